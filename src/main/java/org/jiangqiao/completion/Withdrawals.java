package org.jiangqiao.completion;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.jiangqiao.access.Actor;
import org.jiangqiao.access.AuditLog;
import org.jiangqiao.database.Tenancy;
import org.jiangqiao.kernel.NotFound;
import org.jiangqiao.kernel.RuleRefused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 撤回: takes a row back; it stays, with who, when and why. */
@Component
class Withdrawals {

  /** What can be taken back one by one. */
  enum Kind {
    COST_LINE("training.cost_line"),
    FOLLOW_UP("training.follow_up"),
    CERTIFICATE("training.certificate");

    private final String table;

    Kind(String table) {
      this.table = table;
    }
  }

  private final JdbcClient jdbc;
  private final AuditLog audit;
  private final Clock clock;

  Withdrawals(JdbcClient jdbc, AuditLog audit, Clock clock) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.clock = clock;
  }

  /** The batch that a cost line or visit belongs to. */
  @Transactional(readOnly = true)
  UUID batch(Kind kind, UUID id) {
    return jdbc.sql(
            "select batch_id from %s where school_id = :school and id = :id".formatted(kind.table))
        .param("school", Tenancy.required().value())
        .param("id", id)
        .query(UUID.class)
        .optional()
        .orElseThrow(() -> new NotFound(kind.table + " " + id));
  }

  /**
   * Takes the row back.
   *
   * @throws RuleRefused when it was taken back before
   */
  @Transactional
  void withdraw(Actor actor, Kind kind, UUID id, String reason) {
    int rows =
        jdbc.sql(
                """
                update %s set withdrawn_at = :now, withdrawn_by = :by, withdrawn_reason = :reason
                 where school_id = :school and id = :id and withdrawn_at is null
                """
                    .formatted(kind.table))
            .param("now", OffsetDateTime.now(clock))
            .param("by", actor.name())
            .param("reason", reason)
            .param("school", Tenancy.required().value())
            .param("id", id)
            .update();
    if (rows == 0) {
      throw new RuleRefused("completion.refusal.withdrawnAlready");
    }
    audit.write(actor, "withdrawn", kind.table, id, Map.of(), Map.of(), reason);
  }
}
