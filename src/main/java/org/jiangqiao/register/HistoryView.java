package org.jiangqiao.register;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * One entry of a record's history.
 *
 * @param action message key of what was done
 */
public record HistoryView(
    OffsetDateTime at, String actor, String action, String reason, List<Line> lines) {

  /** One value before and after; {@code label} is already text. */
  public record Line(String label, String before, String after) {}
}
