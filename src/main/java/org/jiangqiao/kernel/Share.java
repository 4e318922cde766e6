package org.jiangqiao.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A ratio kept as its two counts; the quotient is formed once, here.
 *
 * @param part the numerator
 * @param whole the denominator, which may be 0: then there is no quotient
 */
public record Share(long part, long whole) {

  /** The quotient in percent with one decimal, half up; empty when the whole is 0. */
  public Optional<BigDecimal> percent() {
    return whole == 0
        ? Optional.empty()
        : Optional.of(
            BigDecimal.valueOf(part)
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP));
  }
}
