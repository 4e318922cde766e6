package org.jiangqiao.register;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jiangqiao.ui.Page;
import org.jiangqiao.ui.Viewer;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Where a sheet is handed in. */
class ImportHandler extends ImportPlaceHandler {

  ImportHandler(ImportPlace place, ImportPages pages) {
    super(place, pages);
  }

  @GetMapping
  ModelAndView upload(@PathVariable Map<String, String> address) {
    return pages.upload(target(address));
  }

  @PostMapping
  ModelAndView receive(
      Page page,
      Viewer viewer,
      @PathVariable Map<String, String> address,
      @RequestParam MultipartFile file,
      @RequestParam(defaultValue = "") String choice) {
    return pages.receive(page, viewer, target(address), file, choice);
  }

  @GetMapping("/template")
  void template(
      Page page, @PathVariable Map<String, String> address, HttpServletResponse response) {
    pages.template(page, target(address), response);
  }
}
