package org.jiangqiao.claims;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jiangqiao.kernel.AcademicYear;
import org.jiangqiao.kernel.CalendarYear;
import org.jiangqiao.kernel.Period;

/**
 * The period a sentence speaks of, read from the words before a number; without any it is
 * everything up to the day of the check.
 *
 * @param reason the message that says how it was read
 */
record Spans(Period period, Because reason) {

  private static final Pattern SCHOOL_YEAR =
      Pattern.compile(
          "((?:19|20)\\d\\d)\\s*[—–~至-]{1,2}\\s*(?:19|20)?\\d\\d\\s*(?:学年|school year)");
  private static final Pattern SINCE =
      Pattern.compile(
          "(?:自|从|since )\\s*((?:19|20)\\d\\d)|((?:19|20)\\d\\d)年(?:\\d{1,2}月)?(?:以来|至今|起)");
  private static final Pattern YEAR =
      Pattern.compile("(?<!早在)((?:19|20)\\d\\d)年(?!级)|\\bin ((?:19|20)\\d\\d)\\b");
  private static final Pattern LAST_YEARS = Pattern.compile("近([一二两三四五六七八九十\\d]{1,2})年");
  private static final String NUMERALS = "一二三四五六七八九十";

  static Spans of(String before, LocalDate asOf) {
    MatchResult schoolYear = last(SCHOOL_YEAR, before);
    if (schoolYear != null) {
      AcademicYear year = new AcademicYear(Integer.parseInt(schoolYear.group(1)));
      return new Spans(year.period(), Because.of("claims.why.year", year.label()));
    }
    MatchResult since = last(SINCE, before);
    if (since != null) {
      String year = since.group(1) == null ? since.group(2) : since.group(1);
      LocalDate from = LocalDate.of(Integer.parseInt(year), 1, 1);
      return from.isAfter(asOf)
          ? all(asOf)
          : new Spans(new Period(from, asOf.plusDays(1)), Because.of("claims.why.since", year));
    }
    return relative(before, asOf);
  }

  private static Spans relative(String before, LocalDate asOf) {
    for (String word : List.of("本学年", "this school year")) {
      if (before.contains(word)) {
        return schoolYear(AcademicYear.of(asOf));
      }
    }
    for (String word : List.of("上学年", "last school year")) {
      if (before.contains(word)) {
        return schoolYear(AcademicYear.of(asOf).previous());
      }
    }
    MatchResult years = last(LAST_YEARS, before);
    if (years != null) {
      return new Spans(
          new Period(asOf.plusDays(1).minusYears(number(years.group(1))), asOf.plusDays(1)),
          Because.of("claims.why.lastYears", years.group(1)));
    }
    if (before.contains("今年") || before.contains("本年度") || before.contains("this year")) {
      return year(asOf.getYear());
    }
    if (before.contains("去年") || before.contains("上年度") || before.contains("last year")) {
      return year(asOf.getYear() - 1);
    }
    MatchResult named = last(YEAR, before);
    return named == null
        ? all(asOf)
        : year(Integer.parseInt(named.group(1) == null ? named.group(2) : named.group(1)));
  }

  private static Spans all(LocalDate asOf) {
    return new Spans(Period.through(asOf), Because.of("claims.why.all", asOf.toString()));
  }

  private static Spans year(int year) {
    return new Spans(
        new CalendarYear(year).period(), Because.of("claims.why.year", Integer.toString(year)));
  }

  private static Spans schoolYear(AcademicYear year) {
    return new Spans(year.period(), Because.of("claims.why.year", year.label()));
  }

  private static int number(String text) {
    if (text.matches("\\d+")) {
      return Math.clamp(Integer.parseInt(text), 1, 100);
    }
    int digit = NUMERALS.indexOf(text.replace('两', '二').charAt(0)) + 1;
    return Math.max(1, digit);
  }

  private static @org.jspecify.annotations.Nullable MatchResult last(
      Pattern pattern, String words) {
    Matcher matcher = pattern.matcher(words);
    MatchResult last = null;
    while (matcher.find()) {
      last = matcher.toMatchResult();
    }
    return last;
  }
}
