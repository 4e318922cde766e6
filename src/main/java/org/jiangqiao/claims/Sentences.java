package org.jiangqiao.claims;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import org.jiangqiao.kernel.Period;
import org.jiangqiao.ui.Page;
import org.jspecify.annotations.Nullable;

/** Says in words what a check found of a number. */
final class Sentences {

  private Sentences() {}

  /** The verdict with the figure and its value: 多报：按“培训人次”记录为 500 人次. */
  static String of(Page page, CheckedClaim claim) {
    String verdict = page.t("claims.verdict." + claim.verdict());
    String figure = figure(page, claim.indicator(), claim.value());
    return switch (claim.judged()) {
      case NO_CLAIM -> page.t("claims.reason." + claim.reason());
      case UNKNOWN ->
          verdict
              + claim.reasons().stream()
                  .filter(Because::isDoubt)
                  .findFirst()
                  .map(doubt -> page.t("claims.says.doubt", doubt.say(page)))
                  .orElseGet(() -> page.t("claims.says.unknown"));
      case NO_RECORDS -> verdict + page.t("claims.says.noRecords", name(page, claim.indicator()));
      case WRONG_UNIT ->
          claim.otherIndicator().isEmpty()
              ? verdict + page.t("claims.says.onlyOtherUnit", figure)
              : verdict
                  + page.t(
                      "claims.says.otherUnit",
                      figure(page, claim.otherIndicator(), claim.otherValue()),
                      figure);
      case OUT_OF_DATE -> verdict + page.t("claims.says.outOfDate", page.d(claim.trueOn()), figure);
      case SUPPORTED, UNDERSTATED, OVERSTATED ->
          verdict + page.t("claims.says.value", figure, period(page, claim));
    };
  }

  /** The days looked at; nothing where it is everything up to the day of the check. */
  private static String period(Page page, CheckedClaim claim) {
    LocalDate from = claim.periodFrom();
    LocalDate until = claim.periodUntil();
    boolean all =
        claim.reasons().stream().anyMatch(reason -> reason.text().equals("claims.why.all"));
    if (from == null || until == null || all) {
      return "";
    }
    LocalDate last = until.minusDays(1);
    return from.equals(Period.through(last).from())
        ? page.t("claims.says.until", page.d(last))
        : page.t("claims.says.period", page.d(from), page.d(last));
  }

  private static String figure(Page page, String indicator, @Nullable BigDecimal value) {
    if (indicator.isEmpty() || value == null) {
      return "";
    }
    return name(page, indicator) + " " + number(page, value);
  }

  private static String name(Page page, String indicator) {
    return page.t("figure." + indicator + ".name");
  }

  /** A value with thousands separated. */
  static String number(Page page, @Nullable BigDecimal value) {
    if (value == null) {
      return "";
    }
    NumberFormat format = NumberFormat.getNumberInstance(page.language().locale());
    format.setMaximumFractionDigits(4);
    return format.format(value);
  }
}
