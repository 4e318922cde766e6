package org.jiangqiao.training;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiangqiao.access.Actor;
import org.jiangqiao.access.AuditLog;
import org.jiangqiao.database.Tenancy;
import org.jiangqiao.kernel.CalendarYear;
import org.jiangqiao.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads and writes the yearly plan against what was done. */
@Component
@Transactional
class YearlyPlans {

  /** What is planned of one scheme. */
  record Goal(int batches, int personTimes, String note) {}

  private final JdbcClient jdbc;
  private final AuditLog audit;
  private final Clock clock;

  YearlyPlans(JdbcClient jdbc, AuditLog audit, Clock clock) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.clock = clock;
  }

  /** Every scheme with its plan and what was done in the year, by programme line and name. */
  @Transactional(readOnly = true)
  List<YearlyPlanRow> of(CalendarYear year) {
    return jdbc.sql(
            """
            select c.id as scheme_id, c.name as scheme_name, c.programme_line,
                   y.batches as planned_batches, y.person_times as planned_person_times,
                   coalesce(y.note, '') as note, coalesce(d.done, 0) as done_batches,
                   coalesce(d.going, 0) as going_batches, coalesce(k.person_times, 0) as done_person_times
              from training.scheme c
              left join training.yearly_plan y
                on y.school_id = c.school_id and y.scheme_id = c.id and y.year = :year
              left join (
                select b.scheme_id, count(*) filter (where s.step = 'CLOSED') as done,
                       count(*) filter (where coalesce(s.step, '') not in ('CLOSED', 'CANCELLED')) as going
                  from training.batch b
                  left join lateral (
                    select step from training.batch_step
                     where school_id = b.school_id and batch_id = b.id order by id desc limit 1) s on true
                 where b.school_id = :school and b.withdrawn_at is null
                   and b.ends_on >= :from and b.ends_on < :until
                 group by b.scheme_id) d on d.scheme_id = c.id
              left join (
                select scheme_id, count(*) as person_times from training.completion
                 where school_id = :school and withdrawn_at is null and outcome = 'COMPLETED'
                   and completed_on >= :from and completed_on < :until
                 group by scheme_id) k on k.scheme_id = c.id
             where c.school_id = :school
               and (c.withdrawn_at is null or y.id is not null or d.done > 0 or k.person_times > 0)
             order by c.programme_line, c.sort_key, c.id
            """)
        .param("school", Tenancy.required().value())
        .param("year", year.value())
        .param("from", year.period().from())
        .param("until", year.period().until())
        .query(YearlyPlanRow.class)
        .list();
  }

  /** Sets what is planned of a scheme in a year. */
  void set(Actor actor, CalendarYear year, YearlyPlanRow before, Goal goal) {
    jdbc.sql(
            """
            insert into training.yearly_plan
              (school_id, id, year, scheme_id, batches, person_times, note, created_at, created_by)
            values (:school, :id, :year, :scheme, :batches, :personTimes, :note, :now, :by)
            on conflict (school_id, year, scheme_id) do update
              set batches = :batches, person_times = :personTimes, note = :note,
                  version = yearly_plan.version + 1
            """)
        .param("school", Tenancy.required().value())
        .param("id", Ids.next())
        .param("year", year.value())
        .param("scheme", before.schemeId())
        .param("batches", goal.batches())
        .param("personTimes", goal.personTimes())
        .param("note", goal.note())
        .param("now", OffsetDateTime.now(clock))
        .param("by", actor.name())
        .update();
    note(actor, "plan.set", year, before, facts(goal.batches(), goal.personTimes(), goal.note()));
  }

  /** Takes a scheme out of the plan of a year. */
  void clear(Actor actor, CalendarYear year, YearlyPlanRow before) {
    jdbc.sql(
            "delete from training.yearly_plan where school_id = :school and year = :year and scheme_id = :scheme")
        .param("school", Tenancy.required().value())
        .param("year", year.value())
        .param("scheme", before.schemeId())
        .update();
    note(actor, "plan.cleared", year, before, Map.of());
  }

  private void note(
      Actor actor, String act, CalendarYear year, YearlyPlanRow before, Map<String, ?> after) {
    UUID scheme = before.schemeId();
    Map<String, ?> old =
        before.plannedBatches() == null
            ? Map.of()
            : facts(before.batchesDue(), before.personTimesDue(), before.note());
    audit.write(actor, act, "training.scheme", scheme, old, after, String.valueOf(year.value()));
  }

  private static Map<String, Object> facts(int batches, int personTimes, String note) {
    return Map.of("batches", batches, "personTimes", personTimes, "note", note);
  }
}
