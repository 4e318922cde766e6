package org.jiangqiao.home;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jiangqiao.database.Tenancy;
import org.jiangqiao.evidence.Todo;
import org.jiangqiao.ui.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What waits in the training office: batches to close, sign-ups without lessons, late attendance.
 */
@Component
class TrainingTodos implements Todo {

  private static final int PATIENT_DAYS = 7;

  /** Batches older than this are no longer asked for, and neither are lessons after a month. */
  private static final int BATCH_DAYS = 400;

  private static final int LESSON_DAYS = 30;

  private static final String SQL =
      """
      (select 'close' kind, b.id, b.title, b.ends_on due,
              (select count(*) from training.enrolment e
                where e.school_id = b.school_id and e.batch_id = b.id
                  and e.seated_at is not null and e.cancelled_at is null) people
         from training.batch b
        where b.school_id = :school and b.withdrawn_at is null and :manages
          and b.ends_on < :today and b.ends_on >= :oldestBatch
          and coalesce((select k.step from training.batch_step k
                         where k.school_id = b.school_id and k.batch_id = b.id
                         order by k.id desc limit 1), '') not in ('CLOSED', 'CANCELLED')
        order by b.ends_on limit 30)
      union all
      (select 'lessons', b.id, b.title, b.starts_on, cast(p.taken as bigint)
         from training.seat_pool p
         join training.batch b on b.school_id = p.school_id and b.id = p.batch_id
        where p.school_id = :school and p.is_open and b.withdrawn_at is null and :manages
          and b.ends_on >= :today
          and not exists (select 1 from training.lesson n
                           where n.school_id = b.school_id and n.batch_id = b.id and n.cancelled_at is null)
        order by b.starts_on limit 30)
      union all
      (select 'attendance', x.batch_id, x.title, min(x.held_on), cast(sum(x.seated - x.entered) as bigint)
         from (select n.batch_id, b.title, n.held_on,
                      (select count(*) from training.enrolment e
                        where e.school_id = n.school_id and e.batch_id = n.batch_id
                          and e.seated_at is not null and e.cancelled_at is null) seated,
                      (select count(*) from training.attendance a
                        where a.school_id = n.school_id and a.lesson_id = n.id) entered
                 from training.lesson n
                 join training.batch b on b.school_id = n.school_id and b.id = n.batch_id
                where n.school_id = :school and n.cancelled_at is null and b.withdrawn_at is null
                  and :attends and n.held_on < :today and n.held_on >= :oldestLesson
                  and coalesce((select k.step from training.batch_step k
                                 where k.school_id = b.school_id and k.batch_id = b.id
                                 order by k.id desc limit 1), '') not in ('CLOSED', 'CANCELLED')) x
        where x.entered < x.seated
        group by x.batch_id, x.title
        order by min(x.held_on) limit 30)
      order by due
      """;

  private final JdbcClient jdbc;

  TrainingTodos(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Item> items(Viewer viewer, LocalDate today) {
    if (!viewer.may("training.manage") && !viewer.may("training.attend")) {
      return List.of();
    }
    return jdbc.sql(SQL)
        .param("school", Tenancy.required().value())
        .param("today", today)
        .param("oldestBatch", today.minusDays(BATCH_DAYS))
        .param("oldestLesson", today.minusDays(LESSON_DAYS))
        .param("manages", viewer.may("training.manage"))
        .param("attends", viewer.may("training.attend"))
        .query((row, n) -> item(row, today))
        .list();
  }

  private static Item item(ResultSet row, LocalDate today) throws SQLException {
    String kind = row.getString("kind");
    LocalDate due = row.getObject("due", LocalDate.class);
    String batch = "/training/batches/" + row.getString("id");
    return new Item(
        urgency(kind, due, today),
        "home.todo." + kind + (row.getLong("people") == 0 ? ".nobody" : ""),
        List.of(row.getString("title"), due.toString(), row.getString("people")),
        switch (kind) {
          case "close" -> batch + "/closure";
          case "attendance" -> batch + "/attendance";
          default -> batch;
        },
        due);
  }

  private static Urgency urgency(String kind, LocalDate due, LocalDate today) {
    return kind.equals("lessons") || due.isBefore(today.minusDays(PATIENT_DAYS))
        ? Urgency.NOW
        : Urgency.SOON;
  }
}
