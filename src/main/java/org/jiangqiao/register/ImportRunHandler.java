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

/** A sheet on its way in: preview, confirmation, undo. */
class ImportRunHandler extends ImportPlaceHandler {

  ImportRunHandler(ImportPlace place, ImportPages pages) {
    super(place, pages);
  }

  @GetMapping("s/{id}")
  ModelAndView show(
      Page page,
      @PathVariable Map<String, String> address,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "0") int after) {
    return pages.show(page, target(address), id, kind, after);
  }

  @GetMapping("s/{id}/bad-rows")
  void badRows(
      Page page,
      @PathVariable Map<String, String> address,
      @PathVariable UUID id,
      HttpServletResponse response) {
    pages.badRows(page, target(address), id, response);
  }

  @PostMapping("s/{id}/mapping")
  String map(
      Page page,
      Viewer viewer,
      @PathVariable Map<String, String> address,
      @PathVariable UUID id,
      @RequestParam Map<String, String> fields) {
    return pages.map(page, viewer, target(address), id, fields);
  }

  @PostMapping("s/{id}/confirmation")
  String confirm(
      Page page, Viewer viewer, @PathVariable Map<String, String> address, @PathVariable UUID id) {
    return pages.confirm(page, viewer, target(address), id);
  }

  @PostMapping("s/{id}/discarding")
  String discard(
      Page page,
      @PathVariable Map<String, String> address,
      @PathVariable UUID id,
      RedirectAttributes flash) {
    return pages.discard(page, target(address), id, flash);
  }

  @PostMapping("s/{id}/undo")
  String undo(
      Page page, Viewer viewer, @PathVariable Map<String, String> address, @PathVariable UUID id) {
    return pages.undo(page, viewer, target(address), id);
  }
}
