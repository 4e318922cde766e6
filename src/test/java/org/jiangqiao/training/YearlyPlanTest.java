package org.jiangqiao.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jiangqiao.kernel.CalendarYear;
import org.jiangqiao.kernel.Ids;
import org.jiangqiao.kernel.SchoolId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

class YearlyPlanTest extends TrainingTest {

  private static final CalendarYear YEAR = new CalendarYear(2031);
  @Autowired YearlyPlans plans;

  private List<YearlyPlanRow> rows(SchoolId where) {
    return in(where, () -> plans.of(YEAR));
  }

  private MockHttpServletRequestBuilder goal(UUID scheme, String batches, String personTimes) {
    return post("/training/plan/2031")
        .with(as("TRAINING_OFFICE"))
        .with(csrf())
        .header("Accept-Language", "zh-CN")
        .param("batches-" + scheme, batches)
        .param("personTimes-" + scheme, personTimes)
        .param("note-" + scheme, "");
  }

  @Test
  void theOfficePlansASchemeAndTakesItOutAgain() throws Exception {
    UUID scheme = scheme(school, "焊接技能");
    mvc.perform(goal(scheme, "4", "200")).andExpect(redirectedUrl("/training/plan?year=2031"));
    assertThat(rows(school))
        .extracting(YearlyPlanRow::plannedBatches, YearlyPlanRow::plannedPersonTimes)
        .containsExactly(tuple(4, 200));
    mvc.perform(goal(scheme, "", "")).andExpect(status().is3xxRedirection());
    assertThat(rows(school))
        .extracting(YearlyPlanRow::plannedBatches)
        .containsExactly((Integer) null);
  }

  @Test
  void halfAGoalComesBackToBeCompleted() throws Exception {
    UUID scheme = scheme(school, "焊接技能");
    String page =
        mvc.perform(goal(scheme, "4", "许多"))
            .andExpect(status().isUnprocessableContent())
            .andReturn()
            .getResponse()
            .getContentAsString(StandardCharsets.UTF_8);
    assertThat(page).contains("value=\"许多\"", "请填 0 到 10000000 之间的整数。");
  }

  @Test
  void trainersSeeThePlanButDoNotChangeIt() throws Exception {
    UUID scheme = scheme(school, "焊接技能");
    mvc.perform(get("/training/plan").with(as("TRAINER"))).andExpect(status().isOk());
    mvc.perform(
            post("/training/plan/2031").with(as("TRAINER")).with(csrf()).param("x", "" + scheme))
        .andExpect(status().isForbidden());
  }

  @Test
  void closedBatchesCountInTheYearOfTheirLastDayAndCompletionsInTheirs() {
    UUID scheme = scheme(school, "焊接技能");
    UUID closed = closedBatch(scheme, "Y-1", LocalDate.of(2030, 12, 31));
    closedBatch(scheme, "Y-2", LocalDate.of(2031, 12, 31));
    inSchool(() -> desk.create(OFFICE, scheme, values("Y-3", LocalDate.of(2031, 6, 1))));
    complete(closed, scheme, LocalDate.of(2031, 1, 1));
    complete(closed, scheme, LocalDate.of(2030, 12, 31));
    YearlyPlanRow row = rows(school).getFirst();
    assertThat(row.doneBatches()).isEqualTo(1);
    assertThat(row.goingBatches()).isEqualTo(1);
    assertThat(row.donePersonTimes()).isEqualTo(1);
  }

  private UUID closedBatch(UUID scheme, String number, LocalDate start) {
    return inSchool(() -> {
      UUID id = desk.create(OFFICE, scheme, values(number, start));
      batches.step(OFFICE, id, "CLOSED", "");
      return id;
    });
  }

  private void complete(UUID batch, UUID scheme, LocalDate day) {
    UUID enrolment = enrol(batch, "测试甲", "13800000001");
    inSchool(() ->
        jdbc.sql(
                """
                insert into training.completion
                  (school_id, id, enrolment_id, batch_id, scheme_id, person_key, audience, completed_on, outcome,
                   half_days_attended, half_days_held, hours_attended, decided_at, decided_by)
                values (:school, :id, :enrolment, :batch, :scheme, :id, 'FARMER', :day, 'COMPLETED', 3, 3, 12, now(), '测试')
                """)
            .param("school", school.value())
            .param("id", Ids.next())
            .param("enrolment", enrolment)
            .param("batch", batch)
            .param("scheme", scheme)
            .param("day", day)
            .update());
  }

  @Test
  void twinSchoolsPlanApart() throws Exception {
    UUID scheme = scheme(school, "焊接技能");
    mvc.perform(goal(scheme, "4", "200"));
    SchoolId other = newSchool();
    assertThat(rows(other)).isEmpty();
    assertThat(rows(school)).hasSize(1);
  }

  @Test
  void theDifferenceIsSignedAndTheBarNeverLongerThanItsTrack() {
    assertThat(YearlyPlanRow.difference(80, 100)).isEqualTo("−20");
    assertThat(YearlyPlanRow.difference(103, 100)).isEqualTo("+3");
    assertThat(YearlyPlanRow.percent(150, 100)).isEqualTo(100);
    assertThat(YearlyPlanRow.percent(5, 0)).isZero();
  }
}
