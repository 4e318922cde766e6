package org.jiangqiao.enrolment;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jiangqiao.register.ImportPages;
import org.jiangqiao.training.Batches;
import org.jiangqiao.ui.Page;
import org.jiangqiao.ui.Requires;
import org.jiangqiao.ui.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Where the workbook of a roster is handed in. */
@Controller
@Requires("training.manage")
class RosterImportController {

  private final Batches batches;
  private final ImportPages pages;
  private final RosterImportJudge judge;
  private final RosterImportWriter writer;

  RosterImportController(
      Batches batches, ImportPages pages, RosterImportJudge judge, RosterImportWriter writer) {
    this.batches = batches;
    this.pages = pages;
    this.judge = judge;
    this.writer = writer;
  }

  @GetMapping("/training/batches/{batch}/roster-import")
  ModelAndView upload(@PathVariable UUID batch) {
    return pages.upload(target(batch));
  }

  @PostMapping("/training/batches/{batch}/roster-import")
  ModelAndView receive(
      Page page,
      Viewer viewer,
      @PathVariable UUID batch,
      @RequestParam MultipartFile file,
      @RequestParam(defaultValue = "") String choice) {
    return pages.receive(page, viewer, target(batch), file, choice);
  }

  @GetMapping("/training/batches/{batch}/roster-import/template")
  void template(Page page, @PathVariable UUID batch, HttpServletResponse response) {
    pages.template(page, target(batch), response);
  }

  private RosterImport target(UUID batch) {
    return new RosterImport(batches.head(batch), judge, writer);
  }
}
