package org.jiangqiao.kernel;

import java.time.LocalDate;

/**
 * 统计期: a stretch of days, half open.
 *
 * @param from the first day
 * @param until the first day that no longer belongs to it
 */
public record Period(LocalDate from, LocalDate until) {

  /** Refuses a period that ends before it begins. */
  public Period {
    if (until.isBefore(from)) {
      throw new IllegalArgumentException("period ends before it begins: " + from + " to " + until);
    }
  }

  /** Everything up to and with the given day: for figures that are cumulative. */
  public static Period through(LocalDate lastDay) {
    return new Period(LocalDate.of(1900, 1, 1), lastDay.plusDays(1));
  }

  /**
   * The same stretch a year earlier; of a period that still runs only as far as it has come by
   * today, so that the two can be compared.
   */
  public Period aYearEarlier(LocalDate today) {
    LocalDate reached = contains(today) ? today.plusDays(1) : until;
    return new Period(from.minusYears(1), reached.minusYears(1));
  }

  /** Whether the day belongs to this period. */
  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && day.isBefore(until);
  }

  /** The last day that belongs to it. */
  public LocalDate lastDay() {
    return until.minusDays(1);
  }
}
