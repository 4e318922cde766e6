package org.jiangqiao.enrolment;

import org.jiangqiao.training.CapacityChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** More seats go to those who wait, in the transaction that made them. */
@Component
class SeatFilling {

  private final Seats seats;

  SeatFilling(Seats seats) {
    this.seats = seats;
  }

  @EventListener
  void on(CapacityChanged change) {
    if (change.to() > change.from()) {
      seats.fill(change.batchId());
    }
  }
}
