package org.jiangqiao.training;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jiangqiao.kernel.Refusal;

/** The rules for the steps and changes of a batch; each gives every reason against it. */
final class BatchPolicy {

  private BatchPolicy() {}

  /** 发布: only what is still being prepared. */
  static List<Refusal> announce(BatchHead batch) {
    return batch.state() instanceof BatchState.Planned ? List.of() : List.of(over(batch));
  }

  /** 开放报名: announced, not begun, and with everything a person signing up must know. */
  static List<Refusal> openSignUp(BatchHead batch, BatchFacts facts) {
    List<Refusal> why = new ArrayList<>();
    switch (batch.state()) {
      case BatchState.Planned s -> why.add(Refusal.of("training.refusal.notAnnounced"));
      case BatchState.OpenForSignUp s -> why.add(Refusal.of("training.refusal.openAlready"));
      case BatchState.Full s -> why.add(Refusal.of("training.refusal.openAlready"));
      case BatchState.Running s -> why.add(Refusal.of("training.refusal.begun"));
      case BatchState.WalkIn s -> why.add(Refusal.of("training.refusal.begun"));
      case BatchState.Closed s -> why.add(over(batch));
      case BatchState.Cancelled s -> why.add(over(batch));
      case BatchState.Announced s -> {}
      case BatchState.SignUpClosed s -> {}
    }
    notReady(batch, facts, why);
    return why;
  }

  /** 开放现场报名: begun and its last day not yet over; the public page serves on that day too. */
  static List<Refusal> openWalkIn(BatchHead batch, BatchFacts facts, LocalDate today) {
    List<Refusal> why = new ArrayList<>();
    switch (batch.state()) {
      case BatchState.Running s -> {}
      case BatchState.WalkIn s -> why.add(Refusal.of("training.refusal.walkInAlready"));
      case BatchState.Closed s -> why.add(over(batch));
      case BatchState.Cancelled s -> why.add(over(batch));
      default -> why.add(Refusal.of("training.refusal.notBegun", batch.startsOn().toString()));
    }
    if (batch.state() instanceof BatchState.Running && batch.endsOn().isBefore(today)) {
      why.add(Refusal.of("training.refusal.ended", batch.endsOn().toString()));
    }
    notReady(batch, facts, why);
    return why;
  }

  /** 停止现场报名: only while it is open. */
  static List<Refusal> closeWalkIn(BatchHead batch) {
    return batch.state() instanceof BatchState.WalkIn
        ? List.of()
        : List.of(Refusal.of("training.refusal.notOpen"));
  }

  /** What a person signing up must know and is not there. */
  private static void notReady(BatchHead batch, BatchFacts facts, List<Refusal> why) {
    noLessons(facts, why);
    if (batch.place().isEmpty()) {
      why.add(Refusal.of("training.refusal.noPlace"));
    }
    if (batch.capacity() < 1) {
      why.add(Refusal.of("training.refusal.noCapacity"));
    }
  }

  /** 截止报名: only while it is open. */
  static List<Refusal> closeSignUp(BatchHead batch, BatchFacts facts) {
    boolean walkIn = batch.state() instanceof BatchState.WalkIn;
    return facts.signUpOpen() && !walkIn
        ? List.of()
        : List.of(Refusal.of("training.refusal.notOpen"));
  }

  /** 开班: announced and with lessons to come to. */
  static List<Refusal> start(BatchHead batch, BatchFacts facts) {
    List<Refusal> why = new ArrayList<>();
    switch (batch.state()) {
      case BatchState.Planned s -> why.add(Refusal.of("training.refusal.notAnnounced"));
      case BatchState.Running s -> why.add(Refusal.of("training.refusal.runningAlready"));
      case BatchState.WalkIn s -> why.add(Refusal.of("training.refusal.runningAlready"));
      case BatchState.Closed s -> why.add(over(batch));
      case BatchState.Cancelled s -> why.add(over(batch));
      default -> {}
    }
    noLessons(facts, why);
    return why;
  }

  /** 取消: nothing that has taken place can be cancelled. */
  static List<Refusal> cancel(BatchHead batch, BatchFacts facts) {
    List<Refusal> why = new ArrayList<>();
    if (isOver(batch)) {
      why.add(over(batch));
    }
    if (facts.attendances() > 0) {
      why.add(Refusal.of("training.refusal.attended", facts.attendances()));
    }
    return why;
  }

  /** 重新打开: only what was closed. */
  static List<Refusal> reopen(BatchHead batch) {
    return batch.state() instanceof BatchState.Closed
        ? List.of()
        : List.of(Refusal.of("training.refusal.notClosed"));
  }

  /** 删除: only what nobody ever enrolled in and what is not open to the public. */
  static List<Refusal> withdraw(BatchHead batch, BatchFacts facts) {
    List<Refusal> why = new ArrayList<>();
    if (facts.enrolments() > 0) {
      why.add(Refusal.of("training.refusal.enrolled", facts.enrolments()));
    }
    if (facts.signUpOpen()) {
      why.add(Refusal.of("training.refusal.closeFirst"));
    }
    if (batch.state() instanceof BatchState.Closed) {
      why.add(over(batch));
    }
    return why;
  }

  /** 名额: never below what is taken. */
  static List<Refusal> capacity(int taken, int wanted) {
    return wanted < taken
        ? List.of(Refusal.of("training.refusal.capacityTaken", taken, wanted))
        : List.of();
  }

  /** 课次日期: within the batch. */
  static List<Refusal> lessonDay(LocalDate startsOn, LocalDate endsOn, LocalDate day) {
    return day.isBefore(startsOn) || day.isAfter(endsOn)
        ? List.of(
            Refusal.of("training.refusal.lessonOutside", startsOn.toString(), endsOn.toString()))
        : List.of();
  }

  private static void noLessons(BatchFacts facts, List<Refusal> why) {
    if (facts.lessons() == 0) {
      why.add(Refusal.of("training.refusal.noLessons"));
    }
  }

  private static boolean isOver(BatchHead batch) {
    return batch.state() instanceof BatchState.Closed
        || batch.state() instanceof BatchState.Cancelled;
  }

  private static Refusal over(BatchHead batch) {
    return switch (batch.state()) {
      case BatchState.Closed s -> Refusal.of("training.refusal.closed", batch.title());
      case BatchState.Cancelled s ->
          Refusal.of("training.refusal.cancelled", batch.title(), s.reason());
      default -> Refusal.of("training.refusal.announcedAlready");
    };
  }
}
