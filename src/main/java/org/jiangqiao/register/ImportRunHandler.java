package org.jiangqiao.register;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.jiangqiao.ui.Page;
import org.jiangqiao.ui.Viewer;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A sheet on its way into a register: preview, confirmation, undo. */
class ImportRunHandler extends RegisterHandler {

  private final ImportPages pages;
  private final ImportTarget target;

  ImportRunHandler(Register register, ImportPages pages, ImportRegister.Tools tools) {
    super(register);
    this.pages = pages;
    this.target = new ImportRegister(register, tools);
  }

  @GetMapping("/imports/{id}")
  @Managing
  ModelAndView show(
      Page page,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "0") int after) {
    return pages.show(page, target, id, kind, after);
  }

  @GetMapping("/imports/{id}/bad-rows")
  @Managing
  void badRows(Page page, @PathVariable UUID id, HttpServletResponse response) {
    pages.badRows(page, target, id, response);
  }

  @PostMapping("/imports/{id}/mapping")
  @Managing
  String map(
      Page page, Viewer viewer, @PathVariable UUID id, @RequestParam Map<String, String> fields) {
    return pages.map(page, viewer, target, id, fields);
  }

  @PostMapping("/imports/{id}/confirmation")
  @Managing
  String confirm(Page page, Viewer viewer, @PathVariable UUID id) {
    return pages.confirm(page, viewer, target, id);
  }

  @PostMapping("/imports/{id}/discarding")
  @Managing
  String discard(Page page, @PathVariable UUID id, RedirectAttributes flash) {
    return pages.discard(page, target, id, flash);
  }

  @PostMapping("/imports/{id}/undo")
  @Managing
  String undo(Page page, Viewer viewer, @PathVariable UUID id) {
    return pages.undo(page, viewer, target, id);
  }
}
