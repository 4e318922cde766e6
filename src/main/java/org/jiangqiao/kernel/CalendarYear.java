package org.jiangqiao.kernel;

import java.time.LocalDate;

/** 年度: 1 January to 31 December. */
public record CalendarYear(int value) {

  /** From 1 January up to and without the next 1 January. */
  public Period period() {
    return new Period(LocalDate.of(value, 1, 1), LocalDate.of(value + 1, 1, 1));
  }
}
