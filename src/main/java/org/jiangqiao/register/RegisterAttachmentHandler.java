package org.jiangqiao.register;

import java.io.IOException;
import java.util.UUID;
import org.jiangqiao.access.Actor;
import org.jiangqiao.files.Attachments;
import org.jiangqiao.kernel.RuleRefused;
import org.jiangqiao.ui.Page;
import org.jiangqiao.ui.Pages;
import org.jiangqiao.ui.Viewer;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Puts papers with a record. */
class RegisterAttachmentHandler extends RegisterHandler {

  private static final int MOST_NOTE = 200;
  private final Attachments attachments;
  private final RegisterRows rows;

  RegisterAttachmentHandler(Register register, Attachments attachments, RegisterRows rows) {
    super(register);
    this.attachments = attachments;
    this.rows = rows;
  }

  @PostMapping("/{id}/attachments")
  @Managing
  String attach(
      Page page,
      Viewer viewer,
      @PathVariable UUID id,
      @RequestParam MultipartFile file,
      @RequestParam(defaultValue = "") String note,
      RedirectAttributes flash)
      throws IOException {
    rows.get(spec(), id);
    String name = file.getOriginalFilename();
    if (file.isEmpty() || name == null || name.isBlank() || note.length() > MOST_NOTE) {
      throw new RuleRefused("register.attachments.missing");
    }
    try (var content = file.getInputStream()) {
      attachments.attach(
          Actor.of(viewer), spec().table(), id, name, content, note.strip(), spec().read());
    }
    flash.addFlashAttribute(Pages.NOTICE, page.t("register.attachments.added"));
    return "redirect:" + spec().href() + "/" + id;
  }
}
