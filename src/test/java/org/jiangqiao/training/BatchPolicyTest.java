package org.jiangqiao.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jiangqiao.kernel.Refusal;
import org.junit.jupiter.api.Test;

class BatchPolicyTest {

  private static final UUID ID = UUID.randomUUID();
  private static final BatchFacts READY = new BatchFacts(3, false, 0, 0);

  private static BatchHead batch(BatchState state, String place) {
    LocalDate day = LocalDate.of(2026, 5, 1);
    return new BatchHead(
        ID,
        "2026-HJ-001",
        "焊工班",
        ID,
        "焊接",
        day,
        day,
        place,
        "",
        20,
        5,
        0,
        12,
        80,
        "FARMER",
        null,
        null,
        false,
        state);
  }

  private static List<String> codes(List<Refusal> refusals) {
    return refusals.stream().map(Refusal::code).toList();
  }

  @Test
  void onlyABatchInPreparationCanBeAnnounced() {
    assertThat(BatchPolicy.announce(batch(new BatchState.Planned(), "楼"))).isEmpty();
    assertThat(codes(BatchPolicy.announce(batch(new BatchState.Running(), "楼"))))
        .containsExactly("training.refusal.announcedAlready");
    assertThat(codes(BatchPolicy.announce(batch(new BatchState.Cancelled("人少"), "楼"))))
        .containsExactly("training.refusal.cancelled");
  }

  @Test
  void signUpNamesEverythingThatIsMissingAtOnce() {
    BatchFacts bare = new BatchFacts(0, false, 0, 0);
    assertThat(codes(BatchPolicy.openSignUp(batch(new BatchState.Planned(), ""), bare)))
        .containsExactly(
            "training.refusal.notAnnounced",
            "training.refusal.noLessons",
            "training.refusal.noPlace");
  }

  @Test
  void signUpOpensOnAnAnnouncedBatchAndAgainAfterItWasClosed() {
    assertThat(BatchPolicy.openSignUp(batch(new BatchState.Announced(), "楼"), READY)).isEmpty();
    assertThat(BatchPolicy.openSignUp(batch(new BatchState.SignUpClosed(), "楼"), READY)).isEmpty();
    assertThat(codes(BatchPolicy.openSignUp(batch(new BatchState.Running(), "楼"), READY)))
        .containsExactly("training.refusal.begun");
  }

  @Test
  void walkInSignUpOpensOnlyForABatchThatHasBegunAndNotEnded() {
    LocalDate day = LocalDate.of(2026, 5, 1);
    assertThat(BatchPolicy.openWalkIn(batch(new BatchState.Running(), "楼"), READY, day)).isEmpty();
    assertThat(walkIn(new BatchState.Running(), day.plusDays(1)))
        .containsExactly("training.refusal.ended");
    assertThat(walkIn(new BatchState.Announced(), day))
        .containsExactly("training.refusal.notBegun");
    assertThat(walkIn(new BatchState.WalkIn(3, 0), day))
        .containsExactly("training.refusal.walkInAlready");
    assertThat(walkIn(new BatchState.Closed(), day)).containsExactly("training.refusal.closed");
    assertThat(walkIn(new BatchState.Cancelled("暴雨"), day))
        .containsExactly("training.refusal.cancelled");
    assertThat(codes(BatchPolicy.closeWalkIn(batch(new BatchState.Running(), "楼"))))
        .containsExactly("training.refusal.notOpen");
  }

  private static List<String> walkIn(BatchState state, LocalDate today) {
    return codes(BatchPolicy.openWalkIn(batch(state, "楼"), READY, today));
  }

  @Test
  void signUpThatIsNotOpenCannotBeClosed() {
    assertThat(codes(BatchPolicy.closeSignUp(batch(new BatchState.Announced(), "楼"), READY)))
        .containsExactly("training.refusal.notOpen");
  }

  @Test
  void aBatchWithoutLessonsCannotStart() {
    BatchFacts bare = new BatchFacts(0, false, 0, 0);
    assertThat(codes(BatchPolicy.start(batch(new BatchState.Announced(), "楼"), bare)))
        .containsExactly("training.refusal.noLessons");
  }

  @Test
  void aBatchThatWasAttendedCannotBeCancelled() {
    BatchFacts attended = new BatchFacts(3, false, 5, 9);
    assertThat(BatchPolicy.cancel(batch(new BatchState.Running(), "楼"), attended))
        .containsExactly(Refusal.of("training.refusal.attended", 9));
  }

  @Test
  void onlyAClosedBatchCanBeReopened() {
    assertThat(BatchPolicy.reopen(batch(new BatchState.Closed(), "楼"))).isEmpty();
    assertThat(codes(BatchPolicy.reopen(batch(new BatchState.Running(), "楼"))))
        .containsExactly("training.refusal.notClosed");
  }

  @Test
  void aBatchThatSomebodyEnrolledInCannotBeDeleted() {
    BatchFacts enrolled = new BatchFacts(3, true, 2, 0);
    assertThat(codes(BatchPolicy.withdraw(batch(new BatchState.Announced(), "楼"), enrolled)))
        .containsExactly("training.refusal.enrolled", "training.refusal.closeFirst");
  }

  @Test
  void seatsCannotFallBelowThoseTaken() {
    assertThat(BatchPolicy.capacity(5, 5)).isEmpty();
    assertThat(BatchPolicy.capacity(5, 4))
        .containsExactly(Refusal.of("training.refusal.capacityTaken", 5, 4));
  }

  @Test
  void aLessonOnTheFirstOrLastDayIsWithinTheBatch() {
    LocalDate first = LocalDate.of(2026, 5, 1);
    LocalDate last = LocalDate.of(2026, 5, 3);
    assertThat(BatchPolicy.lessonDay(first, last, first)).isEmpty();
    assertThat(BatchPolicy.lessonDay(first, last, last)).isEmpty();
    assertThat(codes(BatchPolicy.lessonDay(first, last, last.plusDays(1))))
        .containsExactly("training.refusal.lessonOutside");
  }
}
