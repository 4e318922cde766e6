package org.jiangqiao.training;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * One row of a standard plan.
 *
 * @param day 1 for the first day of a batch, at most 366
 * @param halfDay {@code AM}, {@code PM} or {@code EVENING}
 * @param hours class hours, more than 0 and at most 12
 */
record PlanLesson(int day, String halfDay, String title, BigDecimal hours) {

  /** The last day of a batch that starts on the given day and keeps to the plan. */
  static LocalDate lastDay(List<PlanLesson> plan, LocalDate start) {
    return plan.isEmpty() ? start : plan.getLast().heldOn(start);
  }

  /** The day on which it is held when the batch starts on the given day. */
  LocalDate heldOn(LocalDate start) {
    return start.plusDays(day - 1L);
  }
}
