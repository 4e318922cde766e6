package org.jiangqiao.enrolment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jiangqiao.database.Tenancy;
import org.jiangqiao.training.BatchHead;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads what the rules need to know. */
@Component
class EnrolmentFacts {

  /**
   * An active enrolment of the person in the batch.
   *
   * @param seated false when waiting
   */
  record Active(UUID id, UUID requestKey, boolean seated) {}

  /** The person and his or her enrolment in the batch, if any. */
  record Person(@Nullable LocalDate birthDate, @Nullable Active active) {}

  /** One enrolment with what acts on it need. */
  record Enrolment(
      UUID id,
      UUID batchId,
      UUID personId,
      UUID personKey,
      String personName,
      String audience,
      @Nullable UUID organizationId,
      @Nullable OffsetDateTime seatedAt,
      @Nullable OffsetDateTime cancelledAt,
      boolean attended) {}

  private final JdbcClient jdbc;
  private final Clock clock;

  EnrolmentFacts(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Locks the person, so that two batches do not both find the yearly subsidy unused. */
  @Transactional(propagation = Propagation.MANDATORY)
  void lock(UUID person) {
    jdbc.sql(
            "select id from directory.person where school_id = :school and id = :id for no key update")
        .param("school", Tenancy.required().value())
        .param("id", person)
        .query(UUID.class)
        .optional();
  }

  /** The active enrolment of a person in a batch. */
  Optional<Active> active(UUID batch, UUID personKey) {
    return jdbc.sql(
            """
            select id, request_key, seated_at is not null as seated from training.enrolment
             where school_id = :school and batch_id = :batch and person_key = :key and cancelled_at is null
            """)
        .param("school", Tenancy.required().value())
        .param("batch", batch)
        .param("key", personKey)
        .query(Active.class)
        .optional();
  }

  Person person(UUID batch, UUID person, UUID personKey) {
    return jdbc.sql(
            """
            select p.birth_date, e.id, e.request_key, e.seated_at is not null as seated
              from directory.person p
              left join training.enrolment e on e.school_id = p.school_id and e.batch_id = :batch
               and e.person_key = :key and e.cancelled_at is null
             where p.school_id = :school and p.id = :person
            """)
        .param("school", Tenancy.required().value())
        .param("batch", batch)
        .param("key", personKey)
        .param("person", person)
        .query(EnrolmentFacts::person)
        .single();
  }

  private static Person person(ResultSet row, int number) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    Active active =
        id == null
            ? null
            : new Active(id, row.getObject("request_key", UUID.class), row.getBoolean("seated"));
    return new Person(row.getObject("birth_date", LocalDate.class), active);
  }

  /**
   * The other batches of these people that overlap with this one or in which its subsidised funding
   * line pays for them in the same calendar year; cancelled batches do not count.
   */
  List<OtherBatch> others(BatchHead batch, Collection<UUID> personKeys) {
    if (personKeys.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(
            """
            select * from (
              select e.person_key, o.id, o.number, o.title, o.starts_on, o.ends_on,
                     o.starts_on <= :ends and o.ends_on >= :starts as overlaps,
                     exists (select from training.lesson m
                               join training.lesson t on t.school_id = m.school_id and t.batch_id = o.id
                                and t.held_on = m.held_on and t.half_day = m.half_day and t.cancelled_at is null
                              where m.school_id = :school and m.batch_id = :batch and m.cancelled_at is null) as same_half_day,
                     :subsidised and e.subsidised and o.funding_line_id = :line::uuid
                       and o.starts_on >= make_date(:year, 1, 1) and o.starts_on < make_date(:year + 1, 1, 1) as paid
                from training.enrolment e
                join training.batch o on o.school_id = e.school_id and o.id = e.batch_id and o.withdrawn_at is null
                left join lateral (
                  select step from training.batch_step
                   where school_id = o.school_id and batch_id = o.id order by id desc limit 1) s on true
               where e.school_id = :school and e.person_key = any(:keys) and e.cancelled_at is null
                 and e.batch_id <> :batch and s.step is distinct from 'CANCELLED') x
             where x.overlaps or coalesce(x.paid, false)
             order by starts_on, number
            """)
        .param("school", Tenancy.required().value())
        .param("batch", batch.id())
        .param("starts", batch.startsOn())
        .param("ends", batch.endsOn())
        .param("subsidised", batch.subsidised())
        .param("line", batch.fundingLineId())
        .param("year", batch.startsOn().getYear())
        .param("keys", personKeys.toArray(UUID[]::new))
        .query(OtherBatch.class)
        .list();
  }

  Optional<Enrolment> enrolment(UUID id) {
    return jdbc.sql(
            """
            select e.id, e.batch_id, e.person_id, e.person_key, p.name as person_name, e.audience, e.organization_id,
                   e.seated_at, e.cancelled_at,
                   exists (select from training.attendance a where a.school_id = e.school_id and a.enrolment_id = e.id
                            and a.status in ('PRESENT', 'LATE')) as attended
              from training.enrolment e
              join directory.person p on p.school_id = e.school_id and p.id = e.person_id
             where e.school_id = :school and e.id = :id
            """)
        .param("school", Tenancy.required().value())
        .param("id", id)
        .query(Enrolment.class)
        .optional();
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }
}
