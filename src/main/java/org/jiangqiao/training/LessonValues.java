package org.jiangqiao.training;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What the office decides of a lesson, checked.
 *
 * @param halfDay {@code AM}, {@code PM} or {@code EVENING}
 * @param place empty when it is the batch's own
 * @param hours class hours, more than 0 and at most 12
 */
record LessonValues(
    LocalDate heldOn,
    String halfDay,
    String title,
    String place,
    String trainer,
    BigDecimal hours) {

  /** The values of a lesson that exists. */
  static LessonValues of(LessonRow row) {
    return new LessonValues(
        row.heldOn(), row.halfDay(), row.title(), row.place(), row.trainer(), row.hours());
  }

  /** The same lesson so many days later. */
  LessonValues shifted(long days) {
    return new LessonValues(heldOn.plusDays(days), halfDay, title, place, trainer, hours);
  }
}
