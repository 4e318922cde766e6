package org.jiangqiao.completion;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jiangqiao.AppTest;
import org.jiangqiao.kernel.Ids;
import org.jiangqiao.kernel.SchoolId;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;

/** A batch of four half-days, all held: 张信春 was at four of them, 李明 at three, 王小丫 at one. */
abstract class CompletionCase extends AppTest {

  @Autowired Clock clock;

  UUID batch;
  UUID zhang;
  UUID li;
  UUID wang;
  List<UUID> lessons;

  @BeforeEach
  void aBatchThatIsOver() {
    LocalDate day = LocalDate.now(clock);
    UUID scheme = Ids.next();
    batch = Ids.next();
    run(
        "insert into training.scheme (school_id, id, name, audience, hours, created_at, created_by) values (?, ?, '农村实用技能', 'FARMER', 16, now(), '测试')",
        scheme);
    run(
        """
        insert into training.batch (school_id, id, scheme_id, number, title, starts_on, ends_on, place, capacity, hours, completion_percent, created_at, created_by)
        values (?, ?, ?, '2026-001', '富硒花椒丰产栽培', ?, ?, '小园村', 30, 16, 80, now(), '测试')
        """,
        batch,
        scheme,
        day.minusDays(4),
        day.minusDays(1));
    run(
        "insert into training.seat_pool (school_id, batch_id, capacity, taken) values (?, ?, 30, 3)",
        batch);
    step("ANNOUNCED");
    lessons =
        List.of(
            lesson(day.minusDays(4)),
            lesson(day.minusDays(3)),
            lesson(day.minusDays(2)),
            lesson(day.minusDays(1)));
    zhang = person("张信春", "13800001111");
    li = person("李明", "13900002222");
    wang = person("王小丫", "13700002222");
    lessons.forEach(l -> attend(l, zhang, "PRESENT"));
    attend(lessons.get(0), li, "PRESENT");
    attend(lessons.get(1), li, "LATE");
    attend(lessons.get(2), li, "PRESENT");
    attend(lessons.get(3), li, "EXCUSED");
    attend(lessons.get(0), wang, "PRESENT");
    attend(lessons.get(1), wang, "ABSENT");
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

  void step(String step) {
    run(
        "insert into training.batch_step (school_id, id, batch_id, step, at, by) values (?, ?, ?, '%s', now(), '测试')"
            .formatted(step),
        Ids.next(),
        batch);
  }

  UUID lesson(LocalDate day) {
    UUID id = Ids.next();
    run(
        """
        insert into training.lesson (school_id, id, batch_id, held_on, half_day, title, trainer, hours, code_secret)
        values (?, ?, ?, ?, 'AM', '整形修剪', '赵老师', 4, ?)
        """,
        id,
        batch,
        day,
        new byte[] {1});
    return id;
  }

  UUID person(String name, String phone) {
    UUID person = Ids.next();
    UUID enrolment = Ids.next();
    run(
        "insert into directory.person (school_id, id, person_key, name, sex, paper_kind, paper_mask, phone, village, sort_key, created_at, created_by) values (?, ?, ?, ?, 'MALE', 'ID_CARD', '500116***********X', ?, '小园村', ?, now(), '测试')",
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

  void attend(UUID lesson, UUID enrolment, String status) {
    UUID id = Ids.next();
    run(
        """
        insert into training.attendance (school_id, id, lesson_id, enrolment_id, status, means, happened_at, recorded_at, recorded_by, entered_late, request_key)
        values (?, ?, ?, ?, ?, 'TRAINER', now(), now(), '测试', false, ?)
        """,
        id,
        lesson,
        enrolment,
        status,
        id);
  }

  void run(String sql, Object... rest) {
    inSchool(() -> {
      Object[] all = new Object[rest.length + 1];
      all[0] = school.value();
      System.arraycopy(rest, 0, all, 1, rest.length);
      return jdbc.sql(sql).params(all).update();
    });
  }
}
