package org.jiangqiao.access;

import java.util.UUID;
import org.jiangqiao.ui.Page;
import org.jiangqiao.ui.Pages;
import org.jiangqiao.ui.Requires;
import org.jiangqiao.ui.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Gives an account a new password, and ends its sessions. */
@Controller
@Requires("access.manage")
class AccountPasswordController {

  private final Accounts accounts;
  private final AccountState state;
  private final AccountSessions sessions;
  private final AccountRecord record;

  AccountPasswordController(
      Accounts accounts, AccountState state, AccountSessions sessions, AccountRecord record) {
    this.accounts = accounts;
    this.state = state;
    this.sessions = sessions;
    this.record = record;
  }

  @PostMapping("/access/accounts/{id}/password")
  ModelAndView generate(@PathVariable UUID id, Viewer viewer) {
    String password = Tokens.password();
    state.setPassword(Actor.of(viewer), id, password);
    sessions.endAll(id);
    return record.password(accounts.get(id), password);
  }

  @PostMapping("/access/accounts/{id}/sign-outs")
  String signOutEverywhere(@PathVariable UUID id, Page page, RedirectAttributes flash) {
    accounts.get(id);
    sessions.endAll(id);
    flash.addFlashAttribute(Pages.NOTICE, page.t("access.accounts.signedOut"));
    return "redirect:/access/accounts/" + id;
  }
}
