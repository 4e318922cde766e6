package org.jiangqiao.completion;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Amounts in yuan as pages and papers show them. */
final class Money {

  private Money() {}

  /** 12345.6 becomes 12,345.60. */
  static String text(BigDecimal amount) {
    return String.format(Locale.ROOT, "%,.2f", amount);
  }

  /** The amount for each of so many people, to the fen, half up; 0 when there is nobody. */
  static BigDecimal each(BigDecimal amount, int people) {
    return people == 0
        ? BigDecimal.ZERO
        : amount.divide(BigDecimal.valueOf(people), 2, RoundingMode.HALF_UP);
  }
}
