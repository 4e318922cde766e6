package org.jiangqiao.enrolment;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jiangqiao.ui.Language;
import org.jiangqiao.ui.Page;

/** Days as people say them: 11 月 26–30 日. */
final class Days {

  private static final DateTimeFormatter ENGLISH =
      DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

  private Days() {}

  /** The stretch from the first to the last day, with their number when there are several. */
  static String span(Page page, LocalDate from, LocalDate to) {
    if (from.equals(to)) {
      return day(page, from);
    }
    String days = String.valueOf(ChronoUnit.DAYS.between(from, to) + 1);
    boolean sameMonth = from.getMonth() == to.getMonth() && from.getYear() == to.getYear();
    if (page.language() == Language.ZH && sameMonth) {
      return page.t(
          "enrolment.days.month",
          String.valueOf(from.getMonthValue()),
          String.valueOf(from.getDayOfMonth()),
          String.valueOf(to.getDayOfMonth()),
          days);
    }
    return page.t("enrolment.days.span", day(page, from), day(page, to), days);
  }

  /** One day without its year. */
  static String day(Page page, LocalDate day) {
    return page.language() == Language.ZH
        ? page.t(
            "enrolment.days.day",
            String.valueOf(day.getMonthValue()),
            String.valueOf(day.getDayOfMonth()))
        : ENGLISH.format(day);
  }
}
