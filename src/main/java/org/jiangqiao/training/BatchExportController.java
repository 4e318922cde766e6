package org.jiangqiao.training;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jiangqiao.access.Actor;
import org.jiangqiao.ui.Page;
import org.jiangqiao.ui.Requires;
import org.jiangqiao.ui.Viewer;
import org.jiangqiao.workbook.TableForm;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Hands out the list of batches as a file. */
@Controller
@Requires("register.export")
class BatchExportController {

  private final BatchExport export;

  BatchExportController(BatchExport export) {
    this.export = export;
  }

  @GetMapping("/training/batches/rows.xlsx")
  void workbook(
      Page page,
      Viewer viewer,
      @ModelAttribute("filter") BatchFilter filter,
      HttpServletResponse response)
      throws IOException {
    send(page, viewer, filter, TableForm.XLSX, response);
  }

  @GetMapping("/training/batches/rows.csv")
  void csv(
      Page page,
      Viewer viewer,
      @ModelAttribute("filter") BatchFilter filter,
      HttpServletResponse response)
      throws IOException {
    send(page, viewer, filter, TableForm.CSV, response);
  }

  private void send(
      Page page, Viewer viewer, BatchFilter filter, TableForm form, HttpServletResponse response)
      throws IOException {
    response.setContentType(form.mediaType());
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment()
            .filename(page.t("training.batches") + "." + form.ending(), StandardCharsets.UTF_8)
            .build()
            .toString());
    export.write(page, Actor.of(viewer), filter, form, response.getOutputStream());
  }
}
