package org.jiangqiao.evidence;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Optional;
import org.jiangqiao.kernel.Share;
import org.jspecify.annotations.Nullable;

/**
 * 指标值: an indicator with its counts; the one place where a quotient is formed.
 *
 * @param amount of a ratio the numerator's
 * @param whole of a ratio the denominator's, else nothing
 */
public record Figure(Indicator indicator, Amount amount, Amount whole) {

  /** The value; empty where a quotient would divide by nothing. */
  public Optional<BigDecimal> value() {
    return switch (indicator.measure()) {
      case Measure.Sum(int scale) -> Optional.of(BigDecimal.valueOf(amount.units(), scale));
      case Measure.Distinct() -> Optional.of(BigDecimal.valueOf(amount.units()));
      case Measure.Mean(int decimals) ->
          amount.rows() == 0 ? Optional.empty() : Optional.of(mean(decimals));
      case Measure.Ratio ratio -> new Share(amount.units(), whole.units()).percent();
    };
  }

  private BigDecimal mean(int decimals) {
    return BigDecimal.valueOf(amount.units())
        .divide(BigDecimal.valueOf(amount.rows()), decimals, RoundingMode.HALF_UP);
  }

  /** The value as a number with thousands separated; a dash where there is none. */
  public String text(Locale locale) {
    return value().map(value -> format(value, locale)).orElse("—");
  }

  /** How many rows stand behind it: of a ratio the denominator's, which hold the numerator's. */
  public long rows() {
    return indicator.measure() instanceof Measure.Ratio ? whole.rows() : amount.rows();
  }

  /** The value as programs read it, without grouping; nothing where there is none. */
  public @Nullable String plain() {
    return value().map(BigDecimal::toPlainString).orElse(null);
  }

  /**
   * This value less the earlier one, with its sign; empty where either is missing or nothing
   * changed.
   */
  public Optional<String> change(Figure earlier, Locale locale) {
    return value()
        .flatMap(now -> earlier.value().map(now::subtract))
        .filter(change -> change.signum() != 0)
        .map(change -> (change.signum() > 0 ? "+" : "−") + format(change.abs(), locale));
  }

  private String format(BigDecimal value, Locale locale) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    boolean quotient = indicator.unit() == Unit.SCORE || indicator.unit() == Unit.PERCENT;
    format.setMinimumFractionDigits(quotient ? value.scale() : 0);
    format.setMaximumFractionDigits(value.scale());
    return format.format(value);
  }
}
