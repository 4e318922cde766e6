package org.jiangqiao.evidence;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jiangqiao.access.Actor;
import org.jiangqiao.ui.Page;
import org.jiangqiao.ui.Requires;
import org.jiangqiao.ui.Viewer;
import org.jiangqiao.workbook.TableForm;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Hands out all rows behind a figure as a file. */
@Controller
@Requires("register.export")
class FigureExportController {

  private final FigureExport export;
  private final Indicators indicators;
  private final Clock clock;

  FigureExportController(FigureExport export, Indicators indicators, Clock clock) {
    this.export = export;
    this.indicators = indicators;
    this.clock = clock;
  }

  @GetMapping("/figures/{indicator}/rows.csv")
  void csv(
      Page page,
      Viewer viewer,
      @PathVariable String indicator,
      @RequestParam Map<String, String> address,
      HttpServletResponse response)
      throws IOException {
    send(page, viewer, request(indicator, address, page), TableForm.CSV, response);
  }

  @GetMapping("/figures/{indicator}/rows.xlsx")
  void workbook(
      Page page,
      Viewer viewer,
      @PathVariable String indicator,
      @RequestParam Map<String, String> address,
      HttpServletResponse response)
      throws IOException {
    send(page, viewer, request(indicator, address, page), TableForm.XLSX, response);
  }

  private FigureRequest request(String indicator, Map<String, String> address, Page page) {
    return FigureRequest.of(indicators, indicator, address, page, LocalDate.now(clock), false);
  }

  private void send(
      Page page, Viewer viewer, FigureRequest asked, TableForm form, HttpServletResponse response)
      throws IOException {
    String name = page.t(asked.question().indicator().nameKey()) + " " + asked.periodText(page);
    response.setContentType(form.mediaType());
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment()
            .filename(name + "." + form.ending(), StandardCharsets.UTF_8)
            .build()
            .toString());
    export.write(page, Actor.of(viewer), asked, form, response.getOutputStream());
  }
}
