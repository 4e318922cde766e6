package org.jiangqiao.attendance;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiangqiao.AppTest;
import org.jiangqiao.scenario.Course;
import org.jiangqiao.scenario.Somebody;
import org.junit.jupiter.api.BeforeEach;

/** A batch with lessons yesterday, today and tomorrow; 张信春 and 李明 are on its roster. */
abstract class LessonCase extends AppTest {

  UUID batch;
  UUID today;
  UUID tomorrow;
  UUID yesterday;
  UUID zhang;
  UUID li;

  @BeforeEach
  void aBatchWithThreeLessonsAndTwoPeople() {
    LocalDate day = LocalDate.now(clock);
    Course course = pages().batch(pages().scheme("花椒"), "花椒第一期", day.minusDays(1), day.plusDays(1));
    batch = course.id();
    yesterday = course.lesson(day.minusDays(1), "AM", Map.of("trainer", ""));
    today = course.lesson(day, "AM", Map.of("trainer", ""));
    tomorrow = course.lesson(day.plusDays(1), "AM", Map.of("trainer", ""));
    zhang = course.enrolled(pages().person(Somebody.called("张信春", "13800001111")));
    li = course.enrolled(pages().person(Somebody.called("李明", "13900002222")));
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
