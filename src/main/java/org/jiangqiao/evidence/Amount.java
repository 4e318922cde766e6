package org.jiangqiao.evidence;

import java.util.Collection;

/**
 * What a statement gives for one indicator.
 *
 * @param rows how many rows stand behind it
 * @param units their weights added up, in the indicator's smallest unit
 */
public record Amount(long rows, long units) {

  /** Nothing found. */
  public static final Amount NONE = new Amount(0, 0);

  /** Both together. */
  public Amount plus(Amount other) {
    return new Amount(Math.addExact(rows, other.rows), Math.addExact(units, other.units));
  }

  /** All of them together. */
  public static Amount sum(Collection<Amount> amounts) {
    return amounts.stream().reduce(NONE, Amount::plus);
  }
}
