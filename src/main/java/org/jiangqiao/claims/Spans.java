package org.jiangqiao.claims;

import java.time.LocalDate;
import org.jiangqiao.kernel.Period;

/**
 * The period a number speaks of.
 *
 * @param reason the message that says how it was read
 * @param unclear the words that name a period nobody can tell the days of; empty where it is clear
 */
record Spans(Period period, Because reason, String unclear) {

  Spans(Period period, Because reason) {
    this(period, reason, "");
  }

  /** Everything up to a day: where no period is named. */
  static Spans all(LocalDate asOf) {
    return new Spans(Period.through(asOf), Because.of("claims.why.all", asOf.toString()));
  }

  /** A period said in words, with its first and last day. */
  static Spans said(String words, Period period) {
    return new Spans(
        period,
        Because.of(
            "claims.why.span", words, period.from().toString(), period.lastDay().toString()));
  }

  /** Everything up to a day that the text names. */
  static Spans until(String words, LocalDate day) {
    return new Spans(Period.through(day), Because.of("claims.why.until", words, day.toString()));
  }

  /** Words such as 本月 or 假期 whose days are not known; the figures are offered over everything. */
  static Spans unclear(String words, LocalDate asOf) {
    Spans all = all(asOf);
    return new Spans(all.period(), all.reason(), words);
  }

  /** The same, taken over from words that stand earlier in the text. */
  Spans carried() {
    return new Spans(
        period,
        Because.of("claims.why.carried", period.from().toString(), period.lastDay().toString()),
        unclear);
  }

  boolean isClear() {
    return unclear.isEmpty();
  }
}
