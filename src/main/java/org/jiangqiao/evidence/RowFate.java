package org.jiangqiao.evidence;

import java.util.List;
import java.util.UUID;

/**
 * Whether a figure counts a row today.
 *
 * @param candidate the record by which to ask why, such as an enrolment
 * @param failed what does not hold: {@code condition.<name>}, {@code excluded.<name>}, {@code
 *     period}, {@code facet.<key>}
 */
public record RowFate(String evidence, UUID candidate, List<String> failed) {

  /** Message key of the words for a condition that fails, met or excluding. */
  public String conditionKey(String condition) {
    return "figure." + evidence + ".condition." + condition.substring(condition.indexOf('.') + 1);
  }
}
