package org.jiangqiao.attendance;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jiangqiao.database.Tenancy;
import org.jiangqiao.kernel.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads lessons and who was there. */
@Component
class AttendanceDesk {

  /** One cell of the batch's grid: the entry of a person in a lesson. */
  record Cell(UUID lessonId, UUID enrolmentId, AttendanceStatus status) {}

  private static final String LESSONS =
      """
      select l.id, l.batch_id, l.held_on, l.half_day, l.title, l.place, l.trainer, l.hours,
             l.cancelled_at is not null as cancelled,
             (select count(*) from training.enrolment e
               where e.school_id = l.school_id and e.batch_id = l.batch_id
                 and e.cancelled_at is null and e.seated_at is not null) as seated,
             count(a.id) filter (where a.status in ('PRESENT', 'LATE')) as there,
             count(a.id) as marked,
             count(a.id) filter (where a.means = 'PAPER') as from_paper,
             (select count(*) from files.attachment f
               where f.school_id = l.school_id and f.subject_kind = 'training.lesson' and f.subject_id = l.id
                 and f.withdrawn_at is null) as sheets
        from training.lesson l
        left join training.attendance a on a.school_id = l.school_id and a.lesson_id = l.id
         and exists (select from training.enrolment e
                      where e.school_id = a.school_id and e.id = a.enrolment_id and e.cancelled_at is null)
       where l.school_id = :school and %s
       group by l.school_id, l.id
       order by l.held_on, array_position(array['AM', 'PM', 'EVENING'], l.half_day), l.id
      """;

  private final JdbcClient jdbc;

  AttendanceDesk(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Transactional(readOnly = true)
  List<LessonHead> lessons(UUID batch) {
    return jdbc.sql(LESSONS.formatted("l.batch_id = :batch"))
        .param("school", Tenancy.required().value())
        .param("batch", batch)
        .query(LessonHead.class)
        .list();
  }

  @Transactional(readOnly = true)
  LessonHead lesson(UUID id) {
    return jdbc.sql(LESSONS.formatted("l.id = :id"))
        .param("school", Tenancy.required().value())
        .param("id", id)
        .query(LessonHead.class)
        .optional()
        .orElseThrow(() -> new NotFound("lesson " + id));
  }

  /** Everybody with a seat, in the order of names, with the entry of this lesson. */
  @Transactional(readOnly = true)
  List<RosterLine> roster(UUID lesson) {
    return jdbc.sql(
            """
            select e.id, p.name, right(p.phone, 4) phone_tail, e.audience, p.sort_key,
                   a.status, a.means, a.happened_at, coalesce(a.entered_late, false) entered_late,
                   coalesce(a.recorded_by, '') recorded_by
              from training.lesson l
              join training.enrolment e on e.school_id = l.school_id and e.batch_id = l.batch_id
               and e.cancelled_at is null and e.seated_at is not null
              join directory.person p on p.school_id = e.school_id and p.id = e.person_id
              left join training.attendance a
                on a.school_id = l.school_id and a.lesson_id = l.id and a.enrolment_id = e.id
             where l.school_id = :school and l.id = :lesson
             order by p.sort_key, e.id
            """)
        .param("school", Tenancy.required().value())
        .param("lesson", lesson)
        .query((row, n) ->
            new RosterLine(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("phone_tail"),
                row.getString("audience"),
                row.getString("sort_key"),
                row.getString("status") == null
                    ? null
                    : AttendanceStatus.valueOf(row.getString("status")),
                row.getString("means") == null ? null : Means.valueOf(row.getString("means")),
                row.getObject("happened_at", java.time.OffsetDateTime.class),
                row.getBoolean("entered_late"),
                row.getString("recorded_by")))
        .list();
  }

  /** How somebody came in who was let in at the door of this lesson's batch. */
  @Transactional(readOnly = true)
  Optional<Added> added(LessonHead lesson, UUID enrolment) {
    return jdbc.sql(
            """
            select p.name, e.source = 'WALK_IN' as walk_in, e.seated_at is null as waiting
              from training.enrolment e
              join directory.person p on p.school_id = e.school_id and p.id = e.person_id
             where e.school_id = :school and e.id = :id and e.batch_id = :batch and e.cancelled_at is null
            """)
        .param("school", Tenancy.required().value())
        .param("id", enrolment)
        .param("batch", lesson.batchId())
        .query(Added.class)
        .optional();
  }

  /** Somebody let in at the door: on the list, on the list before already, or waiting. */
  record Added(String name, boolean walkIn, boolean waiting) {

    /** The last part of the key of the sentence that says so. */
    String word() {
      return waiting ? "waiting" : walkIn ? "walkIn" : "known";
    }
  }

  /** Every entry of the batch's lessons, for the grid. */
  @Transactional(readOnly = true)
  List<Cell> cells(UUID batch) {
    return jdbc.sql(
            """
            select a.lesson_id, a.enrolment_id, a.status
              from training.attendance a
              join training.lesson l on l.school_id = a.school_id and l.id = a.lesson_id
             where a.school_id = :school and l.batch_id = :batch and l.cancelled_at is null
            """)
        .param("school", Tenancy.required().value())
        .param("batch", batch)
        .query(Cell.class)
        .list();
  }

  /** Names of everybody with a seat, by enrolment, in the order of names. */
  @Transactional(readOnly = true)
  List<RosterName> names(UUID batch) {
    return jdbc.sql(
            """
            select e.id as enrolment_id, p.name, right(p.phone, 4) as phone_tail
              from training.enrolment e
              join directory.person p on p.school_id = e.school_id and p.id = e.person_id
             where e.school_id = :school and e.batch_id = :batch
               and e.cancelled_at is null and e.seated_at is not null
             order by p.sort_key, e.id
            """)
        .param("school", Tenancy.required().value())
        .param("batch", batch)
        .query(RosterName.class)
        .list();
  }

  /** A name on the sheet. */
  record RosterName(UUID enrolmentId, String name, String phoneTail) {}
}
