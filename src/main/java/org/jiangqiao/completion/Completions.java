package org.jiangqiao.completion;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiangqiao.access.Actor;
import org.jiangqiao.access.AuditLog;
import org.jiangqiao.database.Tenancy;
import org.jiangqiao.training.BatchStepped;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 结业记录: what closed batches say of their people; reopening a batch takes it back. */
@Component
class Completions {

  private final JdbcClient jdbc;
  private final AuditLog audit;
  private final Clock clock;

  Completions(JdbcClient jdbc, AuditLog audit, Clock clock) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.clock = clock;
  }

  /** The completions that stand, in the order of names, each with its latest certificate. */
  @Transactional(readOnly = true)
  List<CompletionRow> of(UUID batch) {
    return jdbc.sql(
            """
            select c.id, c.enrolment_id, p.name, right(p.phone, 4) as phone_tail, c.audience, c.outcome,
                   c.half_days_attended, c.half_days_held, c.hours_attended, c.exception_reason,
                   k.id as certificate_id, k.number, k.withdrawn_at as certificate_withdrawn_at,
                   k.withdrawn_reason as certificate_withdrawn_reason
              from training.completion c
              join training.enrolment e on e.school_id = c.school_id and e.id = c.enrolment_id
              join directory.person p on p.school_id = e.school_id and p.id = e.person_id
              left join lateral (
                select id, number, withdrawn_at, withdrawn_reason from training.certificate
                 where school_id = c.school_id and completion_id = c.id
                 order by withdrawn_at is not null, id desc limit 1) k on true
             where c.school_id = :school and c.batch_id = :batch and c.withdrawn_at is null
             order by p.sort_key, c.enrolment_id
            """)
        .param("school", Tenancy.required().value())
        .param("batch", batch)
        .query(CompletionRow.class)
        .list();
  }

  /**
   * Reopening withdraws the completions and the certificates issued on them, with its reason; both
   * stay as rows, and closing again decides and issues anew.
   */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void reopened(BatchStepped event) {
    if (!event.step().equals("REOPENED")) {
      return;
    }
    Actor actor = new Actor(null, whoReopened(event.batchId()));
    int certificates = withdrawCertificates(actor, event);
    int completions = withdrawCompletions(actor, event);
    audit.write(
        actor,
        "completionsWithdrawn",
        "training.batch",
        event.batchId(),
        Map.of(),
        Map.of("completions", completions, "certificates", certificates),
        event.reason());
  }

  private String whoReopened(UUID batch) {
    return jdbc.sql(
            """
            select by from training.batch_step
             where school_id = :school and batch_id = :batch and step = 'REOPENED' order by id desc limit 1
            """)
        .param("school", Tenancy.required().value())
        .param("batch", batch)
        .query(String.class)
        .single();
  }

  private int withdrawCertificates(Actor actor, BatchStepped event) {
    return jdbc.sql(
            """
            update training.certificate k set withdrawn_at = :now, withdrawn_by = :by, withdrawn_reason = :reason
              from training.completion c
             where k.school_id = :school and c.school_id = k.school_id and c.id = k.completion_id
               and c.batch_id = :batch and k.withdrawn_at is null
            """)
        .param("now", OffsetDateTime.now(clock))
        .param("by", actor.name())
        .param("reason", event.reason())
        .param("school", Tenancy.required().value())
        .param("batch", event.batchId())
        .update();
  }

  private int withdrawCompletions(Actor actor, BatchStepped event) {
    return jdbc.sql(
            """
            update training.completion set withdrawn_at = :now, withdrawn_by = :by, withdrawn_reason = :reason
             where school_id = :school and batch_id = :batch and withdrawn_at is null
            """)
        .param("now", OffsetDateTime.now(clock))
        .param("by", actor.name())
        .param("reason", event.reason())
        .param("school", Tenancy.required().value())
        .param("batch", event.batchId())
        .update();
  }
}
