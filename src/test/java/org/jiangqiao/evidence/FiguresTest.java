package org.jiangqiao.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiangqiao.AppTest;
import org.jiangqiao.kernel.AcademicYear;
import org.jiangqiao.kernel.Ids;
import org.jiangqiao.kernel.Period;
import org.jiangqiao.ui.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every indicator: it runs, its rows are its value, its conditions are what it says. */
class FiguresTest extends AppTest {

  private static final LocalDate MAY = LocalDate.of(2026, 5, 20);
  private static final Period YEAR = new AcademicYear(2025).period();

  @Autowired Figures figures;
  @Autowired EvidenceRows rows;
  @Autowired Indicators indicators;

  private UUID scheme = Ids.next();
  private UUID enrolment = Ids.next();

  /**
   * One scheme with two closed batches: three people, one of them twice, one who did not complete;
   * two ratings, a lesson held and one without anybody, two totals of older years.
   */
  @BeforeEach
  void twoBatches() {
    inSchool(() -> {
      TrainingScenario data = new TrainingScenario(jdbc);
      scheme = data.scheme("电工基础", "企业培训", "EMPLOYEE");
      UUID first = data.closed(scheme, "电工一期", MAY);
      UUID second = data.closed(scheme, "电工二期", MAY.plusMonths(1));
      UUID ann = data.person("安春");
      UUID bai = data.person("白夏");
      UUID cen = data.person("岑秋");
      enrolment = data.completed(scheme, first, ann, "EMPLOYEE", MAY);
      data.completed(scheme, second, ann, "EMPLOYEE", MAY.plusMonths(1));
      UUID second2 = data.completed(scheme, second, bai, "ELDERLY", MAY.plusMonths(1));
      UUID left = data.enrolment(second, cen, "ELDERLY");
      UUID missed = data.completion(scheme, second, left, cen, "ELDERLY", MAY.plusMonths(1));
      data.change(
          "update training.completion set outcome = 'NOT_COMPLETED', grade = 'B' where school_id = :school and id = '"
              + missed
              + "'");
      data.rating(first, enrolment, 5);
      data.rating(second, second2, 4);
      data.present(data.lesson(first, MAY, "AM"), enrolment);
      data.lesson(first, MAY, "PM");
      data.summary(2025, "农民培训", 3, 250, "C");
      data.summary(2005, "农民培训", 10, 900, "D");
      aroundTheBatches(data);
      return null;
    });
  }

  /** Who ordered it, what it cost, who was visited and certified, and a batch that goes on. */
  private static void aroundTheBatches(TrainingScenario data) {
    data.change(
        """
        insert into directory.organization (school_id, id, name, kind_code, created_at, created_by)
        values (:school, gen_random_uuid(), '安合商贸', 'ENTERPRISE', now(), '测试')
        """);
    data.change(
        """
        update training.batch b set customer_id = o.id from directory.organization o
         where b.school_id = :school and o.school_id = b.school_id and b.title = '电工一期'
        """);
    data.change(
        """
        insert into training.certificate (school_id, id, completion_id, number, holder_name,
          batch_title, scheme_name, period_text, hours, half_days_attended, half_days_held,
          school_name, issued_on, issued_by)
        select c.school_id, gen_random_uuid(), c.id, 'Z-1', '安春', '电工一期', '电工基础', '', 8, 2, 2,
          '测试校', c.completed_on, '测试'
          from training.completion c join training.batch b on b.school_id = c.school_id and b.id = c.batch_id
         where c.school_id = :school and b.title = '电工一期'
        """);
    data.change(
        """
        insert into training.follow_up (school_id, id, batch_id, visited_on, means, visited_by, created_at, created_by)
        select school_id, gen_random_uuid(), id, ends_on, 'CALL', '测试', now(), '测试'
          from training.batch where school_id = :school and title = '电工一期'
        """);
    data.change(
        """
        insert into training.cost_line (school_id, id, batch_id, category, description, amount, spent_on, voucher, created_at, created_by)
        select b.school_id, gen_random_uuid(), b.id, 'TEACHING', '课酬', v.amount, b.ends_on, v.voucher, now(), '测试'
          from training.batch b, (values (300.25, 'P-1'), (20.25, '')) v (amount, voucher)
         where b.school_id = :school and b.title = '电工一期'
        """);
    data.change(
        """
        insert into training.batch (school_id, id, scheme_id, number, title, starts_on, ends_on, capacity, hours, completion_percent, created_at, created_by)
        select school_id, gen_random_uuid(), scheme_id, 'L-1', '电工长班', date '2026-01-10', date '2099-12-31', 10, 8, 80, now(), '测试'
          from training.batch where school_id = :school and title = '电工一期'
        """);
    data.change(
        """
        insert into training.batch_step (school_id, id, batch_id, step, at, by)
        select school_id, gen_random_uuid(), id, 'ANNOUNCED', now(), '测试'
          from training.batch where school_id = :school and title = '电工长班'
        """);
  }

