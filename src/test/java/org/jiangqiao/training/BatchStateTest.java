package org.jiangqiao.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jiangqiao.access.AuditLog;
import org.jiangqiao.kernel.NotFound;
import org.jiangqiao.kernel.RuleRefused;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

class BatchStateTest extends TrainingTest {

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final LocalDate FIRST = LocalDate.of(2031, 3, 10);
  @Autowired AuditLog audit;
  @Autowired ApplicationEventPublisher events;

  private BatchState on(LocalDate today, UUID batch) {
    Clock clock = Clock.fixed(today.atTime(12, 0).atZone(CHINA).toInstant(), CHINA);
    var then = new Batches(jdbc, audit, events, clock);
    return inSchool(() -> then.head(batch).state());
  }

  private void step(UUID batch, String step, String reason) {
    inSchool(() -> {
      batches.step(OFFICE, batch, step, reason);
      return step;
    });
  }

  @Test
  void aBatchThatWasNeverAnnouncedStaysPlannedPastItsDays() {
    UUID batch = batch("S-1", FIRST);
    assertThat(on(FIRST.plusDays(30), batch)).isEqualTo(new BatchState.Planned());
  }

  @Test
  void anAnnouncedBatchRunsFromItsFirstDayOn() {
    UUID batch = batch("S-2", FIRST);
    step(batch, "ANNOUNCED", "");
    assertThat(on(FIRST.minusDays(1), batch)).isEqualTo(new BatchState.Announced());
    assertThat(on(FIRST, batch)).isEqualTo(new BatchState.Running());
    assertThat(on(FIRST.plusDays(1), batch)).isEqualTo(new BatchState.Running());
    assertThat(on(FIRST.plusDays(2), batch)).isEqualTo(new BatchState.Running());
  }

  @Test
  void signUpIsOpenWhileSeatsAreFreeAndFullWhenTheyAreNot() {
    UUID batch = batch("S-3", FIRST);
    step(batch, "ANNOUNCED", "");
    step(batch, "SIGN_UP_OPENED", "");
    enrol(batch, "测试甲", "13800000001");
    LocalDate before = FIRST.minusDays(1);
    assertThat(on(before, batch)).isEqualTo(new BatchState.OpenForSignUp(19));
    inSchool(() ->
        jdbc.sql("update training.seat_pool set taken = 20 where batch_id = ?")
            .param(batch)
            .update());
    assertThat(on(before, batch)).isEqualTo(new BatchState.Full(0));
    step(batch, "SIGN_UP_CLOSED", "");
    assertThat(on(before, batch)).isEqualTo(new BatchState.SignUpClosed());
  }

  @Test
  void aBatchStartedByHandRunsBeforeItsFirstDay() {
    UUID batch = batch("S-4", FIRST);
    step(batch, "ANNOUNCED", "");
    step(batch, "STARTED", "");
    assertThat(on(FIRST.minusDays(5), batch)).isEqualTo(new BatchState.Running());
  }

  @Test
  void aClosedBatchThatIsReopenedRunsAgain() {
    UUID batch = batch("S-5", FIRST);
    step(batch, "ANNOUNCED", "");
    step(batch, "CLOSED", "");
    assertThat(on(FIRST.plusDays(9), batch)).isEqualTo(new BatchState.Closed());
    step(batch, "REOPENED", "名册有误");
    assertThat(on(FIRST.plusDays(9), batch)).isEqualTo(new BatchState.Running());
  }

  @Test
  void aCancelledBatchSaysWhyAndTakesNoChanges() {
    UUID batch = batch("S-6", FIRST);
    step(batch, "CANCELLED", "报名人数不足");
    assertThat(on(FIRST, batch)).isEqualTo(new BatchState.Cancelled("报名人数不足"));
    BatchHead head = inSchool(() -> batches.head(batch));
    assertThatThrownBy(() -> batches.requireChangeable(head)).isInstanceOf(RuleRefused.class);
  }

  @Test
  void walkInSignUpEndsByItselfWithTheLastDay() {
    UUID batch = batch("S-8", FIRST);
    step(batch, "ANNOUNCED", "");
    step(batch, "WALK_IN_OPENED", "");
    assertThat(isOpen(batch)).isTrue();
    assertThat(on(FIRST, batch)).isEqualTo(new BatchState.WalkIn(20, 0));
    assertThat(on(FIRST.plusDays(1), batch)).isEqualTo(new BatchState.WalkIn(20, 0));
    assertThat(on(FIRST.plusDays(2), batch)).isEqualTo(new BatchState.Running());
    step(batch, "WALK_IN_CLOSED", "");
    assertThat(on(FIRST, batch)).isEqualTo(new BatchState.Running());
    assertThat(on(FIRST.minusDays(3), batch)).isEqualTo(new BatchState.Running());
    assertThat(isOpen(batch)).isFalse();
  }

  @Test
  void theSeatsAreOpenExactlyWhileSignUpIs() {
    UUID batch = batch("S-7", FIRST);
    assertThat(isOpen(batch)).isFalse();
    step(batch, "ANNOUNCED", "");
    assertThat(isOpen(batch)).isFalse();
    step(batch, "SIGN_UP_OPENED", "");
    assertThat(isOpen(batch)).isTrue();
    step(batch, "SIGN_UP_CLOSED", "");
    assertThat(isOpen(batch)).isFalse();
    step(batch, "SIGN_UP_OPENED", "");
    step(batch, "CANCELLED", "停电");
    assertThat(isOpen(batch)).isFalse();
  }

  private boolean isOpen(UUID batch) {
    return inSchool(() ->
        jdbc.sql("select is_open from training.seat_pool where batch_id = ?")
            .param(batch)
            .query(Boolean.class)
            .single());
  }

  @Test
  void anotherSchoolDoesNotKnowTheBatch() {
    UUID batch = batch("S-8", FIRST);
    assertThatThrownBy(() -> in(newSchool(), () -> batches.head(batch)))
        .isInstanceOf(NotFound.class);
    assertThat(in(newSchool(), () -> batches.lessons(batch))).isEmpty();
  }
}
