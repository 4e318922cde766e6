package org.jiangqiao.claims;

/**
 * A number found in a text.
 *
 * @param start where it begins in the text as it was given
 * @param end where it ends there, exclusive; may span a line break
 * @param wording the words that carry it, lines joined: 超过500人, 80%以上
 * @param interval the values it covers, in units: 20多万 is (200000, 300000)
 * @param sentence index of its sentence in {@link ClaimText#sentences()}
 * @param at where it begins in the words of its sentence
 * @param before what stands before it in its clause, back to the number before
 * @param after what follows in its clause, up to the next number
 */
public record Mention(
    int start,
    int end,
    String wording,
    Interval interval,
    MeasureWord measure,
    MentionKind kind,
    MentionReason reason,
    int sentence,
    int at,
    String before,
    String after) {

  /** Whether records can support or refute it. */
  public boolean isClaim() {
    return kind == MentionKind.CLAIM;
  }

  /** How many characters of the given text it spans. */
  public int length() {
    return end - start;
  }
}
