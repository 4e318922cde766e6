package org.jiangqiao.report;

import java.util.List;

/**
 * One term of a difference: 500 → 546 = +52 new, −4 withdrawn, −2 merged.
 *
 * @param kind what happened to its rows
 * @param word message key of the condition or facet that no longer holds; empty where the kind says
 *     it all
 * @param units what it adds to the figure, in smallest units; of a mean to the sum
 * @param rows the rows it is about
 */
record EditionTerm(Kind kind, String word, long units, List<Row> rows) {

  /** What can happen to a row between two counts. */
  enum Kind {
    /** Counted now and not before. */
    NEW,
    /** Taken back. */
    WITHDRAWN,
    /** Does not meet a condition any more. */
    CONDITION,
    /** Meets a condition that excludes it. */
    EXCLUDED,
    /** Belongs to another period. */
    PERIOD,
    /** Belongs to another side of the figure. */
    FACET,
    /** The record is not there. */
    VANISHED,
    /** Did not count at one of the two moments, and would count again today. */
    BETWEEN,
    /** Two persons or records became one. */
    MERGED,
    /** One became two again. */
    SPLIT,
    /** Weighs otherwise. */
    REWEIGHED,
    /** Is proved otherwise; the figure stays. */
    REGRADED
  }

  /** A row with its weights at the two moments. */
  record Row(FrozenRow row, long before, long after) {}
}
