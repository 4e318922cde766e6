package org.jiangqiao.access;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jiangqiao.kernel.FormErrors;
import org.jiangqiao.ui.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Puts together the page of one account, which several acts come back to. */
@Component
class AccountRecord {

  private static final int EVENTS = 30;

  private final Accounts accounts;
  private final SignInEvents events;
  private final AccountSessions sessions;
  private final AuditTrail trail;

  AccountRecord(
      Accounts accounts, SignInEvents events, AccountSessions sessions, AuditTrail trail) {
    this.accounts = accounts;
    this.events = events;
    this.sessions = sessions;
    this.trail = trail;
  }

  ModelAndView page(UUID id, Viewer viewer, FormErrors errors, HttpStatus status) {
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("account", accounts.get(id));
    model.put("self", id.equals(viewer.account()));
    model.put("roles", accounts.roles());
    model.put("events", events.of(id, EVENTS));
    model.put("sessions", sessions.count(id));
    model.put("lines", trail.of("access.account", id));
    model.put("errors", errors);
    return new ModelAndView("access/account", model, status);
  }

  /**
   * Answers with a generated password, at once and without a redirect: it must not be written down
   * anywhere, not even in the session.
   */
  ModelAndView password(Accounts.Account account, String password) {
    return new ModelAndView(
        "access/passwordOnce",
        Map.of("account", account, "password", password),
        HttpStatus.CREATED);
  }
}
