package org.jiangqiao.access;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.jiangqiao.database.Tenancy;
import org.jiangqiao.kernel.Ids;
import org.jiangqiao.kernel.RuleRefused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Suspends and readmits accounts, changes passwords, ends sessions. */
@Component
class AccountState {

  private final JdbcClient jdbc;
  private final Passwords passwords;
  private final AuditLog audit;
  private final FindByIndexNameSessionRepository<?> sessions;
  private final Clock clock;

  AccountState(
      JdbcClient jdbc,
      Passwords passwords,
      AuditLog audit,
      FindByIndexNameSessionRepository<?> sessions,
      Clock clock) {
    this.jdbc = jdbc;
    this.passwords = passwords;
    this.audit = audit;
    this.sessions = sessions;
    this.clock = clock;
  }

  @Transactional
  void suspend(Actor actor, UUID id, String reason) {
    if (id.equals(actor.account())) {
      throw new RuleRefused("access.refusal.suspendYourself");
    }
    jdbc.sql(
            """
            insert into access.account_suspension (school_id, id, account_id, suspended_by, suspended_at, reason)
            values (:school, :row, :id, :by, :now, :reason)
            on conflict (school_id, account_id) where ended_at is null do nothing
            """)
        .param("school", Tenancy.required().value())
        .param("row", Ids.next())
        .param("id", id)
        .param("by", actor.name())
        .param("now", OffsetDateTime.now(clock))
        .param("reason", reason)
        .update();
    audit.write(actor, "suspended", "access.account", id, Map.of(), Map.of(), reason);
    endSessions(id);
  }

  @Transactional
  void readmit(Actor actor, UUID id) {
    jdbc.sql(
            """
            update access.account_suspension set ended_by = :by, ended_at = :now
             where school_id = :school and account_id = :id and ended_at is null
            """)
        .param("school", Tenancy.required().value())
        .param("id", id)
        .param("by", actor.name())
        .param("now", OffsetDateTime.now(clock))
        .update();
    audit.write(actor, "readmitted", "access.account", id, Map.of(), Map.of(), "");
  }

  /** Sets a new password and signs the account out everywhere. */
  @Transactional
  void setPassword(Actor actor, UUID id, String password) {
    jdbc.sql(
            "update access.account set password_hash = :hash where school_id = :school and id = :id")
        .param("hash", passwords.hash(password))
        .param("school", Tenancy.required().value())
        .param("id", id)
        .update();
    audit.write(actor, "passwordChanged", "access.account", id, Map.of(), Map.of(), "");
    endSessions(id);
  }

  /** Ends every session of the account; returns how many there were. */
  int endSessions(UUID id) {
    var open = sessions.findByPrincipalName(Principals.name(Tenancy.required(), id)).keySet();
    open.forEach(sessions::deleteById);
    return open.size();
  }
}
