package org.jiangqiao.access;

import java.util.Set;
import java.util.UUID;
import org.jiangqiao.database.Tenancy;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/** The running sessions of an account of the school in scope. */
@Component
class AccountSessions {

  private final FindByIndexNameSessionRepository<?> sessions;

  AccountSessions(FindByIndexNameSessionRepository<?> sessions) {
    this.sessions = sessions;
  }

  /** How many there are. */
  int count(UUID account) {
    return ids(account).size();
  }

  /** Ends every session of the account. */
  void endAll(UUID account) {
    ids(account).forEach(sessions::deleteById);
  }

  /** Ends every session of the account but one. */
  void endOthers(UUID account, String kept) {
    ids(account).stream().filter(id -> !id.equals(kept)).forEach(sessions::deleteById);
  }

  private Set<String> ids(UUID account) {
    return sessions.findByPrincipalName(Principals.name(Tenancy.required(), account)).keySet();
  }
}
