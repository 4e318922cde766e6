package org.jiangqiao.access;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jiangqiao.kernel.FormErrors;
import org.jiangqiao.ui.Requires;
import org.jiangqiao.ui.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Lists the accounts of the school, makes new ones and shows one. */
@Controller
@Requires("access.manage")
class AccountController {

  /** What a new account needs; an empty password asks for a generated one. */
  record Form(String name, String signInName, Set<String> roles, String password) {
    Form {
      name = name == null ? "" : name.strip();
      signInName = signInName == null ? "" : signInName.strip().toLowerCase(Locale.ROOT);
      roles = roles == null ? Set.of() : Set.copyOf(roles);
      password = password == null ? "" : password;
    }
  }

  private final Accounts accounts;
  private final Passwords passwords;
  private final AccountRecord record;

  AccountController(Accounts accounts, Passwords passwords, AccountRecord record) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.record = record;
  }

  @GetMapping("/access/accounts")
  ModelAndView list(@RequestParam(defaultValue = "") String q) {
    List<Accounts.Account> found = accounts.search(q.strip());
    return new ModelAndView("access/accounts", Map.of("accounts", found, "q", q));
  }

  @GetMapping("/access/accounts/new")
  ModelAndView fresh() {
    return form(new Form("", "", Set.of(), ""), new FormErrors(), HttpStatus.OK);
  }

  @PostMapping("/access/accounts")
  ModelAndView create(@ModelAttribute Form form, Viewer viewer) {
    FormErrors errors = check(form);
    if (!errors.isEmpty()) {
      return form(form, errors, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    String password = form.password().isEmpty() ? Tokens.password() : form.password();
    UUID id =
        accounts.create(Actor.of(viewer), form.signInName(), form.name(), password, form.roles());
    return form.password().isEmpty()
        ? record.password(accounts.get(id), password)
        : new ModelAndView("redirect:/access/accounts/" + id);
  }

  @GetMapping("/access/accounts/{id}")
  ModelAndView show(@PathVariable UUID id, Viewer viewer) {
    return record.page(id, viewer, new FormErrors(), HttpStatus.OK);
  }

  private FormErrors check(Form form) {
    FormErrors errors = new FormErrors();
    AccountForms.checkText("name", form.name(), errors);
    AccountForms.checkSignInName(form.signInName(), errors);
    if (errors.of("signInName") == null && accounts.isTaken(form.signInName())) {
      errors.add("signInName", "access.refusal.nameTaken", form.signInName());
    }
    if (form.roles().isEmpty() || !accounts.roles().containsAll(form.roles())) {
      errors.add("roles", "access.form.roles");
    }
    if (!form.password().isEmpty()) {
      passwords.check(form.password(), form.signInName(), "password", errors);
    }
    return errors;
  }

  private ModelAndView form(Form form, FormErrors errors, HttpStatus status) {
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("form", form);
    model.put("errors", errors);
    model.put("roles", accounts.roles());
    return new ModelAndView("access/newAccount", model, status);
  }
}
