package org.jiangqiao.completion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jiangqiao.AppTest;
import org.jiangqiao.scenario.Course;
import org.jiangqiao.scenario.Somebody;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MergedPeopleTest extends AppTest {

  private UUID kept;
  private UUID twin;

  @BeforeEach
  void twoRecordsOfOnePersonInTwoBatches() {
    UUID scheme = pages().scheme("花椒");
    kept = completedPerson(scheme, 5);
    twin = completedPerson(scheme, 3);
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

  private UUID completedPerson(UUID scheme, int daysAgo) {
    LocalDate day = pages().today().minusDays(daysAgo);
    UUID person = pages().person(Somebody.called("张信春", ""));
    Course course = pages().batch(scheme, "花椒", day, day).announced();
    course.marked(course.lesson(day), course.enrolled(person), "PRESENT").closed();
    return person;
  }
}
