package org.jiangqiao.report;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A number as an edition states it.
 *
 * @param position 1 for the first
 * @param indicator empty where it was filled in by hand
 * @param name the indicator's name by language
 * @param version of the definition
 * @param from first day of the period; empty by hand
 * @param until first day after the period; empty by hand
 * @param unit the unit's code; by hand its word
 * @param unitName the unit's word by language
 * @param measure {@code SUM}, {@code DISTINCT}, {@code MEAN}, {@code RATIO} or {@code BY_HAND}
 * @param decimals digits behind the point
 * @param value as a plain decimal; null where a quotient had nothing to divide by
 * @param lists the rows behind it: one list, of a ratio two, by hand none
 * @param definition hash of the definition's text; empty by hand
 * @param paperId of a number by hand the id of its paper; else empty
 * @param paper of a number by hand the title of its paper; else empty
 * @param signer of a number by hand who answers for it; else empty
 */
record FrozenFigure(
    int position,
    String label,
    String indicator,
    Map<String, String> name,
    int version,
    String from,
    String until,
    List<FrozenFilter> filters,
    String unit,
    Map<String, String> unitName,
    String measure,
    int decimals,
    @Nullable String value,
    List<FrozenSum> lists,
    String definition,
    String paperId,
    String paper,
    String signer) {

  /** A side the figure was narrowed to, in words by language. */
  record FrozenFilter(
      String facet, String value, Map<String, String> name, Map<String, String> words) {}

  /** The weights of the rows of one grade. */
  record FrozenGrade(long rows, long units) {}

  /**
   * What a list of rows adds up to.
   *
   * @param grades by grade
   * @param root of the hash tree over the rows, in hex digits
   */
  record FrozenSum(
      String indicator,
      int version,
      boolean distinct,
      long rows,
      long units,
      Map<String, FrozenGrade> grades,
      String root) {}

  boolean byHand() {
    return measure.equals("BY_HAND");
  }

  boolean isRatio() {
    return measure.equals("RATIO");
  }
}
