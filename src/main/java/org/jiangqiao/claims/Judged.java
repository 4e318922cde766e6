package org.jiangqiao.claims;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jiangqiao.evidence.Question;
import org.jspecify.annotations.Nullable;

/**
 * A number with its verdict.
 *
 * @param question the figure it was held against; null where none fits
 * @param value that figure's value; null where it has none
 * @param other the figure in the unit it is confused with, where that one bears the number out
 * @param otherValue the value of that figure
 * @param trueOn the last day on which the records bore the number out, where they have moved on
 * @param chosen whether a person said which figure is meant
 */
record Judged(
    Mention mention,
    Verdict verdict,
    @Nullable Question question,
    @Nullable BigDecimal value,
    @Nullable Question other,
    @Nullable BigDecimal otherValue,
    @Nullable LocalDate trueOn,
    List<Because> because,
    boolean chosen) {

  /** The same with one more reason. */
  Judged with(Because reason) {
    List<Because> more = new ArrayList<>(because);
    more.add(reason);
    return new Judged(
        mention, verdict, question, value, other, otherValue, trueOn, List.copyOf(more), chosen);
  }

  /** A number of which a person said that the records do not hold it. */
  static Judged chosenNone(Mention mention) {
    return new Judged(
        mention,
        Verdict.UNKNOWN,
        null,
        null,
        null,
        null,
        null,
        List.of(Because.of("claims.why.chosenNone")),
        true);
  }

  /** A number that says nothing of records, or to which no figure fits. */
  static Judged bare(Mention mention, Verdict verdict) {
    return new Judged(mention, verdict, null, null, null, null, null, List.of(), false);
  }
}