  @ParameterizedTest
  @CsvSource({
    "training.person-times,253,4",
    "training.persons,2,3",
    "training.batches,5,3",
    "training.person-hours,30.0,4",
    "training.lesson-hours,3.5,1",
    "training.completion-rate,75.0,3",
    "training.completed,3,3",
    "training.decided,4,4",
    "training.satisfaction,4.50,2",
    "training.response-rate,50.0,2",
    "training.ratings,2,2",
    "training.schemes,1,2",
    "training.customers,1,1",
    "training.running,1,1",
    "training.certificates,1,1",
    "training.follow-ups,1,1",
    "training.cost,320.50,2"
  })
  void eachIndicatorCountsWhatItSays(String id, String value, long behind) {
    Figure figure = inSchool(() -> figures.figure(Question.of(indicators.get(id), YEAR)));
    assertThat(figure.value().orElseThrow().toPlainString()).isEqualTo(value);
    assertThat(figure.amount().rows()).isEqualTo(behind);
  }

  @Test
  void theRowsOfEveryIndicatorAddUpToItsValueAndSoDoesItsEvidence() {
    for (Indicator indicator : indicators.all()) {
      for (Indicator counted : indicators.counted(indicator)) {
        Question question = Question.of(counted, Period.through(MAY.plusYears(1)));
        Amount amount = inSchool(() -> figures.figure(question)).amount();
        assertThat(amount.rows()).as(counted.id()).isPositive();
        Map<String, Amount> grades = inSchool(() -> rows.grades(question));
        assertThat(Amount.sum(grades.values())).as(counted.id()).isEqualTo(amount);
        List<EvidenceRow> listed = inSchool(() -> rows.slice(question, 100, "")).rows();
        assertThat(listed).as(counted.id()).hasSize((int) amount.rows());
        assertThat(listed.stream().mapToLong(EvidenceRow::weight).sum()).isEqualTo(amount.units());
      }
    }
  }

  @Test
  void thePageOfAllFiguresSaysWhatEachFigureSaysAlone() {
    Period earlier = YEAR.aYearEarlier(MAY);
    Figures.Compared all = inSchool(() -> figures.compared(indicators.all(YEAR), YEAR, earlier));
    for (Indicator indicator : indicators.all(YEAR)) {
      Figure alone = inSchool(() -> figures.figure(Question.of(indicator, YEAR)));
      Figure before = inSchool(() -> figures.figure(Question.of(indicator, earlier)));
      FigureTable split = inSchool(() -> figures.table(List.of(indicator), YEAR, Facet.GRADE));
      assertThat(all.now().whole().figure(indicator)).isEqualTo(alone);
      assertThat(all.before().figure(indicator)).isEqualTo(before);
      assertThat(Mix.of(indicator, all.now().byGrade())).isEqualTo(Mix.of(indicator, split));
    }
  }

  @Test
  void everySideOfEveryIndicatorCanBeAskedFor() {
    for (Indicator indicator : indicators.all()) {
      Question question = Question.of(indicator, Period.through(MAY.plusYears(1)));
      Figure whole = inSchool(() -> figures.figure(question));
      for (Facet facet : indicator.allFacets()) {
        FigureTable table = inSchool(() -> figures.breakdown(question, facet));
        long units = 0;
        for (Object value : table.values(indicator, 0)) {
          Figure part = table.figure(indicator, value);
          Question narrowed = question.with(facet.key(), Facet.text(value));
          assertThat(inSchool(() -> figures.figure(narrowed))).isEqualTo(part);
          units += part.amount().units();
        }
        if (!(indicator.measure() instanceof Measure.Distinct)) {
          assertThat(units)
              .as(indicator.id() + " by " + facet.key())
              .isEqualTo(whole.amount().units());
        }
      }
    }
  }

