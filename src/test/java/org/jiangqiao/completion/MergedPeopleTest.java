package org.jiangqiao.completion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jiangqiao.AppTest;
import org.jiangqiao.kernel.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MergedPeopleTest extends AppTest {

  private UUID scheme;
  private UUID kept;
  private UUID twin;

  @BeforeEach
  void twoRecordsOfOnePersonInTwoBatches() {
    scheme = Ids.next();
    run(
        "insert into training.scheme (school_id, id, name, audience, hours, created_at, created_by) values (?, ?, '花椒', 'FARMER', 8, now(), '测试')",
        scheme);
    kept = completedPerson("张信春", "2026-001");
    twin = completedPerson("张信春", "2026-002");
  }

  @Test
  void afterAMergeTheFiguresCountOnePersonAndAfterItsUndoingTwo() throws Exception {
    assertThat(counts()).isEqualTo(List.of("2 2 2"));
    mvc.perform(
            post("/directory/people/" + kept + "/merge")
                .param("merged", twin.toString())
                .param("reason", "同一人")
                .with(as("TRAINING_OFFICE"))
                .with(csrf()))
        .andExpect(status().is3xxRedirection());
    assertThat(counts()).isEqualTo(List.of("2 1 1"));
    UUID merge =
        inSchool(() -> jdbc.sql("select id from directory.merge").query(UUID.class).single());
    mvc.perform(
            post("/directory/merges/PERSON/" + merge + "/undoing")
                .param("reason", "弄错了")
                .with(as("TRAINING_OFFICE"))
                .with(csrf()))
        .andExpect(status().is3xxRedirection());
    assertThat(counts()).isEqualTo(List.of("2 2 2"));
  }

  /** Completions, people among them, people enrolled. */
  private List<String> counts() {
    return inSchool(() ->
        jdbc.sql(
                """
                select count(*) || ' ' || count(distinct c.person_key) || ' ' || count(distinct e.person_id)
                  from training.completion c
                  join training.enrolment e on e.school_id = c.school_id and e.id = c.enrolment_id
                """)
            .query(String.class)
            .list());
  }

  private UUID completedPerson(String name, String number) {
    UUID person = Ids.next();
    UUID batch = Ids.next();
    UUID enrolment = Ids.next();
    LocalDate day = LocalDate.of(2026, 5, 4);
    run(
        "insert into directory.person (school_id, id, person_key, name, sort_key, created_at, created_by) values (?, ?, ?, ?, ?, now(), '测试')",
        person,
        person,
        name,
        name);
    run(
        """
        insert into training.batch (school_id, id, scheme_id, number, title, starts_on, ends_on, capacity, hours, completion_percent, created_at, created_by)
        values (?, ?, ?, ?, '花椒', ?, ?, 30, 8, 80, now(), '测试')
        """,
        batch,
        scheme,
        number,
        day,
        day);
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
    run(
        """
        insert into training.completion (school_id, id, enrolment_id, batch_id, scheme_id, person_key, audience, completed_on, outcome, half_days_attended, half_days_held, hours_attended, decided_at, decided_by)
        values (?, ?, ?, ?, ?, ?, 'FARMER', ?, 'COMPLETED', 2, 2, 8, now(), '测试')
        """,
        Ids.next(),
        enrolment,
        batch,
        scheme,
        person,
        day);
    return person;
  }

  private void run(String sql, Object... rest) {
    inSchool(() -> {
      Object[] all = new Object[rest.length + 1];
      all[0] = school.value();
      System.arraycopy(rest, 0, all, 1, rest.length);
      return jdbc.sql(sql).params(all).update();
    });
  }
}
