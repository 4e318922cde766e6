package org.jiangqiao.enrolment;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jiangqiao.database.Tenancy;
import org.jiangqiao.kernel.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 名额: the seats of a batch. Each act is one PostgreSQL function that holds the row of the pool. */
@Component
class Seats {

  /**
   * One request for one seat.
   *
   * @param by who asks, as the enrolment will say
   */
  record Taking(
      UUID batchId,
      UUID personId,
      UUID personKey,
      String audience,
      String source,
      @Nullable UUID organizationId,
      boolean subsidised,
      UUID requestKey,
      String by,
      @Nullable UUID importId,
      boolean waitWhenFull,
      boolean whenClosed) {}

  /**
   * What came of it.
   *
   * @param code SEATED, WAITING, ALREADY, DUPLICATE, CLOSED or FULL
   * @param enrolmentId null with CLOSED and FULL
   */
  record Taken(String code, @Nullable UUID enrolmentId) {}

  /**
   * What came of giving a seat back or exchanging it.
   *
   * @param promoted the enrolment that got the seat from the waiting list, if any
   */
  record Given(String code, @Nullable UUID promoted) {}

  private final JdbcClient jdbc;
  private final Clock clock;

  Seats(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  Taken take(Taking asked) {
    return jdbc.sql(
            """
            select outcome, enrolment_id from training.take_seat(:school, :id, :batch, :person, :personKey, :audience,
              :source, :organization::uuid, :subsidised, :request, :now, :by, :import::uuid, :wait, :whenClosed)
            """)
        .param("school", Tenancy.required().value())
        .param("id", Ids.next())
        .param("batch", asked.batchId())
        .param("person", asked.personId())
        .param("personKey", asked.personKey())
        .param("audience", asked.audience())
        .param("source", asked.source())
        .param("organization", asked.organizationId())
        .param("subsidised", asked.subsidised())
        .param("request", asked.requestKey())
        .param("now", OffsetDateTime.now(clock))
        .param("by", asked.by())
        .param("import", asked.importId())
        .param("wait", asked.waitWhenFull())
        .param("whenClosed", asked.whenClosed())
        .query((row, n) -> new Taken(row.getString(1), row.getObject(2, UUID.class)))
        .single();
  }

  /**
   * CANCELLED, ALREADY or UNKNOWN; {@code promote} lets the first who waits have the seat at once.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  Given giveBack(UUID enrolment, String by, String reason, boolean promote) {
    return jdbc.sql(
            "select outcome, promoted from training.give_back_seat(:school, :id, :now, :by, :reason, :promote)")
        .param("school", Tenancy.required().value())
        .param("id", enrolment)
        .param("now", OffsetDateTime.now(clock))
        .param("by", by)
        .param("reason", reason)
        .param("promote", promote)
        .query((row, n) -> new Given(row.getString(1), row.getObject(2, UUID.class)))
        .single();
  }

  /** SEATED, FULL, ALREADY or UNKNOWN. */
  @Transactional(propagation = Propagation.MANDATORY)
  String seat(UUID enrolment) {
    return jdbc.sql("select training.seat_waiting(:school, :id, :now)")
        .param("school", Tenancy.required().value())
        .param("id", enrolment)
        .param("now", OffsetDateTime.now(clock))
        .query(String.class)
        .single();
  }

  /** WAITING, NOBODY_WAITS, ALREADY or UNKNOWN. */
  @Transactional(propagation = Propagation.MANDATORY)
  Given swap(UUID enrolment) {
    return jdbc.sql("select outcome, promoted from training.swap_seat(:school, :id, :now)")
        .param("school", Tenancy.required().value())
        .param("id", enrolment)
        .param("now", OffsetDateTime.now(clock))
        .query((row, n) -> new Given(row.getString(1), row.getObject(2, UUID.class)))
        .single();
  }

  /** Gives the free seats of a batch to those who wait; how many got one. */
  @Transactional(propagation = Propagation.MANDATORY)
  int fill(UUID batch) {
    return jdbc.sql("select training.fill_seats(:school, :batch, :now)")
        .param("school", Tenancy.required().value())
        .param("batch", batch)
        .param("now", OffsetDateTime.now(clock))
        .query(Integer.class)
        .single();
  }
}