  @Test
  void theEvidenceMixSeparatesRowsFromStatedTotals() {
    Question all =
        Question.of(indicators.get("training.person-times"), Period.through(MAY.plusYears(1)));
    assertThat(inSchool(() -> rows.grades(all)))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("A", new Amount(3, 3), "C", new Amount(1, 250), "D", new Amount(1, 900)));
  }

  @Test
  void pagesFollowEachOtherWithoutGapOrDouble() {
    Question all =
        Question.of(indicators.get("training.person-times"), Period.through(MAY.plusYears(1)));
    List<EvidenceRow> whole = inSchool(() -> rows.slice(all, 100, "")).rows();
    List<EvidenceRow> paged = new java.util.ArrayList<>();
    String cursor = "";
    while (cursor != null) {
      String at = cursor;
      EvidenceRows.Slice slice = inSchool(() -> rows.slice(all, 2, at));
      paged.addAll(slice.rows());
      cursor = slice.next();
    }
    assertThat(paged).isEqualTo(whole);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "training.person-times | 252 | update training.completion set outcome = 'NOT_COMPLETED' where school_id = :school and audience = 'ELDERLY'",
        "training.person-times | 250 | update training.completion set withdrawn_at = now(), withdrawn_reason = '重开' where school_id = :school",
        "training.person-times | 3 | update training.summary_record set withdrawn_at = now() where school_id = :school",
        "training.person-times | 252 | update training.completion set completed_on = date '2024-01-01' where school_id = :school and outcome = 'COMPLETED' and audience = 'ELDERLY'",
        "training.persons | 1 | update training.completion set outcome = 'NOT_COMPLETED' where school_id = :school and audience = 'ELDERLY'",
        "training.persons | 0 | update training.completion set withdrawn_at = now() where school_id = :school",
        "training.batches | 3 | update training.batch_step set step = 'REOPENED' where school_id = :school",
        "training.batches | 3 | update training.batch set withdrawn_at = now() where school_id = :school",
        "training.batches | 2 | update training.summary_record set withdrawn_at = now() where school_id = :school",
        "training.person-hours | 0.0 | update training.completion set withdrawn_at = now() where school_id = :school",
        "training.lesson-hours | 0.0 | update training.lesson set cancelled_at = now() where school_id = :school",
        "training.lesson-hours | 0.0 | update training.attendance set status = 'ABSENT' where school_id = :school",
        "training.completed | 2 | update training.completion set outcome = 'NOT_COMPLETED' where school_id = :school and audience = 'ELDERLY'",
        "training.completed | 0 | update training.completion set withdrawn_at = now() where school_id = :school",
        "training.decided | 0 | update training.completion set withdrawn_at = now() where school_id = :school",
        "training.ratings | 0 | update training.completion set withdrawn_at = now() where school_id = :school",
        "training.schemes | 0 | update training.batch_step set step = 'REOPENED' where school_id = :school",
        "training.customers | 0 | update training.batch set customer_id = null where school_id = :school",
        "training.running | 0 | update training.batch set ends_on = date '2026-08-01' where school_id = :school and number = 'L-1'",
        "training.running | 0 | update training.batch_step set step = 'CANCELLED' where school_id = :school",
        "training.certificates | 0 | update training.certificate set withdrawn_at = now() where school_id = :school",
        "training.follow-ups | 0 | update training.follow_up set withdrawn_at = now() where school_id = :school",
        "training.cost | 20.25 | update training.cost_line set withdrawn_at = now() where school_id = :school and voucher <> ''",
        "training.completion-rate | 50.0 | update training.completion set outcome = 'NOT_COMPLETED' where school_id = :school and audience = 'ELDERLY'"
      })
  void aRowThatBreaksAConditionNoLongerCounts(String id, String value, String change) {
    inSchool(() -> {
      new TrainingScenario(jdbc).change(change);
      return null;
    });
    Figure figure = inSchool(() -> figures.figure(Question.of(indicators.get(id), YEAR)));
    assertThat(figure.value().orElseThrow().toPlainString()).isEqualTo(value);
  }

  @Test
  void aQuotientOfNothingIsNoNumber() {
    Figure none =
        in(
            newSchool(),
            () -> figures.figure(Question.of(indicators.get("training.completion-rate"), YEAR)));
    assertThat(none.value()).isEmpty();
    assertThat(none.text(Language.ZH.locale())).isEqualTo("—");
  }

  @Test
  void anotherSchoolSeesNothingOfIt() {
    var other = newSchool();
    for (Indicator indicator : indicators.all()) {
      Question question = Question.of(indicator, Period.through(MAY.plusYears(1)));
      assertThat(in(other, () -> figures.figure(question)).amount()).isEqualTo(Amount.NONE);
    }
  }
}
