package org.jiangqiao.training;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;

/** The one statement that says where batches stand, shared by heads, lists and filters. */
final class BatchSql {

  /** The state code of the batch {@code b} with latest step {@code s} and seats {@code p}. */
  static final String STATE =
      """
      case when s.step is null then 'PLANNED'
           when s.step in ('CLOSED', 'CANCELLED') then s.step
           when s.step = 'WALK_IN_OPENED' and b.ends_on >= :today then 'WALK_IN'
           when s.step in ('STARTED', 'WALK_IN_OPENED', 'WALK_IN_CLOSED') or b.starts_on <= :today then 'RUNNING'
           when s.step = 'ANNOUNCED' then 'ANNOUNCED'
           when s.step = 'SIGN_UP_OPENED' then case when p.taken < p.capacity then 'OPEN' else 'FULL' end
           else 'SIGN_UP_CLOSED' end
      """;

  /** Batches with scheme, funding line, seats and latest step. */
  static final String FROM =
      """
        from training.batch b
        join training.scheme c on c.school_id = b.school_id and c.id = b.scheme_id
        join training.seat_pool p on p.school_id = b.school_id and p.batch_id = b.id
        left join training.funding_line f on f.school_id = b.school_id and f.id = b.funding_line_id
        left join lateral (
          select step, reason from training.batch_step
           where school_id = b.school_id and batch_id = b.id order by id desc limit 1) s on true
      """;

  /** The columns of a {@link BatchHead}. */
  static final String HEAD =
      """
      select b.id, b.number, b.title, b.scheme_id, c.name as scheme_name, b.starts_on, b.ends_on, b.place,
             b.contact, p.capacity, p.taken, b.hours, b.completion_percent, c.audience, b.customer_id,
             b.funding_line_id, coalesce(f.subsidised, false) as subsidised, coalesce(s.reason, '') as reason,
             (select count(*) from training.enrolment e
               where e.school_id = b.school_id and e.batch_id = b.id
                 and e.seated_at is null and e.cancelled_at is null) as waiting,
      """
          + STATE
          + " as state\n"
          + FROM;

  private BatchSql() {}

  /** Reads one row of {@link #HEAD}. */
  static BatchHead head(ResultSet row, int number) throws SQLException {
    int capacity = row.getInt("capacity");
    int taken = row.getInt("taken");
    int waiting = row.getInt("waiting");
    return new BatchHead(
        row.getObject("id", UUID.class),
        row.getString("number"),
        row.getString("title"),
        row.getObject("scheme_id", UUID.class),
        row.getString("scheme_name"),
        row.getObject("starts_on", LocalDate.class),
        row.getObject("ends_on", LocalDate.class),
        row.getString("place"),
        row.getString("contact"),
        capacity,
        taken,
        waiting,
        row.getInt("hours"),
        row.getInt("completion_percent"),
        row.getString("audience"),
        row.getObject("customer_id", UUID.class),
        row.getObject("funding_line_id", UUID.class),
        row.getBoolean("subsidised"),
        BatchState.of(row.getString("state"), capacity - taken, waiting, row.getString("reason")));
  }
}
