package org.jiangqiao.report;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of an indicator table.
 *
 * @param code unique in its form, such as 5.14
 * @param nameKey message key of its name
 * @param unitKey message key of its unit; empty for a heading, which has no cells
 * @param level how deep it is indented
 * @param kind what may stand in its cells
 * @param source the indicator that computes it; null where there is none yet
 */
record ReportTableRow(
    String code, String nameKey, String unitKey, int level, Kind kind, @Nullable Source source) {

  /** What a cell of the row holds. */
  enum Kind {
    NUMBER,
    PERCENT,
    WORDS
  }

  /**
   * Where a computed row comes from.
   *
   * @param filters values by facet, as they stand in addresses
   */
  record Source(String indicator, Map<String, String> filters) {}

  boolean isHeading() {
    return unitKey.isEmpty();
  }
}
