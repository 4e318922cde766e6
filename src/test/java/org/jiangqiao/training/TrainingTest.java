package org.jiangqiao.training;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jiangqiao.AppTest;
import org.jiangqiao.access.Actor;
import org.jiangqiao.database.Tenancy;
import org.jiangqiao.kernel.Ids;
import org.jiangqiao.kernel.SchoolId;
import org.springframework.beans.factory.annotation.Autowired;

/** Builds schemes, batches and made-up trainees for the tests of training. */
abstract class TrainingTest extends AppTest {

  static final Actor OFFICE = Actor.outsider("测试培训处");

  @Autowired Batches batches;
  @Autowired BatchDesk desk;
  @Autowired LessonDesk lessons;
  @Autowired BatchStepDesk steps;

  /** A scheme with a standard plan of two days, three half-days. */
  UUID scheme(SchoolId where, String name) {
    UUID id = Ids.next();
    in(
        where,
        () -> {
          jdbc.sql(
                  """
                  insert into training.scheme (school_id, id, name, audience, hours, search, sort_key, created_at, created_by)
                  values (:school, :id, :name, 'FARMER', 12, '{}', :name, now(), '测试')
                  """)
              .param("school", where.value())
              .param("id", id)
              .param("name", name)
              .update();
          planLesson(where, id, 1, "AM", "安全用电");
          planLesson(where, id, 1, "PM", "焊条电弧焊");
          planLesson(where, id, 2, "AM", "考核");
          return id;
        });
    return id;
  }

  private void planLesson(SchoolId where, UUID scheme, int day, String halfDay, String title) {
    jdbc.sql(
            """
            insert into training.scheme_lesson (school_id, id, scheme_id, day, half_day, title, hours)
            values (:school, :id, :scheme, :day, :halfDay, :title, 4)
            """)
        .param("school", where.value())
        .param("id", Ids.next())
        .param("scheme", scheme)
        .param("day", day)
        .param("halfDay", halfDay)
        .param("title", title)
        .update();
  }

  /** The values of a batch of 20 seats over two days. */
  static BatchValues values(String number, LocalDate start) {
    return new BatchValues(
        number,
        "焊工培训",
        start,
        start.plusDays(1),
        "第一实训楼",
        null,
        "",
        null,
        20,
        12,
        80,
        "测试教师",
        "023-61234567",
        "");
  }

  /** A batch of this test's school, as planned. */
  UUID batch(String number, LocalDate start) {
    UUID scheme = scheme(school, "焊接技能" + number);
    return inSchool(() -> desk.create(OFFICE, scheme, values(number, start)));
  }

  /** A batch that starts in ten days and takes sign-ups. */
  UUID openBatch(String number) {
    UUID id = batch(number, LocalDate.now().plusDays(10));
    inSchool(() -> {
      steps.announce(OFFICE, id);
      steps.openSignUp(OFFICE, id);
      return id;
    });
    return id;
  }

  /** A made-up person on a seat of the batch. */
  UUID enrol(UUID batch, String name, String phone) {
    UUID person = Ids.next();
    UUID enrolment = Ids.next();
    inSchool(() -> {
      jdbc.sql(
              """
              insert into directory.person (school_id, id, person_key, name, phone, created_at, created_by)
              values (:school, :id, :key, :name, :phone, now(), '测试')
              """)
          .param("school", Tenancy.required().value())
          .param("id", person)
          .param("key", UUID.randomUUID())
          .param("name", name)
          .param("phone", phone)
          .update();
      jdbc.sql(
              """
              insert into training.enrolment
                (school_id, id, batch_id, person_id, person_key, audience, source, request_key, enrolled_at, enrolled_by, seated_at)
              values (:school, :id, :batch, :person, :key, 'FARMER', 'STAFF', :id, now(), '测试', now())
              """)
          .param("school", Tenancy.required().value())
          .param("id", enrolment)
          .param("batch", batch)
          .param("person", person)
          .param("key", UUID.randomUUID())
          .update();
      return jdbc.sql(
              "update training.seat_pool set taken = taken + 1 where school_id = :school and batch_id = :batch")
          .param("school", Tenancy.required().value())
          .param("batch", batch)
          .update();
    });
    return enrolment;
  }

  /** Notes that the enrolled person attended the batch's first lesson. */
  void attend(UUID batch, UUID enrolment) {
    inSchool(() ->
        jdbc.sql(
                """
                insert into training.attendance
                  (school_id, id, lesson_id, enrolment_id, status, means, happened_at, recorded_at, recorded_by, entered_late, request_key)
                values (:school, :id, :lesson, :enrolment, 'PRESENT', 'TRAINER', :now, :now, '测试', false, :id)
                """)
            .param("school", Tenancy.required().value())
            .param("id", Ids.next())
            .param("lesson", batches.lessons(batch).getFirst().id())
            .param("enrolment", enrolment)
            .param("now", OffsetDateTime.now())
            .update());
  }

  static LessonValues lesson(LocalDate day, String halfDay, String title) {
    return new LessonValues(day, halfDay, title, "", "", BigDecimal.valueOf(4));
  }
}
