package org.jiangqiao.claims;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Compares a printed number with a value; units are matched before. */
public final class Judgement {
  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  private Judgement() {}

  /**
   * The verdict on one number.
   *
   * <p>A number with decimals is printed rounded: 45.07% stands for 45.0704…%, 20.3万 for 203,411.
   * Rounding never makes all or nothing: 99.6 % is not 100 %.
   */
  public static Verdict of(Interval said, BigDecimal value) {
    if (said.contains(value) || isRoundedTo(said, value)) {
      return Verdict.SUPPORTED;
    }
    return said.isBelow(value) ? Verdict.UNDERSTATED : Verdict.OVERSTATED;
  }

  private static boolean isRoundedTo(Interval said, BigDecimal value) {
    return said.exact()
        .filter(printed -> printed.signum() != 0 && printed.compareTo(WHOLE) != 0)
        .filter(printed -> {
          BigDecimal rounded = value.setScale(printed.scale(), RoundingMode.HALF_UP);
          return rounded.compareTo(printed) == 0;
        })
        .isPresent();
  }
}
