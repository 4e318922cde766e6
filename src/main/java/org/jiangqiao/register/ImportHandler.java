package org.jiangqiao.register;

import jakarta.servlet.http.HttpServletResponse;
import org.jiangqiao.ui.Page;
import org.jiangqiao.ui.Viewer;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Where a sheet is handed in to a register. */
class ImportHandler extends RegisterHandler {

  private final ImportPages pages;
  private final ImportTarget target;

  ImportHandler(Register register, ImportPages pages, ImportRegister.Tools tools) {
    super(register);
    this.pages = pages;
    this.target = new ImportRegister(register, tools);
  }

  @GetMapping("/import")
  @Managing
  ModelAndView upload() {
    return pages.upload(target);
  }

  @PostMapping("/import")
  @Managing
  ModelAndView receive(Page page, Viewer viewer, @RequestParam MultipartFile file) {
    return pages.receive(page, viewer, target, file, "");
  }

  @GetMapping("/import/template")
  @Managing
  void template(Page page, HttpServletResponse response) {
    pages.template(page, target, response);
  }
}
