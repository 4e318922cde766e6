package org.jiangqiao.enrolment;

import java.util.List;
import java.util.UUID;
import org.jiangqiao.access.Schools;
import org.jiangqiao.database.Tenancy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** 名额核对: compares the counter of every batch with its rows; must find nothing. */
@Component
public class SeatCheck {

  /**
   * A batch whose counter is wrong.
   *
   * @param taken what the counter says
   * @param seated how many active enrolments hold a seat
   */
  public record Mismatch(UUID batchId, int capacity, int taken, int seated) {}

  private static final Logger LOG = LoggerFactory.getLogger(SeatCheck.class);
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Schools schools;

  SeatCheck(JdbcClient jdbc, TransactionTemplate transaction, Schools schools) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.schools = schools;
  }

  /** The wrong counters of the school in scope. */
  public List<Mismatch> find() {
    List<Mismatch> found =
        transaction.execute(tx ->
            jdbc.sql(
                    """
                    select s.batch_id, s.capacity, s.taken, count(e.id) as seated
                      from training.seat_pool s
                      left join training.enrolment e on e.school_id = s.school_id and e.batch_id = s.batch_id
                       and e.seated_at is not null and e.cancelled_at is null
                     where s.school_id = :school
                     group by s.batch_id, s.capacity, s.taken
                    having s.taken <> count(e.id)
                    """)
                .param("school", Tenancy.required().value())
                .query(Mismatch.class)
                .list());
    return found == null ? List.of() : found;
  }

  /** Every night, all schools. */
  @Scheduled(cron = "0 40 2 * * *", zone = "Asia/Shanghai")
  void everyNight() {
    for (Schools.School school : schools.all()) {
      List<Mismatch> found = Tenancy.in(school.id(), this::find);
      if (!found.isEmpty()) {
        LOG.error("seat counters of {} differ from the rows: {}", school.code(), found);
      }
    }
  }
}
