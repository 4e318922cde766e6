package org.jiangqiao.training;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jiangqiao.database.Tenancy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The lessons of all batches as events, from a month ago until a year from now. */
@Component
class LessonCalendar {

  private record Line(
      UUID id,
      LocalDate heldOn,
      String halfDay,
      String title,
      String place,
      String trainer,
      String batchTitle,
      String number,
      boolean cancelled) {

    CalendarFile.Event event() {
      return new CalendarFile.Event(
          id.toString(),
          new CalendarFile.Hours(
              heldOn.atTime(HalfDays.from(halfDay)), heldOn.atTime(HalfDays.until(halfDay))),
          title.startsWith(batchTitle) ? title : batchTitle + " · " + title,
          place,
          trainer.isEmpty() ? number : number + "\n" + trainer,
          cancelled);
    }
  }

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final int DAYS_BACK = 30;

  private final JdbcClient jdbc;
  private final Clock clock;

  LessonCalendar(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** All lessons of the school in scope; cancelled ones too, so that they vanish from calendars. */
  @Transactional(readOnly = true)
  List<CalendarFile.Event> all() {
    return lines().stream().map(Line::event).toList();
  }

  /** Those whose trainer, or where none is named whose batch's trainers, include the name. */
  @Transactional(readOnly = true)
  List<CalendarFile.Event> of(String trainer) {
    // Trainers are written as text: 李明 must not be found in 李明华.
    Pattern name = Pattern.compile("(?<!\\p{L})" + Pattern.quote(trainer) + "(?!\\p{L})");
    return lines().stream()
        .filter(line -> name.matcher(line.trainer()).find())
        .map(Line::event)
        .toList();
  }

  private List<Line> lines() {
    LocalDate today = LocalDate.now(clock.withZone(CHINA));
    return jdbc.sql(
            """
            select l.id, l.held_on, l.half_day, l.title,
                   case when l.place = '' then b.place else l.place end as place,
                   case when l.trainer = '' then b.trainers else l.trainer end as trainer,
                   b.title as batch_title, b.number,
                   l.cancelled_at is not null or b.withdrawn_at is not null or coalesce(s.step, '') = 'CANCELLED'
                     as cancelled
              from training.lesson l
              join training.batch b on b.school_id = l.school_id and b.id = l.batch_id
              left join lateral (
                select step from training.batch_step
                 where school_id = b.school_id and batch_id = b.id order by id desc limit 1) s on true
             where l.school_id = :school and l.held_on >= :from and l.held_on <= :until
             order by l.held_on, l.half_day, l.id
             limit 10000
            """)
        .param("school", Tenancy.required().value())
        .param("from", today.minusDays(DAYS_BACK))
        .param("until", today.plusYears(1))
        .query(Line.class)
        .list();
  }
}
