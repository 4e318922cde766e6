package org.jiangqiao.attendance;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jiangqiao.kernel.FormErrors;
import org.jiangqiao.training.BatchHead;
import org.jiangqiao.training.BatchState;
import org.jiangqiao.training.Batches;
import org.springframework.stereotype.Component;

/** What the page at the door offers somebody who is not on the roster. */
@Component
class Newcomers {

  /** Whether a person at the door may sign up now, or why the way leads past the trainer. */
  enum Way {
    /** Walk-in sign-up is open and there is a seat. */
    SIGN_UP,
    /** Walk-in sign-up is open, every seat is taken. */
    FULL,
    /** Walk-in sign-up is not open. */
    NOT_OPEN
  }

  private final AttendanceDesk desk;
  private final Batches batches;
  private final Doors doors;
  private final Clock clock;

  Newcomers(AttendanceDesk desk, Batches batches, Doors doors, Clock clock) {
    this.desk = desk;
    this.batches = batches;
    this.doors = doors;
    this.clock = clock;
  }

  /** Puts the offer into the page's model, with a pass for one form. */
  void offer(Map<String, Object> model, UUID lesson) {
    BatchHead batch = batches.head(desk.lesson(lesson).batchId());
    Way way = way(batch);
    model.put("way", way);
    model.put("batch", batch);
    if (way == Way.SIGN_UP) {
      String pass = DoorCode.newcomerPass(doors.secret(lesson), clock.instant());
      model.put("newcomerPass", pass);
      model.put("newcomer", WalkInForm.blank(batch.audience()));
      model.put("errors", new FormErrors());
    }
  }

  /** The way in for people of the batch who are not on its roster. */
  static Way way(BatchHead batch) {
    return batch.state() instanceof BatchState.WalkIn walkIn
        ? walkIn.free() > 0 ? Way.SIGN_UP : Way.FULL
        : Way.NOT_OPEN;
  }
}
