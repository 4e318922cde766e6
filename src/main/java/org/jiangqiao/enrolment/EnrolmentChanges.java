package org.jiangqiao.enrolment;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jiangqiao.access.Actor;
import org.jiangqiao.access.AuditLog;
import org.jiangqiao.codes.Audience;
import org.jiangqiao.database.Tenancy;
import org.jiangqiao.kernel.NotFound;
import org.jiangqiao.kernel.RuleRefused;
import org.jiangqiao.training.BatchHead;
import org.jiangqiao.training.Batches;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What may happen to an enrolment afterwards; every change is noted with who and why. */
@Component
class EnrolmentChanges {

  private static final String SUBJECT = "training.enrolment";

  private final JdbcClient jdbc;
  private final Batches batches;
  private final EnrolmentFacts facts;
  private final Seats seats;
  private final AuditLog audit;

  EnrolmentChanges(
      JdbcClient jdbc, Batches batches, EnrolmentFacts facts, Seats seats, AuditLog audit) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.facts = facts;
    this.seats = seats;
    this.audit = audit;
  }

  /**
   * Cancels, and lets the first who waits have the seat as long as the batch has not ended.
   *
   * @return the name of whoever got the seat
   */
  @Transactional
  Optional<String> cancel(Actor actor, UUID enrolment, String reason) {
    var row = changeable(enrolment);
    if (row.attended()) {
      throw new RuleRefused("enrolment.refusal.attended", row.personName());
    }
    boolean promote = !facts.today().isAfter(batches.head(row.batchId()).endsOn());
    var given = seats.giveBack(enrolment, actor.name(), reason, promote);
    if (!given.code().equals("CANCELLED")) {
      throw new RuleRefused("enrolment.refusal.alreadyCancelled");
    }
    audit.write(actor, "cancelled", SUBJECT, enrolment, Map.of(), Map.of(), reason);
    return promoted(actor, given.promoted());
  }

  /** Gives somebody who waits a free seat. */
  @Transactional
  void promote(Actor actor, UUID enrolment) {
    changeable(enrolment);
    switch (seats.seat(enrolment)) {
      case "SEATED" -> audit.write(actor, "promoted", SUBJECT, enrolment, Map.of(), Map.of(), "");
      case "FULL" -> throw new RuleRefused("enrolment.refusal.noFreeSeat");
      default -> throw new RuleRefused("enrolment.refusal.notWaiting");
    }
  }

  /**
   * Moves somebody back to the waiting list, for the first who waits.
   *
   * @return the name of whoever got the seat
   */
  @Transactional
  Optional<String> defer(Actor actor, UUID enrolment) {
    var row = changeable(enrolment);
    if (row.attended()) {
      throw new RuleRefused("enrolment.refusal.attended", row.personName());
    }
    var given = seats.swap(enrolment);
    switch (given.code()) {
      case "WAITING" -> audit.write(actor, "deferred", SUBJECT, enrolment, Map.of(), Map.of(), "");
      case "NOBODY_WAITS" -> throw new RuleRefused("enrolment.refusal.nobodyWaits");
      default -> throw new RuleRefused("enrolment.refusal.notSeated");
    }
    return promoted(actor, given.promoted());
  }

  /** Corrects the one audience of an enrolment. */
  @Transactional
  void changeAudience(Actor actor, UUID enrolment, String audience) {
    var row = changeable(enrolment);
    if (Audience.find(audience).isEmpty()) {
      throw new RuleRefused("enrolment.refusal.audience");
    }
    jdbc.sql(
            "update training.enrolment set audience = :audience where school_id = :school and id = :id")
        .param("audience", audience)
        .param("school", Tenancy.required().value())
        .param("id", enrolment)
        .update();
    audit.write(
        actor,
        "changed",
        SUBJECT,
        enrolment,
        Map.of("audience", row.audience()),
        Map.of("audience", audience),
        "");
  }

  /** Gives free seats to those who wait; how many got one. */
  @Transactional
  int fill(Actor actor, UUID batch) {
    batches.requireChangeable(batches.head(batch));
    int filled = seats.fill(batch);
    if (filled > 0) {
      audit.write(actor, "filled", "training.batch", batch, Map.of(), Map.of("seats", filled), "");
    }
    return filled;
  }

  private EnrolmentFacts.Enrolment changeable(UUID enrolment) {
    var row = facts.enrolment(enrolment).orElseThrow(() -> new NotFound("enrolment " + enrolment));
    BatchHead batch = batches.head(row.batchId());
    batches.requireChangeable(batch);
    return row;
  }

  private Optional<String> promoted(Actor actor, @Nullable UUID enrolment) {
    if (enrolment == null) {
      return Optional.empty();
    }
    audit.write(actor, "promoted", SUBJECT, enrolment, Map.of(), Map.of(), "");
    return facts.enrolment(enrolment).map(EnrolmentFacts.Enrolment::personName);
  }
}
