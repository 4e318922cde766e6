package org.jiangqiao.claims;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jiangqiao.kernel.AcademicYear;
import org.jiangqiao.kernel.CalendarYear;
import org.jiangqiao.kernel.Period;
import org.jspecify.annotations.Nullable;

/** The ways in which a text names a period. */
final class SpanRules {

  /**
   * What is known where the words stand.
   *
   * @param year the year the text spoke of last, 0 where it named none
   */
  record Known(LocalDate asOf, int year) {}

  /** Makes a period of the words that a rule found; null where their days are not known. */
  interface Maker {
    @Nullable Spans of(MatchResult words, Known known);
  }

  /** One way of naming a period. */
  record Rule(Pattern pattern, Maker maker) {}

  private static final String Y = "((?:19|20)\\d\\d)";
  private static final String M = "(\\d{1,2})月";
  private static final String TO = "\\s*(?:[-—–~～]{1,2}|至|到)\\s*";
  private static final String WHICH = "(?:" + Y + "年|(今年|本年|去年|上年|前年|当年|同年))?";

  private static final String MONTH_NAMES =
      "\\b(January|February|March|April|May|June|July|August|September|October|November|December)";

  /** What is clear. */
  static final List<Rule> RULES =
      List.of(
          rule(
              Y + "(?:" + TO + "|/)(?:19|20)?\\d\\d\\s*(?:学年|school year)(?!度?第?[一二上下]学期)",
              (m, k) -> schoolYear(new AcademicYear(number(m, 1)))),
          rule(Y + "年?" + TO + Y + "年(?!\\d{1,2}月)", SpanRules::years),
          rule("(?:between|from) " + Y + " (?:and|to) " + Y, SpanRules::years),
          rule(Y + "年(\\d{1,2})月?" + TO + "(?:" + Y + "年)?" + M, SpanRules::months),
          rule(WHICH + "(\\d{1,2})月?" + TO + M, SpanRules::monthsOf),
          rule("(?:自|从)\\s*" + Y + "(?!年?的)(?:年(?:" + M + ")?)?", SpanRules::since),
          rule(Y + "年(?:" + M + ")?(?:以来|至今|起)", SpanRules::since),
          rule("since " + Y, SpanRules::since),
          rule("(今年|去年)以?来", SpanRules::sinceLately),
          rule(WHICH + M + "份?(?:以来|起|至今)", SpanRules::sinceMonth),
          rule(MONTH_NAMES + " " + Y, SpanRules::monthNamed),
          rule(
              "(?:截[至止]|到|至)\\s*(?=[今本去上前当同]年|(?:19|20)?\\d\\d?[年月])"
                  + WHICH
                  + "(?:"
                  + M
                  + ")?(?:(\\d{1,2})[日号])?(?:年?[底末])?",
              SpanRules::until),
          rule("by (?:the end of )?" + Y, (m, k) -> through(m, YearMonth.of(number(m, 1), 12), k)),
          rule(WHICH + M + "份?", SpanRules::month),
          rule(WHICH + "(上|下)半年", SpanRules::half),
          rule(WHICH + "(?<![前至—–~-])第?([一二三四1-4])季度", SpanRules::quarter),
          rule(WHICH + "前([二三23])个?季度", SpanRules::quarters),
          rule("本学年|this school year", (m, k) -> schoolYear(AcademicYear.of(k.asOf))),
          rule("上学年|last school year", (m, k) -> schoolYear(AcademicYear.of(k.asOf).previous())),
          rule("(?:近|过去|最近)的?([一二两三四五六七八九十\\d]{1,3})年", SpanRules::lastYears),
          rule("(?<![\\d年第])([一二两三四五六七八九十\\d]{1,2})年来", SpanRules::lastYears),
          rule("(?:past|last) ([a-z]+|\\d+) years", SpanRules::lastYears),
          rule("今年|本年度|this year", (m, k) -> year(k.asOf.getYear())),
          rule("去年|上年度|last year", (m, k) -> year(k.asOf.getYear() - 1)),
          rule("前年", (m, k) -> year(k.asOf.getYear() - 2)),
          rule(Y + "年(?!级)", (m, k) -> year(number(m, 1))),
          rule("\\b(?:in|during|throughout) " + Y + "\\b", (m, k) -> year(number(m, 1))),
          rule("全年|年内|当年|同年|本年", (m, k) -> k.year == 0 ? null : year(k.year)),
          rule("[“‘\"]?十([三四五])五[”’\"]?(?:规划)?(?:期间|时期|以来)", SpanRules::plan),
          rule(
              "(?:建校|办学|成立|开办|创办|长期|一直|多年|近年|近年来)以?来|历年来?|目前|至今|迄今|so far|to date"
                  + "|since (?:(?:its|our|the school's|the) )?(?:founding|foundation|establishment|opening|beginning)",
              (m, k) -> Spans.all(k.asOf)));

