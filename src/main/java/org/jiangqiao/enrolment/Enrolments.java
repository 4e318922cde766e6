package org.jiangqiao.enrolment;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jiangqiao.access.Actor;
import org.jiangqiao.access.AuditLog;
import org.jiangqiao.directory.People.PersonRef;
import org.jiangqiao.kernel.Refusal;
import org.jiangqiao.training.BatchHead;
import org.jiangqiao.training.Batches;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 报名: enrols people in batches, whoever asks for it: office, workbook, sign-up page, roster. */
@Component
public class Enrolments {

  /** The enrolment row itself records these requests; others are also noted in the audit log. */
  private static final Set<String> RECORDED_BY_ROW = Set.of("SIGN_UP", "ROSTER", "WORKBOOK");

  private final Batches batches;
  private final EnrolmentFacts facts;
  private final Seats seats;
  private final AuditLog audit;

  Enrolments(Batches batches, EnrolmentFacts facts, Seats seats, AuditLog audit) {
    this.batches = batches;
    this.facts = facts;
    this.seats = seats;
    this.audit = audit;
  }

  /**
   * Enrols a person.
   *
   * @param audience code of {@link org.jiangqiao.codes.Audience}
   * @param source STAFF, WORKBOOK, SIGN_UP, ROSTER or WALK_IN
   * @param requestKey made once per form or row: the same key for the same person and batch again
   *     gives the enrolment of the first time
   * @return never throws for a rule: refusals are part of the outcome
   * @throws org.jiangqiao.kernel.NotFound when the school has no such batch
   */
  @Transactional
  public EnrolmentOutcome enrol(
      Actor actor,
      UUID batchId,
      PersonRef person,
      String audience,
      String source,
      @Nullable UUID organizationId,
      UUID requestKey,
      Allowances allowances) {
    BatchHead batch = batches.head(batchId);
    if (batch.subsidised()) {
      facts.lock(person.id());
    }
    UUID key = keyOf(requestKey, batchId, person.personKey());
    EnrolmentFacts.Person known = facts.person(batchId, person.id(), person.personKey());
    if (known.active() != null) {
      return known.active().requestKey().equals(key)
          ? new EnrolmentOutcome.Already(known.active().id())
          : new EnrolmentOutcome.Duplicate(known.active().id(), known.active().seated());
    }
    var findings =
        EnrolmentPolicy.judge(
            batch,
            new EnrolmentPolicy.Request(audience, known.birthDate(), allowances),
            facts.others(batch, List.of(person.personKey())));
    if (!findings.refusals().isEmpty()) {
      return new EnrolmentOutcome.Refused(findings.refusals());
    }
    var taken =
        seats.take(
            new Seats.Taking(
                batchId,
                person.id(),
                person.personKey(),
                audience,
                source,
                organizationId,
                findings.subsidised(),
                key,
                actor.name(),
                allowances.importId(),
                allowances.waitWhenFull(),
                allowances.whenClosed()));
    EnrolmentOutcome outcome = outcome(taken, findings.warnings());
    record(actor, source, outcome, audience, allowances);
    return outcome;
  }

  private EnrolmentOutcome outcome(Seats.Taken taken, List<EnrolmentWarning> warnings) {
    UUID id = taken.enrolmentId();
    if (id == null) {
      return taken.code().equals("FULL")
          ? new EnrolmentOutcome.Full()
          : new EnrolmentOutcome.Refused(List.of(Refusal.of("enrolment.refusal.signUpOver")));
    }
    return switch (taken.code()) {
      case "SEATED" -> new EnrolmentOutcome.Seated(id, warnings);
      case "WAITING" -> new EnrolmentOutcome.Waiting(id, warnings);
      case "ALREADY" -> new EnrolmentOutcome.Already(id);
      default -> new EnrolmentOutcome.Duplicate(id, isSeated(id));
    };
  }

  private boolean isSeated(UUID enrolment) {
    return facts.enrolment(enrolment).filter(e -> e.seatedAt() != null).isPresent();
  }

  private void record(
      Actor actor,
      String source,
      EnrolmentOutcome outcome,
      String audience,
      Allowances allowances) {
    UUID made =
        switch (outcome) {
          case EnrolmentOutcome.Seated seated -> seated.enrolment();
          case EnrolmentOutcome.Waiting waiting -> waiting.enrolment();
          default -> null;
        };
    String why = allowances.whyTwice();
    if (made != null && (why != null || !RECORDED_BY_ROW.contains(source))) {
      Map<String, String> after = new LinkedHashMap<>();
      after.put("audience", audience);
      after.put("source", source);
      audit.write(
          actor, "created", "training.enrolment", made, Map.of(), after, why == null ? "" : why);
    }
  }

  /**
   * The key of one request for one person: a form sent again for somebody else is another request.
   */
  static UUID keyOf(UUID requestKey, UUID batch, UUID personKey) {
    String text = requestKey + "/" + batch + "/" + personKey;
    return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
  }
}
