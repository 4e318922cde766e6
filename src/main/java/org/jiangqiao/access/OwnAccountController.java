package org.jiangqiao.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiangqiao.kernel.FormErrors;
import org.jiangqiao.ui.Page;
import org.jiangqiao.ui.Pages;
import org.jiangqiao.ui.SignedIn;
import org.jiangqiao.ui.Viewer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A person's own page: how pages look, the password, where they were signed in. */
@Controller
@SignedIn
class OwnAccountController {

  private final Accounts accounts;
  private final AccountState state;
  private final AccountSessions sessions;
  private final SignInEvents events;
  private final SignInThrottle throttle;
  private final Passwords passwords;
  private final List<OwnPanel> panels;

  OwnAccountController(
      Accounts accounts,
      AccountState state,
      AccountSessions sessions,
      SignInEvents events,
      SignInThrottle throttle,
      Passwords passwords,
      List<OwnPanel> panels) {
    this.accounts = accounts;
    this.state = state;
    this.sessions = sessions;
    this.events = events;
    this.throttle = throttle;
    this.passwords = passwords;
    this.panels = panels;
  }

  @GetMapping("/account")
  ModelAndView show(Page page, Viewer viewer) {
    return show(page, viewer, new FormErrors(), HttpStatus.OK);
  }

  @PostMapping("/account/password")
  ModelAndView changePassword(
      @RequestParam(defaultValue = "") String current,
      @RequestParam(defaultValue = "") String password,
      @RequestHeader(value = HttpHeaders.USER_AGENT, defaultValue = "") String agent,
      Viewer viewer,
      Page page,
      HttpServletRequest request,
      RedirectAttributes flash) {
    FormErrors errors = check(current, password, viewer, request.getRemoteAddr());
    if (!errors.isEmpty()) {
      return show(page, viewer, errors, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    state.setPassword(Actor.of(viewer), viewer.account(), password);
    events.write(viewer.account(), "PASSWORD_CHANGED", request.getRemoteAddr(), agent);
    sessions.endOthers(viewer.account(), request.getSession().getId());
    flash.addFlashAttribute(Pages.NOTICE, page.t("access.own.passwordChanged"));
    return new ModelAndView("redirect:/account");
  }

  /** Somebody at an unlocked desk must not be able to guess on without end. */
  private FormErrors check(String current, String password, Viewer viewer, String address) {
    FormErrors errors = new FormErrors();
    String subject = "password:" + viewer.account();
    passwords.check(password, accounts.get(viewer.account()).signInName(), "password", errors);
    if (!errors.isEmpty()) {
      return errors;
    }
    long wait = throttle.admit(subject, address);
    if (wait > 0) {
      errors.add("current", "access.signIn.wait", wait);
    } else if (state.isPassword(viewer.account(), current)) {
      throttle.succeeded(subject, address);
    } else {
      throttle.failed(subject, address);
      errors.add("current", "access.own.wrongPassword");
    }
    return errors;
  }

  private ModelAndView show(Page page, Viewer viewer, FormErrors errors, HttpStatus status) {
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("account", accounts.get(viewer.account()));
    model.put("events", events.of(viewer.account(), 20));
    model.put("sessions", sessions.count(viewer.account()));
    model.put("errors", errors);
    model.put(
        "panels",
        panels.stream()
            .filter(panel -> panel.stands(page))
            .map(panel -> panel.content(page, viewer))
            .toList());
    return new ModelAndView("access/own", model, status);
  }
}
