package org.jiangqiao.completion;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jiangqiao.AppTest;
import org.jiangqiao.codes.IdNumber;
import org.jiangqiao.kernel.SchoolId;
import org.jiangqiao.scenario.Course;
import org.jiangqiao.scenario.MadeUp;
import org.jiangqiao.scenario.Somebody;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;

/** A batch of four half-days, all held: 张信春 was at four of them, 李明 at three, 王小丫 at one. */
abstract class CompletionCase extends AppTest {

  Course course;
  UUID batch;
  UUID zhang;
  UUID li;
  UUID wang;
  List<UUID> lessons;

  @BeforeEach
  void aBatchThatIsOver() {
    LocalDate day = LocalDate.now(clock);
    course =
        pages()
            .batch(
                pages().scheme("农村实用技能"),
                "富硒花椒丰产栽培",
                day.minusDays(4),
                day.minusDays(1),
                Map.of("number", "2026-001"))
            .announced();
    batch = course.id();
    lessons =
        List.of(
            course.lesson(day.minusDays(4)),
            course.lesson(day.minusDays(3)),
            course.lesson(day.minusDays(2)),
            course.lesson(day.minusDays(1)));
    zhang = seated("张信春", MadeUp.idNumber(1968, 1), "13800001111");
    li = seated("李明", MadeUp.idNumber(1970, 3), "13900002222");
    wang = seated("王小丫", MadeUp.idNumber(1972, 2), "13700002222");
    lessons.forEach(l -> course.marked(l, zhang, "PRESENT"));
    course.marked(lessons.get(0), li, "PRESENT");
    course.marked(lessons.get(1), li, "LATE");
    course.marked(lessons.get(2), li, "PRESENT");
    course.marked(lessons.get(3), li, "EXCUSED");
    course.marked(lessons.get(0), wang, "PRESENT");
    course.marked(lessons.get(1), wang, "ABSENT");
  }

  ResultActions send(String path, String... fields) throws Exception {
    return send(school, path, fields);
  }

  ResultActions send(SchoolId where, String path, String... fields) throws Exception {
    var request = post(path).with(as(where, "TRAINING_OFFICE")).with(csrf()).locale(Locale.CHINA);
    for (int i = 0; i < fields.length; i += 2) {
      request.param(fields[i], fields[i + 1]);
    }
    return mvc.perform(request);
  }

  ResultActions close(String... fields) throws Exception {
    String[] all = java.util.Arrays.copyOf(fields, fields.length + 2);
    all[fields.length] = "basis";
    all[fields.length + 1] = basis();
    return send("/training/batches/" + batch + "/closure", all);
  }

  @Autowired ClosureDesk closureDesk;

  String basis() {
    return inSchool(() -> ClosureForm.basis(closureDesk.standings(batch)));
  }

  List<String> strings(String sql) {
    return inSchool(() ->
        jdbc.sql(sql)
            .param("school", school.value())
            .param("batch", batch)
            .query(String.class)
            .list());
  }

  /** Outcomes that stand: name, outcome, attended, held, hours, exception. */
  List<String> completions() {
    return strings(
        """
        select p.name || ' ' || c.outcome || ' ' || c.half_days_attended || '/' || c.half_days_held || ' ' || c.hours_attended
               || case when c.exception_reason = '' then '' else ' ' || c.exception_reason end
          from training.completion c
          join training.enrolment e on e.school_id = c.school_id and e.id = c.enrolment_id
          join directory.person p on p.school_id = e.school_id and p.id = e.person_id
         where c.school_id = :school and c.batch_id = :batch and c.withdrawn_at is null order by p.sort_key
        """);
  }

  List<String> numbers() {
    return strings(
        """
        select k.number from training.certificate k join training.completion c on c.school_id = k.school_id and c.id = k.completion_id
         where k.school_id = :school and c.batch_id = :batch and k.withdrawn_at is null order by k.id
        """);
  }

  private UUID seated(String name, IdNumber number, String phone) {
    return course.enrolled(pages().person(new Somebody(name, number, phone, "小园村", "")));
  }

  void run(String sql, Object... rest) {
    inSchool(() -> {
      Object[] all = new Object[rest.length + 1];
      all[0] = school.value();
      System.arraycopy(rest, 0, all, 1, rest.length);
      return jdbc.sql(sql).params(all).update();
    });
  }

  /** Enters a cost with its voucher. */
  void cost(String path, String category, String amount) throws Exception {
    send(
            path,
            "category",
            category,
            "description",
            "事由",
            "amount",
            amount,
            "spentOn",
            "2026-01-05",
            "voucher",
            "V-1")
        .andExpect(status().isFound());
  }
}
