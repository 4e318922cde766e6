package org.jiangqiao.kernel;

import java.time.LocalDate;
import java.time.Month;

/** 学年: 1 September of the start year to 31 August of the next. */
public record AcademicYear(int startYear) implements Comparable<AcademicYear> {

  /** The school year a day falls in. */
  public static AcademicYear of(LocalDate day) {
    return new AcademicYear(
        day.getMonthValue() >= Month.SEPTEMBER.getValue() ? day.getYear() : day.getYear() - 1);
  }

  /** From 1 September up to and without the next 1 September. */
  public Period period() {
    return new Period(
        LocalDate.of(startYear, Month.SEPTEMBER, 1),
        LocalDate.of(startYear + 1, Month.SEPTEMBER, 1));
  }

  /** The school year before this one. */
  public AcademicYear previous() {
    return new AcademicYear(startYear - 1);
  }

  /** As schools write it: 2025–2026. */
  public String label() {
    return startYear + "–" + (startYear + 1);
  }

  /** As it stands under a bar of a chart: 25–26. */
  public String shortLabel() {
    return "%02d–%02d".formatted(startYear % 100, (startYear + 1) % 100);
  }

  @Override
  public int compareTo(AcademicYear other) {
    return Integer.compare(startYear, other.startYear);
  }
}
