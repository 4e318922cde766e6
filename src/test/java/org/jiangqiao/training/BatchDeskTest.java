package org.jiangqiao.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jiangqiao.kernel.NotFound;
import org.jiangqiao.kernel.RuleRefused;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class BatchDeskTest extends TrainingTest {

  private static final LocalDate START = LocalDate.of(2031, 3, 10);
  @Autowired BatchNumbers numbers;

  @Test
  void aNewBatchGetsSeatsAndTheLessonsOfTheStandardPlan() {
    UUID batch = batch("D-1", START);
    BatchHead head = inSchool(() -> batches.head(batch));
    assertThat(head.capacity()).isEqualTo(20);
    assertThat(head.taken()).isZero();
    assertThat(days(batch)).containsExactly("2031-03-10 AM", "2031-03-10 PM", "2031-03-11 AM");
  }

  private List<String> days(UUID batch) {
    return inSchool(() -> batches.lessons(batch)).stream()
        .filter(l -> !l.cancelled())
        .map(l -> l.heldOn() + " " + l.halfDay())
        .toList();
  }

  @Test
  void copyingShiftsEachLessonAndLeavesCancelledOnesBehind() {
    UUID batch = batch("D-2", START);
    UUID second = inSchool(() -> batches.lessons(batch)).get(1).id();
    inSchool(() -> {
      lessons.cancel(OFFICE, batch, second, "停电");
      return second;
    });
    UUID copy = inSchool(() -> desk.copy(OFFICE, batch, START.plusDays(28), "D-2b"));
    assertThat(days(copy)).containsExactly("2031-04-07 AM", "2031-04-08 AM");
    BatchHead head = inSchool(() -> batches.head(copy));
    assertThat(head.endsOn()).isEqualTo(START.plusDays(29));
    assertThat(head.state()).isEqualTo(new BatchState.Planned());
  }

  @Test
  void movingTheFirstDayByOneMovesLessonsThatTouch() {
    UUID batch = batch("D-3", START);
    change(batch, values("D-3", START.plusDays(1)), true);
    assertThat(days(batch)).containsExactly("2031-03-11 AM", "2031-03-11 PM", "2031-03-12 AM");
  }

  private void change(UUID batch, BatchValues values, boolean moveLessons) {
    inSchool(() -> {
      desk.change(OFFICE, batch, 0, values, moveLessons, "");
      return batch;
    });
  }

  @Test
  void lessonsLeftOutsideTheDaysRefuseTheChange() {
    UUID batch = batch("D-4", START);
    assertThatThrownBy(() -> change(batch, values("D-4", START.plusDays(5)), false))
        .isInstanceOf(RuleRefused.class)
        .hasMessageContaining("training.refusal.lessonsOutside");
  }

  @Test
  void seatsFollowTheCapacityButNeverFallBelowThoseTaken() {
    UUID batch = batch("D-5", START);
    enrol(batch, "测试甲", "13800000001");
    enrol(batch, "测试乙", "13800000002");
    change(batch, withCapacity(2), false);
    assertThat(inSchool(() -> batches.head(batch)).capacity()).isEqualTo(2);
    assertThatThrownBy(() ->
            inSchool(() -> {
              desk.change(OFFICE, batch, 1, withCapacity(1), false, "");
              return batch;
            }))
        .isInstanceOf(RuleRefused.class)
        .hasMessageContaining("training.refusal.capacityTaken");
  }

  private static BatchValues withCapacity(int capacity) {
    BatchValues v = values("D-5", START);
    return new BatchValues(
        v.number(),
        v.title(),
        v.startsOn(),
        v.endsOn(),
        v.place(),
        null,
        "",
        null,
        capacity,
        v.hours(),
        v.completionPercent(),
        v.trainers(),
        v.contact(),
        v.note());
  }

  @Test
  void aChangeOfAnOldVersionIsRefused() {
    UUID batch = batch("D-6", START);
    change(batch, values("D-6", START), false);
    assertThatThrownBy(() -> change(batch, values("D-6", START), false))
        .isInstanceOf(RuleRefused.class)
        .hasMessageContaining("training.refusal.changedMeanwhile");
  }

  @Test
  void numbersCountOnWithinYearAndScheme() {
    UUID scheme = scheme(school, "焊接技能");
    assertThat(inSchool(() -> numbers.next(2031, "焊接技能"))).isEqualTo("2031-HJ-001");
    inSchool(() -> desk.create(OFFICE, scheme, values("2031-HJ-009", START)));
    assertThat(inSchool(() -> numbers.next(2031, "焊接技能"))).isEqualTo("2031-HJ-010");
    assertThat(inSchool(() -> numbers.next(2032, "焊接技能"))).isEqualTo("2032-HJ-001");
  }

  @Test
  void aDeletedBatchIsGoneAndItsNumberFree() {
    UUID batch = batch("D-7", START);
    inSchool(() -> {
      desk.withdraw(OFFICE, batch, "重复建立");
      return batch;
    });
    assertThatThrownBy(() -> inSchool(() -> batches.head(batch))).isInstanceOf(NotFound.class);
    assertThat(inSchool(() -> numbers.isTaken("D-7", null))).isFalse();
  }

  @Test
  void aLessonThatWasAttendedCannotBeMovedOrCancelled() {
    UUID batch = batch("D-8", START);
    UUID enrolment = enrol(batch, "测试甲", "13800000001");
    attend(batch, enrolment);
    UUID first = inSchool(() -> batches.lessons(batch)).getFirst().id();
    assertThatThrownBy(() ->
            inSchool(() -> {
              lessons.cancel(OFFICE, batch, first, "停电");
              return first;
            }))
        .isInstanceOf(RuleRefused.class)
        .hasMessageContaining("training.refusal.lessonAttended");
    assertThatThrownBy(() ->
            inSchool(() -> {
              lessons.change(OFFICE, batch, first, lesson(START.plusDays(1), "PM", "改期"));
              return first;
            }))
        .isInstanceOf(RuleRefused.class)
        .hasMessageContaining("training.refusal.lessonAttended");
  }

  @Test
  void twoLessonsCannotShareAHalfDay() {
    UUID batch = batch("D-9", START);
    assertThatThrownBy(() ->
            inSchool(() -> {
              lessons.add(OFFICE, batch, lesson(START, "AM", "加课"));
              return batch;
            }))
        .isInstanceOf(RuleRefused.class)
        .hasMessageContaining("training.refusal.halfDayTaken");
  }
}
