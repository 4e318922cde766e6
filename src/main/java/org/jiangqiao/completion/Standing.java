package org.jiangqiao.completion;

import java.math.BigDecimal;
import java.util.UUID;
import org.jiangqiao.kernel.Share;

/**
 * 出勤情况: where somebody with a seat stands by the attendance taken so far.
 *
 * @param attended half-days present or late, at most {@code held}
 * @param held half-days that took place up to today
 * @param hours class hours of the half-days attended
 * @param grade A recorded in the room, B entered from a signed sheet that is there, D from one that
 *     is not
 */
record Standing(
    UUID enrolmentId,
    UUID personKey,
    String name,
    String phoneTail,
    String audience,
    int attended,
    int held,
    BigDecimal hours,
    String grade) {

  /** The share of half-days attended, as a page shows it; a dash before the first lesson. */
  String percent() {
    return new Share(attended, held).percent().map(p -> p.toPlainString() + "%").orElse("–");
  }
}
