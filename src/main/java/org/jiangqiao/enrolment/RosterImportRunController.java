package org.jiangqiao.enrolment;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The workbook of a roster on its way in: preview, confirmation, undo. */
@Controller
@Requires("training.manage")
class RosterImportRunController {

  private static final String RUN = "/training/batches/{batch}/roster-imports/{id}";

  private final Batches batches;
  private final ImportPages pages;
  private final RosterImportJudge judge;
  private final RosterImportWriter writer;

  RosterImportRunController(
      Batches batches, ImportPages pages, RosterImportJudge judge, RosterImportWriter writer) {
    this.batches = batches;
    this.pages = pages;
    this.judge = judge;
    this.writer = writer;
  }

  @GetMapping(RUN)
  ModelAndView show(
      Page page,
      @PathVariable UUID batch,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "0") int after) {
    return pages.show(page, target(batch), id, kind, after);
  }

  @GetMapping(RUN + "/bad-rows")
  void badRows(
      Page page, @PathVariable UUID batch, @PathVariable UUID id, HttpServletResponse response) {
    pages.badRows(page, target(batch), id, response);
  }

  @PostMapping(RUN + "/mapping")
  String map(
      Page page,
      Viewer viewer,
      @PathVariable UUID batch,
      @PathVariable UUID id,
      @RequestParam Map<String, String> fields) {
    return pages.map(page, viewer, target(batch), id, fields);
  }

  @PostMapping(RUN + "/confirmation")
  String confirm(Page page, Viewer viewer, @PathVariable UUID batch, @PathVariable UUID id) {
    return pages.confirm(page, viewer, target(batch), id);
  }

  @PostMapping(RUN + "/discarding")
  String discard(
      Page page, @PathVariable UUID batch, @PathVariable UUID id, RedirectAttributes flash) {
    return pages.discard(page, target(batch), id, flash);
  }

  @PostMapping(RUN + "/undo")
  String undo(Page page, Viewer viewer, @PathVariable UUID batch, @PathVariable UUID id) {
    return pages.undo(page, viewer, target(batch), id);
  }

  private RosterImport target(UUID batch) {
    return new RosterImport(batches.head(batch), judge, writer);
  }
}
