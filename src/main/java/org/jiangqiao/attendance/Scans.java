package org.jiangqiao.attendance;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jiangqiao.access.Actor;
import org.jiangqiao.database.Tenancy;
import org.jiangqiao.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Signs people in who scanned the code of the room and typed the end of their phone number. */
@Component
class Scans {

  /** Somebody whose phone ends in the digits; the name is masked but for its first character. */
  record Candidate(UUID enrolmentId, String maskedName) {}

  private final JdbcClient jdbc;
  private final Attendances attendances;
  private final Clock clock;

  Scans(JdbcClient jdbc, Attendances attendances, Clock clock) {
    this.jdbc = jdbc;
    this.attendances = attendances;
    this.clock = clock;
  }

  /** Everybody with a seat whose phone number ends in the four digits. */
  @Transactional(readOnly = true)
  List<Candidate> candidates(UUID batch, String digits) {
    return jdbc.sql(
            """
            select e.id, p.name
              from training.enrolment e
              join directory.person p on p.school_id = e.school_id and p.id = e.person_id
             where e.school_id = :school and e.batch_id = :batch
               and e.cancelled_at is null and e.seated_at is not null and right(p.phone, 4) = :digits
             order by p.sort_key, e.id limit 20
            """)
        .param("school", Tenancy.required().value())
        .param("batch", batch)
        .param("digits", digits)
        .query((row, n) -> new Candidate(row.getObject(1, UUID.class), mask(row.getString(2))))
        .list();
  }

  /** Enters the person as present by code. */
  void signIn(UUID lesson, UUID enrolment) {
    attendances.mark(
        Actor.outsider("扫码签到"),
        new Attendances.Mark(
            lesson,
            enrolment,
            AttendanceStatus.PRESENT,
            Means.CODE,
            OffsetDateTime.now(clock),
            Ids.next()));
  }

  /** 张信春 becomes 张*春, 王明 becomes 王*. */
  static String mask(String name) {
    int[] points = name.codePoints().toArray();
    if (points.length < 2) {
      return name;
    }
    StringBuilder masked = new StringBuilder().appendCodePoint(points[0]);
    masked.append("*".repeat(Math.max(1, points.length - 2)));
    return points.length > 2
        ? masked.appendCodePoint(points[points.length - 1]).toString()
        : masked.toString();
  }
}
