package org.jiangqiao.access;

import java.util.UUID;
import org.jiangqiao.kernel.FormErrors;
import org.jiangqiao.ui.Page;
import org.jiangqiao.ui.Pages;
import org.jiangqiao.ui.Requires;
import org.jiangqiao.ui.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Suspends an account with a reason, and lets it in again. */
@Controller
@Requires("access.manage")
class SuspensionController {

  private final AccountState state;
  private final AccountSessions sessions;
  private final AccountRecord record;

  SuspensionController(AccountState state, AccountSessions sessions, AccountRecord record) {
    this.state = state;
    this.sessions = sessions;
    this.record = record;
  }

  @PostMapping("/access/accounts/{id}/suspension")
  ModelAndView suspend(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String reason,
      Viewer viewer,
      Page page,
      RedirectAttributes flash) {
    FormErrors errors = new FormErrors();
    AccountForms.checkReason(reason, errors);
    if (!errors.isEmpty()) {
      return record.page(id, viewer, errors, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    state.suspend(Actor.of(viewer), id, reason.strip());
    sessions.endAll(id);
    flash.addFlashAttribute(Pages.NOTICE, page.t("access.accounts.suspendedNow"));
    return new ModelAndView("redirect:/access/accounts/" + id);
  }

  @PostMapping("/access/accounts/{id}/readmission")
  String readmit(@PathVariable UUID id, Viewer viewer, Page page, RedirectAttributes flash) {
    state.readmit(Actor.of(viewer), id);
    flash.addFlashAttribute(Pages.NOTICE, page.t("access.accounts.readmittedNow"));
    return "redirect:/access/accounts/" + id;
  }
}
