package org.jiangqiao.completion;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jiangqiao.access.Actor;
import org.jiangqiao.database.Tenancy;
import org.jiangqiao.kernel.FormErrors;
import org.jiangqiao.kernel.Ids;
import org.jiangqiao.kernel.Refusal;
import org.jiangqiao.kernel.RuleRefused;
import org.jiangqiao.training.BatchHead;
import org.jiangqiao.training.BatchState;
import org.jiangqiao.training.Batches;
import org.jiangqiao.training.LessonRow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows how a batch would close today, and closes it. */
@Component
class ClosureDesk {

  /** What came of an attempt to close. */
  enum Outcome {
    CLOSED,
    /** Somebody else had closed it a moment before. */
    CLOSED_ALREADY,
    /** The form is to be shown again with its faults. */
    FORM_WRONG
  }

  private final JdbcClient jdbc;
  private final Batches batches;
  private final BatchLock lock;
  private final Clock clock;

  ClosureDesk(JdbcClient jdbc, Batches batches, BatchLock lock, Clock clock) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.lock = lock;
    this.clock = clock;
  }

  /** Everybody with a seat, in the order of names, by the attendance up to today. */
  @Transactional(readOnly = true)
  List<Standing> standings(UUID batch) {
    return jdbc.sql(
            """
            select e.id as enrolment_id, e.person_key, p.name, right(p.phone, 4) as phone_tail, e.audience,
                   count(a.id) as attended, count(l.id) as held,
                   coalesce(sum(l.hours) filter (where a.id is not null), 0.0) as hours,
                   %s as grade
              from training.enrolment e
              join directory.person p on p.school_id = e.school_id and p.id = e.person_id
              left join training.lesson l on l.school_id = e.school_id and l.batch_id = e.batch_id
               and l.cancelled_at is null and l.held_on <= :today
              left join training.attendance a on a.school_id = l.school_id and a.lesson_id = l.id
               and a.enrolment_id = e.id and a.status in ('PRESENT', 'LATE')
             where e.school_id = :school and e.batch_id = :batch
               and e.cancelled_at is null and e.seated_at is not null
             group by e.school_id, e.id, e.person_key, p.name, p.phone, p.sort_key, e.audience
             order by p.sort_key, e.id
            """
                .formatted(PaperProof.GRADE))
        .param("school", Tenancy.required().value())
        .param("batch", batch)
        .param("today", LocalDate.now(clock))
        .query(Standing.class)
        .list();
  }

  /** Lessons with somebody there by the paper sheet, and no photograph of that sheet. */
  @Transactional(readOnly = true)
  List<LessonRow> withoutSheet(UUID batch) {
    Set<UUID> lacking =
        jdbc.sql(PaperProof.LACKING)
            .param("school", Tenancy.required().value())
            .param("batch", batch)
            .query(UUID.class)
            .set();
    return lacking.isEmpty()
        ? List.of()
        : batches.lessons(batch).stream().filter(l -> lacking.contains(l.id())).toList();
  }

  /** Why the batch cannot be closed now; empty when it can. */
  @Transactional(readOnly = true)
  List<Refusal> refusals(BatchHead batch, int seated) {
    Set<UUID> marked =
        jdbc.sql(
                """
                select distinct l.id from training.lesson l
                  join training.attendance a on a.school_id = l.school_id and a.lesson_id = l.id
                 where l.school_id = :school and l.batch_id = :batch and l.cancelled_at is null
                """)
            .param("school", Tenancy.required().value())
            .param("batch", batch.id())
            .query(UUID.class)
            .set();
    return CompletionPolicy.close(
        batch.state(),
        LocalDate.now(clock),
        batches.lessons(batch.id()),
        marked,
        seated,
        batch.waiting());
  }

  /**
   * Closes the batch: a completion for everybody with a seat, and the step, in one transaction.
   * Whoever comes second waits for the first and then finds it closed.
   *
   * @throws RuleRefused when a rule is against it
   */
  @Transactional
  Outcome close(Actor actor, UUID id, ClosureForm form, FormErrors errors) {
    lock.forClosing(id);
    BatchHead batch = batches.head(id);
    if (batch.state() instanceof BatchState.Closed) {
      return Outcome.CLOSED_ALREADY;
    }
    List<Standing> standings = standings(id);
    RuleRefused.unlessEmpty(refusals(batch, standings.size()));
    List<Decision> decisions = form.decisions(standings, batch.completionPercent(), errors);
    if (!errors.isEmpty()) {
      return Outcome.FORM_WRONG;
    }
    LocalDate last =
        batches.lessons(id).stream()
            .filter(l -> !l.cancelled())
            .map(LessonRow::heldOn)
            .max(LocalDate::compareTo)
            .orElseThrow();
    decisions.forEach(d -> write(actor, batch, d, last));
    batches.step(actor, id, "CLOSED", "");
    return Outcome.CLOSED;
  }

  private void write(Actor actor, BatchHead batch, Decision decision, LocalDate completedOn) {
    Standing s = decision.standing();
    jdbc.sql(
            """
            insert into training.completion (school_id, id, enrolment_id, batch_id, scheme_id, person_key, audience,
              completed_on, outcome, half_days_attended, half_days_held, hours_attended, exception_reason, grade,
              decided_at, decided_by)
            values (:school, :id, :enrolment, :batch, :scheme, :person, :audience,
              :on, :outcome, :attended, :held, :hours, :reason, :grade, :now, :by)
            """)
        .param("school", Tenancy.required().value())
        .param("id", Ids.next())
        .param("enrolment", s.enrolmentId())
        .param("batch", batch.id())
        .param("scheme", batch.schemeId())
        .param("person", s.personKey())
        .param("audience", s.audience())
        .param("on", completedOn)
        .param("outcome", decision.outcome())
        .param("attended", s.attended())
        .param("held", s.held())
        .param("hours", s.hours())
        .param("reason", decision.reason())
        .param("grade", s.grade())
        .param("now", OffsetDateTime.now(clock))
        .param("by", actor.name())
        .update();
  }
}
