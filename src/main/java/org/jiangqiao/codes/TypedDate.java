package org.jiangqiao.codes;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads dates as people type them; year first, or not at all. */
final class TypedDate {
  private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);
  // Below 61 lies the 29 February 1900 that spreadsheets invented; 73050 is the end of 2099.
  private static final int FIRST_SERIAL = 61;
  private static final int LAST_SERIAL = 73050;

  private static final Pattern TIME =
      Pattern.compile("(?<=\\d|日|号)[T ]?\\d{1,2}:\\d{2}(:\\d{2}(\\.\\d+)?)?Z?$");
  private static final Pattern PARTS =
      Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})[日号]?");
  private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
  private static final Pattern YEAR_LAST =
      Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})");
  private static final Pattern SHORT_YEAR =
      Pattern.compile("\\d{2}[-/.年]\\d{1,2}[-/.月]\\d{1,2}[日号]?|\\d{6}");
  private static final Pattern NO_DAY = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})月?");
  private static final Pattern SERIAL = Pattern.compile("\\d{5}(\\.\\d+)?");

  private TypedDate() {}

  static LocalDate parse(String typed) {
    String line = TextCleaner.line(typed);
    String date = TextCleaner.code(TIME.matcher(line).replaceFirst(""));
    for (Pattern form : new Pattern[] {PARTS, COMPACT}) {
      Matcher parts = form.matcher(date);
      if (parts.matches()) {
        return real(date, number(parts, 1), number(parts, 2), number(parts, 3));
      }
    }
    if (SERIAL.matcher(date).matches()) {
      return serial(Double.parseDouble(date));
    }
    throw refusal(date);
  }

  static LocalDate serial(double number) {
    if (!(number >= FIRST_SERIAL && number < LAST_SERIAL + 1)) {
      String shown =
          number == Math.rint(number) ? "%.0f".formatted(number) : String.valueOf(number);
      throw new InvalidCode("codes.date.serial", shown);
    }
    return SERIAL_ZERO.plusDays((long) number);
  }

  private static LocalDate real(String typed, int year, int month, int day) {
    if (month < 1 || month > 12) {
      throw new InvalidCode("codes.date.month", typed);
    }
    YearMonth of = YearMonth.of(year, month);
    if (!of.isValidDay(day)) {
      throw new InvalidCode("codes.date.notReal", typed, year, month, of.lengthOfMonth());
    }
    return of.atDay(day);
  }

  private static InvalidCode refusal(String date) {
    Matcher yearLast = YEAR_LAST.matcher(date);
    if (yearLast.matches()) {
      return yearLast(date, number(yearLast, 3), number(yearLast, 1), number(yearLast, 2));
    }
    Matcher noDay = NO_DAY.matcher(date);
    if (noDay.matches()) {
      String example = "%s-%02d-01".formatted(noDay.group(1), number(noDay, 2));
      return new InvalidCode("codes.date.day", date, example);
    }
    boolean shortYear = SHORT_YEAR.matcher(date).matches();
    return new InvalidCode(shortYear ? "codes.date.year" : "codes.date.format", date);
  }

  private static InvalidCode yearLast(String typed, int year, int first, int second) {
    if (first <= 12 && second <= 12 && first != second) {
      return new InvalidCode(
          "codes.date.ambiguous", typed, iso(year, first, second), iso(year, second, first));
    }
    boolean dayFirst = first > 12;
    return new InvalidCode(
        "codes.date.order", typed, dayFirst ? iso(year, second, first) : iso(year, first, second));
  }

  private static String iso(int year, int month, int day) {
    return "%04d-%02d-%02d".formatted(year, month, day);
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }
}
