package org.jiangqiao.report;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jiangqiao.kernel.Period;
import org.jiangqiao.ui.Page;
import org.jspecify.annotations.Nullable;

/** How frozen numbers are written on the screen. */
final class EditionWords {

  private EditionWords() {}

  private static final LocalDate ALL = Period.through(LocalDate.EPOCH).from();

  /** A plain decimal with thousands separated; a dash where there is none. */
  static String number(Page page, @Nullable String value) {
    return value == null ? "—" : number(page, new BigDecimal(value));
  }

  /** A value of a figure as pages of figures write it: sums without zeros behind the point. */
  static String number(Page page, FrozenFigure figure, @Nullable String value) {
    return value == null ? "—" : number(page, plain(figure, new BigDecimal(value)));
  }

  private static BigDecimal plain(FrozenFigure figure, BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return figure.measure().equals("SUM")
        ? stripped.setScale(Math.max(0, stripped.scale()))
        : value;
  }

  private static String number(Page page, BigDecimal value) {
    NumberFormat format = NumberFormat.getNumberInstance(page.language().locale());
    format.setMinimumFractionDigits(Math.max(0, value.scale()));
    format.setMaximumFractionDigits(Math.max(0, value.scale()));
    return format.format(value);
  }

  /** Smallest units of a figure's rows as people write them. */
  static String units(Page page, FrozenFigure figure, long units) {
    return number(page, scaled(figure, units));
  }

  /** A difference with its sign. */
  static String signed(Page page, FrozenFigure figure, long units) {
    String number = number(page, scaled(figure, Math.abs(units)));
    return units > 0 ? "+" + number : units < 0 ? "−" + number : "±" + number;
  }

  private static BigDecimal scaled(FrozenFigure figure, long units) {
    return plain(
        figure, BigDecimal.valueOf(units, figure.measure().equals("SUM") ? figure.decimals() : 0));
  }

  /** How another value stands to the frozen one, in words. */
  static String change(Page page, FrozenFigure figure, @Nullable String then) {
    String value = figure.value();
    if (Objects.equals(value, then)) {
      return page.t("edition.same");
    }
    if (value == null || then == null) {
      return page.t("edition.different");
    }
    BigDecimal change = new BigDecimal(then).subtract(new BigDecimal(value));
    return page.t(
        change.signum() > 0 ? "edition.more" : "edition.less",
        number(page, plain(figure, change.abs())));
  }

  static String word(Page page, Map<String, String> words) {
    return words.getOrDefault(page.language().tag(), "");
  }

  /**
   * What the number is called: in the reader's language where it bears the indicator's own name.
   */
  static String label(Page page, FrozenFigure figure) {
    return figure.name().containsValue(figure.label()) ? word(page, figure.name()) : figure.label();
  }

  /** First and last day. */
  static String period(Page page, FrozenFigure figure) {
    if (figure.byHand()) {
      return "";
    }
    String last = LocalDate.parse(figure.until()).minusDays(1).toString();
    return LocalDate.parse(figure.from()).equals(ALL)
        ? page.t("figure.period.all", last)
        : page.t("figure.period.days", figure.from(), last);
  }

  static String term(Page page, EditionTerm term) {
    String key = "edition.term." + term.kind();
    return term.word().isEmpty() ? page.t(key) : page.t(key, page.t(term.word()));
  }
}
