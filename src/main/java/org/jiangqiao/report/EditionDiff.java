package org.jiangqiao.report;

import java.util.List;
import java.util.UUID;
import org.jiangqiao.evidence.Question;
import org.jspecify.annotations.Nullable;

/**
 * An edition beside a later moment: another edition, or today.
 *
 * @param other null for today
 * @param lines the numbers, each beside what it is then
 * @param beyond what only the other edition states; of today nothing
 */
record EditionDiff(Edition edition, @Nullable Edition other, List<Line> lines, Beyond beyond) {

  /**
   * What has no line: numbers that only the other edition has, and words of one of the two.
   *
   * @param figures only in the other
   * @param gone texts only in this one
   * @param fresh texts only in the other
   */
  record Beyond(List<FrozenFigure> figures, List<String> gone, List<String> fresh) {

    static final Beyond NOTHING = new Beyond(List.of(), List.of(), List.of());
  }

  /**
   * One number of the two.
   *
   * @param then value at the later moment; null where there is none
   * @param missing whether the later moment has no such number
   * @param redefined whether it is counted by another definition
   * @param lists what happened to the rows, list by list; empty where it was not asked for
   */
  record Line(
      FrozenFigure figure,
      @Nullable String then,
      boolean missing,
      boolean redefined,
      @Nullable Question question,
      List<ListDiff> lists) {

    boolean isSame() {
      return !missing && java.util.Objects.equals(figure.value(), then);
    }

    /** Whether the equation of the rows is that of the value. */
    boolean isPlain() {
      return lists.size() == 1 && !figure.measure().equals("MEAN");
    }
  }

  /** The difference of one list of rows. */
  record ListDiff(
      String indicator,
      long before,
      long after,
      long rowsBefore,
      long rowsAfter,
      List<EditionTerm> terms) {}

  String otherName() {
    return other == null ? "" : other.title();
  }

  @Nullable UUID otherId() {
    return other == null ? null : other.id();
  }
}
