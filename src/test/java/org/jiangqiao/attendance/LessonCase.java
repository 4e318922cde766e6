package org.jiangqiao.attendance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jiangqiao.AppTest;
import org.jiangqiao.kernel.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A batch with lessons yesterday, today and tomorrow; 张信春 and 李明 are on its roster. */
abstract class LessonCase extends AppTest {

  @Autowired Clock clock;

  UUID batch;
  UUID today;
  UUID tomorrow;
  UUID yesterday;
  UUID zhang;
  UUID li;

  @BeforeEach
  void aBatchWithThreeLessonsAndTwoPeople() {
    LocalDate day = LocalDate.now(clock);
    UUID scheme = Ids.next();
    batch = Ids.next();
    run(
        "insert into training.scheme (school_id, id, name, audience, hours, created_at, created_by) values (?, ?, '花椒', 'FARMER', 24, now(), '测试')",
        scheme);
    run(
        """
        insert into training.batch (school_id, id, scheme_id, number, title, starts_on, ends_on, place, capacity, hours, completion_percent, created_at, created_by)
        values (?, ?, ?, '2026-001', '花椒第一期', ?, ?, '小园村', 30, 24, 80, now(), '测试')
        """,
        batch,
        scheme,
        day.minusDays(1),
        day.plusDays(1));
    run("insert into training.seat_pool (school_id, batch_id, capacity) values (?, ?, 30)", batch);
    yesterday = lesson(day.minusDays(1));
    today = lesson(day);
    tomorrow = lesson(day.plusDays(1));
    zhang = person("张信春", "13800001111");
    li = person("李明", "13900002222");
  }

  UUID lesson(LocalDate day) {
    UUID id = Ids.next();
    run(
        """
        insert into training.lesson (school_id, id, batch_id, held_on, half_day, title, hours, code_secret)
        values (?, ?, ?, ?, 'AM', '整形修剪', 4, ?)
        """,
        id,
        batch,
        day,
        id.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    return id;
  }

  UUID person(String name, String phone) {
    UUID person = Ids.next();
    UUID enrolment = Ids.next();
    run(
        "insert into directory.person (school_id, id, person_key, name, phone, sort_key, created_at, created_by) values (?, ?, ?, ?, ?, ?, now(), '测试')",
        person,
        person,
        name,
        phone,
        name);
    run(
        """
        insert into training.enrolment (school_id, id, batch_id, person_id, person_key, audience, source, request_key, enrolled_at, enrolled_by, seated_at)
        values (?, ?, ?, ?, ?, 'FARMER', 'STAFF', ?, now(), '测试', now())
        """,
        enrolment,
        batch,
        person,
        person,
        enrolment);
    return enrolment;
  }

  void run(String sql, Object... rest) {
    inSchool(() -> {
      Object[] all = new Object[rest.length + 1];
      all[0] = school.value();
      System.arraycopy(rest, 0, all, 1, rest.length);
      return jdbc.sql(sql).params(all).update();
    });
  }

  List<String> strings(String sql) {
    return inSchool(() -> jdbc.sql(sql).param("school", school.value()).query(String.class).list());
  }
}
