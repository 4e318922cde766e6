package org.jiangqiao.access;

import java.util.Set;
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

/** Gives an account its roles. */
@Controller
@Requires("access.manage")
class AccountRoleController {

  private final Accounts accounts;
  private final AccountRecord record;

  AccountRoleController(Accounts accounts, AccountRecord record) {
    this.accounts = accounts;
    this.record = record;
  }

  @PostMapping("/access/accounts/{id}/roles")
  ModelAndView change(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") Set<String> roles,
      Viewer viewer,
      Page page,
      RedirectAttributes flash) {
    if (roles.isEmpty() || !accounts.roles().containsAll(roles)) {
      FormErrors errors = new FormErrors().add("roles", "access.form.roles");
      return record.page(id, viewer, errors, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    accounts.setRoles(Actor.of(viewer), id, roles);
    flash.addFlashAttribute(Pages.NOTICE, page.t("access.accounts.rolesChanged"));
    return new ModelAndView("redirect:/access/accounts/" + id);
  }
}