  /** Words whose days the text does not say; what is clear and ends with them goes first. */
  static final Rule UNCLEAR =
      rule(
          "[\\u4e00-\\u9fa5]{1,8}[”’\"]?(?:以来|期间)|学期|[春夏秋冬]季|同期|[前至—–~-]第?[一二三四1-4]个?季度|[一二两三四五六七八九十\\d]{1,3}年间|(?:19|20)\\d\\d[./-]\\d{1,2}|[本上这]个?[月周]|上旬|[暑寒]假|暑期"
              + "|假期|今天|昨天|当天|当日|近日|日前|近期|[一二][〇零九][〇零一二三四五六七八九]{2}年|近?半年来?"
              + "|(?:近|过去|最近)[一二两三四五六七八九十\\d]{1,2}个[月周]来?"
              + "|(?:this|last) (?:month|term|week)|(?:first|second) half",
          (m, k) -> null);

  private SpanRules() {}

  private static Spans year(int year) {
    return new Spans(
        new CalendarYear(year).period(), Because.of("claims.why.year", Integer.toString(year)));
  }

  private static Spans schoolYear(AcademicYear year) {
    return new Spans(year.period(), Because.of("claims.why.year", year.label()));
  }

  private static @Nullable Spans years(MatchResult m, Known known) {
    int from = number(m, 1);
    int to = number(m, 2);
    return to < from
        ? null
        : Spans.said(m.group(), new Period(LocalDate.of(from, 1, 1), LocalDate.of(to + 1, 1, 1)));
  }

  private static @Nullable Spans months(MatchResult m, Known known) {
    YearMonth from = month(number(m, 1), m.group(2));
    YearMonth to = month(m.group(3) == null ? number(m, 1) : number(m, 3), m.group(4));
    return from == null || to == null || to.isBefore(from)
        ? null
        : Spans.said(m.group(), new Period(from.atDay(1), to.plusMonths(1).atDay(1)));
  }

  private static @Nullable Spans monthsOf(MatchResult m, Known known) {
    YearMonth from = month(which(m, known), m.group(3));
    YearMonth to = month(which(m, known), m.group(4));
    return from == null || to == null || to.isBefore(from)
        ? null
        : Spans.said(m.group(), new Period(from.atDay(1), to.plusMonths(1).atDay(1)));
  }

  private static @Nullable Spans since(MatchResult m, Known known) {
    String written = m.groupCount() > 1 ? m.group(2) : null;
    YearMonth from = month(number(m, 1), written == null ? "1" : written);
    if (from == null || from.atDay(1).isAfter(known.asOf)) {
      return null;
    }
    String label = written == null ? m.group(1) : from.toString();
    return since(from, label, known);
  }

  private static Spans sinceLately(MatchResult m, Known known) {
    int year = known.asOf.getYear() - (m.group(1).equals("今年") ? 0 : 1);
    return since(YearMonth.of(year, 1), Integer.toString(year), known);
  }

  private static @Nullable Spans sinceMonth(MatchResult m, Known known) {
    YearMonth from = month(which(m, known), m.group(3));
    return from == null || from.atDay(1).isAfter(known.asOf)
        ? null
        : since(from, from.toString(), known);
  }

  private static Spans since(YearMonth from, String label, Known known) {
    return new Spans(
        new Period(from.atDay(1), known.asOf.plusDays(1)), Because.of("claims.why.since", label));
  }

