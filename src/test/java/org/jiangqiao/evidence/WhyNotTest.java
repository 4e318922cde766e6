package org.jiangqiao.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.jiangqiao.AppTest;
import org.jiangqiao.kernel.AcademicYear;
import org.jiangqiao.kernel.Ids;
import org.jiangqiao.kernel.Period;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Why a row counts or does not, said condition by condition, agrees with the figure. */
class WhyNotTest extends AppTest {

  private static final LocalDate MAY = LocalDate.of(2026, 5, 20);
  private static final Period YEAR = new AcademicYear(2025).period();

  @Autowired Indicators indicators;
  @Autowired WhyNot whyNot;

  private UUID scheme = Ids.next();
  private UUID enrolment = Ids.next();

  @BeforeEach
  void oneCompletion() {
    inSchool(() -> {
      TrainingScenario data = new TrainingScenario(jdbc);
      scheme = data.scheme("电工基础", "企业培训", "EMPLOYEE");
      UUID batch = data.closed(scheme, "电工一期", MAY);
      enrolment = data.completed(scheme, batch, data.person("安春"), "EMPLOYEE", MAY);
      return null;
    });
  }

  @Test
  void theWhyAnswerAgreesWithTheFigure() {
    Question question = Question.of(indicators.get("training.person-times"), YEAR);
    assertThat(inSchool(() -> whyNot.of(question, enrolment)).counted()).isTrue();
    assertThat(inSchool(() -> whyNot.of(question.with("audience", "ELDERLY"), enrolment)).reasons())
        .filteredOn(reason -> !reason.holds())
        .extracting(WhyNot.Reason::text)
        .containsExactly("figure.why.facet.audience.no");
    inSchool(() -> {
      new TrainingScenario(jdbc)
          .change(
              "update training.completion set outcome = 'NOT_COMPLETED' where school_id = :school");
      return null;
    });
    assertThat(inSchool(() -> whyNot.of(question, enrolment)).reasons())
        .filteredOn(reason -> !reason.holds())
        .extracting(WhyNot.Reason::text)
        .containsExactly("figure.training.completions.condition.completed.no");
  }

  @Test
  void anEnrolmentOfAnOpenBatchIsNotCountedBecauseTheBatchIsNotClosed() {
    UUID waiting =
        inSchool(() -> {
          TrainingScenario data = new TrainingScenario(jdbc);
          UUID batch = data.batch(scheme, "电工三期", MAY.plusMonths(2));
          return data.enrolment(batch, data.person("段冬"), "EMPLOYEE");
        });
    Question question = Question.of(indicators.get("training.person-times"), YEAR);
    assertThat(inSchool(() -> whyNot.of(question, waiting)).reasons())
        .filteredOn(reason -> !reason.holds())
        .extracting(WhyNot.Reason::text)
        .containsExactly(
            "figure.training.completions.step.closed.no",
            "figure.training.completions.step.recorded.no",
            "figure.why.noRecord",
            "figure.why.noRecord",
            "figure.why.period.no");
  }
}
