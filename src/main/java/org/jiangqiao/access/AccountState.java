package org.jiangqiao.access;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.jiangqiao.database.Tenancy;
import org.jiangqiao.kernel.Ids;
import org.jiangqiao.kernel.RuleRefused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Suspends and readmits accounts and changes passwords; ending sessions is for the caller. */
@Component
class AccountState {

  private final JdbcClient jdbc;
  private final Accounts accounts;
  private final Administrators administrators;
  private final Passwords passwords;
  private final AuditLog audit;
  private final Clock clock;

  AccountState(
      JdbcClient jdbc,
      Accounts accounts,
      Administrators administrators,
      Passwords passwords,
      AuditLog audit,
      Clock clock) {
    this.jdbc = jdbc;
    this.accounts = accounts;
    this.administrators = administrators;
    this.passwords = passwords;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  void suspend(Actor actor, UUID id, String reason) {
    if (id.equals(actor.account())) {
      throw new RuleRefused("access.refusal.suspendYourself");
    }
    if (accounts.get(id).suspended() == null) {
      administrators.keep(() -> insertSuspension(actor, id, reason));
      audit.write(actor, "suspended", "access.account", id, Map.of(), Map.of(), reason);
    }
  }

  private void insertSuspension(Actor actor, UUID id, String reason) {
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
  }

  @Transactional
  void readmit(Actor actor, UUID id) {
    accounts.get(id);
    int readmitted =
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
    if (readmitted == 1) {
      audit.write(actor, "readmitted", "access.account", id, Map.of(), Map.of(), "");
    }
  }

  /** Sets a new password; every session that knew the old one is to be ended afterwards. */
  @Transactional
  void setPassword(Actor actor, UUID id, String password) {
    accounts.get(id);
    jdbc.sql(
            "update access.account set password_hash = :hash where school_id = :school and id = :id")
        .param("hash", passwords.hash(password))
        .param("school", Tenancy.required().value())
        .param("id", id)
        .update();
    audit.write(actor, "passwordChanged", "access.account", id, Map.of(), Map.of(), "");
  }

  /** Whether this is the account's password now. */
  @Transactional(readOnly = true)
  boolean isPassword(UUID id, String password) {
    String hash =
        jdbc.sql("select password_hash from access.account where school_id = :school and id = :id")
            .param("school", Tenancy.required().value())
            .param("id", id)
            .query(String.class)
            .single();
    return passwords.matches(password, hash);
  }
}
