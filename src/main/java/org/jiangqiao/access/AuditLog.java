package org.jiangqiao.access;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiangqiao.database.Tenancy;
import org.jiangqiao.kernel.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** 操作记录: who changed what, before and after, and why; in the transaction of the change. */
@Component
public class AuditLog {

  /**
   * One entry as shown in a record's history; {@code before} and {@code after} are JSON objects.
   */
  public record Entry(
      UUID id,
      OffsetDateTime at,
      String actor,
      String action,
      String subjectKind,
      UUID subjectId,
      @Nullable String before,
      @Nullable String after,
      String reason) {}

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Clock clock;

  AuditLog(JdbcClient jdbc, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  /**
   * Writes one entry for the school in scope.
   *
   * @param actor who acted; {@link Actor#outsider} for people without an account
   * @param action a verb such as {@code created}, {@code changed}, {@code withdrawn}, {@code
   *     closed}
   * @param subjectKind the table, e.g. {@code training.batch}
   * @param before the values before; empty when the record is new
   * @param after the values after; personal values masked by the caller
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void write(
      Actor actor,
      String action,
      String subjectKind,
      UUID subject,
      Map<String, ?> before,
      Map<String, ?> after,
      String reason) {
    jdbc.sql(
            """
            insert into access.audit_entry
              (school_id, id, at, account_id, actor, action, subject_kind, subject_id, before, after, reason)
            values (:school, :id, :at, :account, :actor, :action, :kind, :subject, :before::jsonb, :after::jsonb, :reason)
            """)
        .param("school", Tenancy.required().value())
        .param("id", Ids.next())
        .param("at", OffsetDateTime.now(clock))
        .param("account", actor.account())
        .param("actor", actor.name())
        .param("action", action)
        .param("kind", subjectKind)
        .param("subject", subject)
        .param("before", before.isEmpty() ? null : json.writeValueAsString(before))
        .param("after", after.isEmpty() ? null : json.writeValueAsString(after))
        .param("reason", reason)
        .update();
  }

  /** The latest entries of one record, newest first, at most 200. */
  @Transactional(readOnly = true)
  public List<Entry> of(String subjectKind, UUID subject) {
    return jdbc.sql(
            """
            select id, at, actor, action, subject_kind, subject_id, before::text, after::text, reason
              from access.audit_entry
             where school_id = :school and subject_kind = :kind and subject_id = :subject
             order by id desc limit 200
            """)
        .param("school", Tenancy.required().value())
        .param("kind", subjectKind)
        .param("subject", subject)
        .query(Entry.class)
        .list();
  }
}
