package org.jiangqiao.completion;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jiangqiao.kernel.FormErrors;
import org.jiangqiao.kernel.Refusal;
import org.jiangqiao.training.BatchState;
import org.jiangqiao.training.LessonRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompletionPolicyTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 5);

  @ParameterizedTest
  @CsvSource({
    "4,5,80,true",
    "3,4,80,false",
    "8,10,80,true",
    "7,9,80,false",
    "0,0,1,false",
    "1,1,100,true",
    "0,5,1,false"
  })
  void aShareOfTheHalfDaysMustBeReached(int attended, int held, int percent, boolean reaches) {
    assertThat(CompletionPolicy.reaches(attended, held, percent)).isEqualTo(reaches);
  }

  @Test
  void aRunningBatchWithAttendanceInEveryLessonCanBeClosed() {
    LessonRow lesson = lesson(TODAY, false);
    assertThat(close(new BatchState.Running(), List.of(lesson), Set.of(lesson.id()), 3, 0))
        .isEmpty();
  }

  @Test
  void aBatchWithoutAttendanceCannotBeClosed() {
    LessonRow lesson = lesson(TODAY, false);
    assertThat(close(new BatchState.Running(), List.of(lesson), Set.of(), 3, 0))
        .isEqualTo(List.of(Refusal.of("completion.refusal.unmarked", "1", "2026-03-05 剪枝")));
  }

  @Test
  void aCancelledLessonNeedsNoAttendance() {
    LessonRow held = lesson(TODAY.minusDays(1), false);
    assertThat(
            close(
                new BatchState.Running(),
                List.of(held, lesson(TODAY, true)),
                Set.of(held.id()),
                3,
                0))
        .isEmpty();
  }

  @Test
  void everyReasonIsGivenAtOnce() {
    assertThat(
            close(
                new BatchState.Planned(),
                List.of(lesson(TODAY.plusDays(1), false)),
                Set.of(),
                0,
                2))
        .isEqualTo(
            List.of(
                Refusal.of("completion.refusal.planned"),
                Refusal.of("completion.refusal.nobody"),
                Refusal.of("completion.refusal.notOver", "2026-03-06"),
                Refusal.of("completion.refusal.waiting", "2")));
    assertThat(close(new BatchState.Cancelled("人数不足"), List.of(), Set.of(), 3, 0))
        .isEqualTo(
            List.of(
                Refusal.of("completion.refusal.cancelled", "人数不足"),
                Refusal.of("completion.refusal.noLessons")));
  }

  @Test
  void anExceptionNeedsAReasonAndAReasonAnException() {
    assertThat(CompletionPolicy.exception(false, "")).isEmpty();
    assertThat(CompletionPolicy.exception(true, "补过课")).isEmpty();
    assertThat(CompletionPolicy.exception(true, ""))
        .isEqualTo(List.of(Refusal.of("completion.refusal.exceptionReason")));
    assertThat(CompletionPolicy.exception(false, "补过课"))
        .isEqualTo(List.of(Refusal.of("completion.refusal.reasonWithoutException")));
  }

  @Test
  void aFormFilledInBeforeTheAttendanceChangedIsShownAgain() {
    Standing before = standing(1);
    Standing after =
        new Standing(
            before.enrolmentId(),
            before.personKey(),
            "张信春",
            "1111",
            "FARMER",
            2,
            4,
            BigDecimal.TEN,
            "A");
    FormErrors errors = new FormErrors();
    ClosureForm.blank(ClosureForm.basis(List.of(before))).decisions(List.of(after), 80, errors);
    assertThat(errors.of("")).isEqualTo(Refusal.of("completion.refusal.attendanceChanged"));
  }

  @Test
  void missingThingsOfADossierAreNamedInTheOrderOfTheWork() {
    UUID batch = UUID.randomUUID();
    DossierFacts full = new DossierFacts(true, 4, 3, 0, 0, 1, 0, true, 3, 3, 1, 1, 1);
    assertThat(DossierPolicy.missing(batch, full)).isEmpty();
    DossierFacts some = new DossierFacts(true, 4, 3, 2, 5, 0, 2, true, 3, 1, 1, 1, 1);
    assertThat(DossierPolicy.missing(batch, some).stream().map(DossierPolicy.Missing::says))
        .isEqualTo(
            List.of(
                Refusal.of("completion.missing.papers", "2"),
                Refusal.of("completion.missing.attendance", "5"),
                Refusal.of("completion.missing.sheet"),
                Refusal.of("completion.missing.lessonSheets", "2"),
                Refusal.of("completion.missing.certificates", "2")));
    DossierFacts none = new DossierFacts(false, 0, 0, 0, 0, 0, 0, false, 0, 0, 0, 0, 0);
    assertThat(DossierPolicy.missing(batch, none)).hasSize(8);
  }

  private static List<Refusal> close(
      BatchState state, List<LessonRow> lessons, Set<UUID> marked, int seated, int waiting) {
    return CompletionPolicy.close(state, TODAY, lessons, marked, seated, waiting);
  }

  private static LessonRow lesson(LocalDate day, boolean cancelled) {
    return new LessonRow(
        UUID.randomUUID(), UUID.randomUUID(), day, "AM", "剪枝", "", "", BigDecimal.TWO, cancelled);
  }

  private static Standing standing(int attended) {
    return new Standing(
        UUID.randomUUID(),
        UUID.randomUUID(),
        "张信春",
        "1111",
        "FARMER",
        attended,
        4,
        BigDecimal.TEN,
        "A");
  }
}
