package org.jiangqiao.register;

import java.util.Map;
import java.util.UUID;
import org.jiangqiao.access.Actor;
import org.jiangqiao.kernel.RuleRefused;
import org.jiangqiao.ui.Page;
import org.jiangqiao.ui.Pages;
import org.jiangqiao.ui.Viewer;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of a record, its withdrawal and restoration. */
class RegisterRecordHandler extends RegisterHandler {

  private static final int MOST_REASON = 200;
  private final RecordPages pages;
  private final RegisterRows rows;
  private final RegisterWriter writer;

  RegisterRecordHandler(
      Register register, RecordPages pages, RegisterRows rows, RegisterWriter writer) {
    super(register);
    this.pages = pages;
    this.rows = rows;
    this.writer = writer;
  }

  @GetMapping("/{id}")
  ModelAndView record(Page page, @PathVariable UUID id) {
    return new ModelAndView("register/record", Map.of("view", pages.of(page, spec(), id)));
  }

  @PostMapping("/{id}/withdrawal")
  @Managing
  String withdraw(
      Page page,
      Viewer viewer,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes flash) {
    if (reason.isBlank() || reason.strip().length() > MOST_REASON) {
      throw new RuleRefused("register.withdraw.noReason");
    }
    rows.get(spec(), id);
    writer.withdraw(Actor.of(viewer), register, id, reason.strip());
    flash.addFlashAttribute(Pages.NOTICE, page.t("register.withdrawn"));
    return "redirect:" + spec().href() + "/" + id;
  }

  @PostMapping("/{id}/restoration")
  @Managing
  String restore(Page page, Viewer viewer, @PathVariable UUID id, RedirectAttributes flash) {
    RecordRow row = rows.get(spec(), id);
    writer.restore(Actor.of(viewer), register, row);
    flash.addFlashAttribute(Pages.NOTICE, page.t("register.restored"));
    return "redirect:" + spec().href() + "/" + id;
  }
}
