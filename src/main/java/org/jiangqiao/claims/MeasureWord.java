package org.jiangqiao.claims;

/**
 * A measure word as it stands, and what it counts.
 *
 * @param word empty when none stands there
 */
public record MeasureWord(String word, MeasureKind kind) {

  /** No measure word follows the number. */
  public static final MeasureWord NONE = new MeasureWord("", MeasureKind.NONE);
}
