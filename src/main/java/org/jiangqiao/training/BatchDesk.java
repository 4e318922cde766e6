package org.jiangqiao.training;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiangqiao.access.Actor;
import org.jiangqiao.access.AuditLog;
import org.jiangqiao.database.Tenancy;
import org.jiangqiao.kernel.RuleRefused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens, changes, copies and withdraws batches; the seats are kept in step under their lock. */
@Component
@Transactional
class BatchDesk {

  private final JdbcClient jdbc;
  private final Batches batches;
  private final BatchReads reads;
  private final BatchRows rows;
  private final Schemes schemes;
  private final LessonDesk lessons;
  private final AuditLog audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  BatchDesk(
      JdbcClient jdbc,
      Batches batches,
      BatchReads reads,
      BatchRows rows,
      Schemes schemes,
      LessonDesk lessons,
      AuditLog audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.reads = reads;
    this.rows = rows;
    this.schemes = schemes;
    this.lessons = lessons;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /** Opens a batch with its seats and the lessons of the scheme's standard plan. */
  UUID create(Actor actor, UUID schemeId, BatchValues values) {
    return create(actor, schemeId, values, BatchRows.Origin.FORM, "");
  }

  /**
   * Opens a batch with the lessons of the plan that fall into its days.
   *
   * @param reason why, as its history says it; may be empty
   */
  UUID create(
      Actor actor, UUID schemeId, BatchValues values, BatchRows.Origin origin, String reason) {
    Scheme scheme = schemes.find(schemeId);
    UUID id = rows.insert(actor, scheme, values, origin);
    for (PlanLesson lesson : schemes.plan(schemeId)) {
      if (lesson.heldOn(values.startsOn()).isAfter(values.endsOn())) {
        continue;
      }
      lessons.insert(
          id,
          new LessonValues(
              lesson.heldOn(values.startsOn()),
              lesson.halfDay(),
              lesson.title(),
              "",
              "",
              lesson.hours()));
    }
    audit.write(actor, "created", "training.batch", id, Map.of(), BatchRows.facts(values), reason);
    return id;
  }

  /**
   * Changes a batch; refused when it is closed or cancelled, when somebody changed it meanwhile, or
   * when the seats would fall below those taken.
   *
   * @param reason why, as its history says it; may be empty
   */
  void change(
      Actor actor, UUID id, int version, BatchValues values, boolean moveLessons, String reason) {
    int taken = lockSeats(id);
    BatchHead before = batches.head(id);
    batches.requireChangeable(before);
    RuleRefused.unlessEmpty(BatchPolicy.capacity(taken, values.capacity()));
    BatchValues old = reads.values(id).values();
    rows.update(id, version, before.schemeName(), values);
    resize(id, before.capacity(), values.capacity());
    long days = ChronoUnit.DAYS.between(before.startsOn(), values.startsOn());
    if (moveLessons && days != 0) {
      lessons.shift(id, days);
    }
    lessons.requireWithin(id, values.startsOn(), values.endsOn());
    audit.write(
        actor,
        "changed",
        "training.batch",
        id,
        BatchRows.facts(old),
        BatchRows.facts(values),
        reason);
  }

  /** Copies a batch to a new first day: what was planned travels, what has happened does not. */
  UUID copy(Actor actor, UUID source, LocalDate startsOn, String number) {
    BatchHead head = batches.head(source);
    long days = ChronoUnit.DAYS.between(head.startsOn(), startsOn);
    BatchValues old = reads.values(source).values();
    BatchValues values =
        new BatchValues(
            number,
            old.title(),
            startsOn,
            old.endsOn().plusDays(days),
            old.place(),
            old.customerId(),
            old.customerName(),
            old.fundingLineId(),
            old.capacity(),
            old.hours(),
            old.completionPercent(),
            old.trainers(),
            old.contact(),
            old.note());
    UUID id =
        rows.insert(
            actor, schemes.find(head.schemeId()), values, new BatchRows.Origin(source, null));
    travelling(source).forEach(lesson -> lessons.insert(id, lesson.shifted(days)));
    audit.write(actor, "copied", "training.batch", id, Map.of(), BatchRows.facts(values), "");
    return id;
  }

  /** The lessons that a copy takes along: those not cancelled. */
  @Transactional(readOnly = true)
  List<LessonValues> travelling(UUID source) {
    return batches.lessons(source).stream()
        .filter(lesson -> !lesson.cancelled())
        .map(LessonValues::of)
        .toList();
  }

  /** Takes back a batch that nobody ever enrolled in. */
  void withdraw(Actor actor, UUID id, String reason) {
    lockSeats(id);
    BatchHead head = batches.head(id);
    RuleRefused.unlessEmpty(BatchPolicy.withdraw(head, reads.facts(id)));
    jdbc.sql(
            """
            update training.batch set withdrawn_at = :now, withdrawn_by = :by, withdrawn_reason = :reason
             where school_id = :school and id = :id
            """)
        .param("now", OffsetDateTime.now(clock))
        .param("by", actor.name())
        .param("reason", reason)
        .param("school", Tenancy.required().value())
        .param("id", id)
        .update();
    audit.write(actor, "withdrawn", "training.batch", id, Map.of(), Map.of(), reason);
  }

  /** Locks the seats, so that sign-ups wait, and gives how many are taken. */
  int lockSeats(UUID batch) {
    return jdbc.sql(
            "select taken from training.seat_pool where school_id = :school and batch_id = :batch for update")
        .param("school", Tenancy.required().value())
        .param("batch", batch)
        .query(Integer.class)
        .optional()
        .orElse(0);
  }

  private void resize(UUID batch, int from, int to) {
    if (from == to) {
      return;
    }
    jdbc.sql(
            "update training.seat_pool set capacity = :capacity where school_id = :school and batch_id = :batch")
        .param("capacity", to)
        .param("school", Tenancy.required().value())
        .param("batch", batch)
        .update();
    events.publishEvent(new CapacityChanged(batch, from, to));
  }
}