  private static Spans monthNamed(MatchResult m, Known known) {
    return months(
        number(m, 2), Month.valueOf(m.group(1).toUpperCase(Locale.ROOT)).getValue(), 1, m.group());
  }

  private static @Nullable Spans quarters(MatchResult m, Known known) {
    int year = which(m, known);
    int count = Math.max("一二三".indexOf(m.group(3)), "123".indexOf(m.group(3))) + 1;
    return year == 0 ? null : months(year, 1, 3 * count, m.group());
  }

  private static @Nullable Spans until(MatchResult m, Known known) {
    int year = which(m, known);
    YearMonth last = month(year, m.group(3) == null ? "12" : m.group(3));
    if (year == 0 || last == null || m.group(4) != null && number(m, 4) > last.lengthOfMonth()) {
      return null;
    }
    return m.group(4) == null
        ? through(m, last, known)
        : Spans.until(m.group(), last.atDay(number(m, 4)));
  }

  private static Spans through(MatchResult m, YearMonth last, Known known) {
    boolean running =
        last.equals(YearMonth.from(known.asOf)) || last.getYear() == known.asOf.getYear();
    LocalDate day =
        running && last.atEndOfMonth().isAfter(known.asOf) ? known.asOf : last.atEndOfMonth();
    return Spans.until(m.group(), day);
  }

  private static @Nullable Spans month(MatchResult m, Known known) {
    int year = which(m, known);
    YearMonth month = month(year, m.group(3));
    return year == 0 || month == null
        ? null
        : Spans.said(month.toString(), new Period(month.atDay(1), month.plusMonths(1).atDay(1)));
  }

  private static @Nullable Spans half(MatchResult m, Known known) {
    int year = which(m, known);
    int from = m.group(3).equals("上") ? 1 : 7;
    return year == 0 ? null : months(year, from, 6, m.group());
  }

  private static @Nullable Spans quarter(MatchResult m, Known known) {
    int year = which(m, known);
    int quarter = Math.max("一二三四".indexOf(m.group(3)), "1234".indexOf(m.group(3)));
    return year == 0 ? null : months(year, 3 * quarter + 1, 3, m.group());
  }

  private static Spans months(int year, int from, int count, String words) {
    LocalDate first = LocalDate.of(year, from, 1);
    return Spans.said(words, new Period(first, first.plusMonths(count)));
  }

  private static @Nullable Spans lastYears(MatchResult m, Known known) {
    Optional<java.math.BigDecimal> years =
        Character.isLetter(m.group(1).charAt(0)) && m.group(1).charAt(0) < 128
            ? Optional.of(java.math.BigDecimal.valueOf(EnglishWords.small(m.group(1))))
            : Numerals.parse(m.group(1));
    LocalDate tomorrow = known.asOf.plusDays(1);
    return years
        .map(count ->
            new Spans(
                new Period(tomorrow.minusYears(Math.clamp(count.intValue(), 1, 100)), tomorrow),
                Because.of("claims.why.lastYears", m.group(1))))
        .orElse(null);
  }

  private static Spans plan(MatchResult m, Known known) {
    int from = 2016 + 5 * "三四五".indexOf(m.group(1));
    return Spans.said(
        m.group(), new Period(LocalDate.of(from, 1, 1), LocalDate.of(from + 5, 1, 1)));
  }

  private static int which(MatchResult m, Known known) {
    if (m.group(1) != null) {
      return number(m, 1);
    }
    int now = known.asOf.getYear();
    return switch (m.group(2)) {
      case "今年", "本年" -> now;
      case "去年", "上年" -> now - 1;
      case "前年" -> now - 2;
      case null, default -> known.year;
    };
  }

  private static @Nullable YearMonth month(int year, String month) {
    int number = Integer.parseInt(month);
    return year == 0 || number < 1 || number > 12 ? null : YearMonth.of(year, number);
  }

  private static int number(MatchResult m, int group) {
    return Integer.parseInt(m.group(group));
  }

  private static Rule rule(String pattern, Maker maker) {
    return new Rule(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE), maker);
  }
}
