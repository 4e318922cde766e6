package org.jiangqiao.report;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * 手填: a value entered from a signed paper; grade D.
 *
 * @param value empty when the cell was emptied again
 */
record CellFill(
    UUID id,
    UUID reportId,
    String rowCode,
    CellColumn yearColumn,
    int number,
    String value,
    String paper,
    String signer,
    String reason,
    OffsetDateTime filledAt,
    String filledBy) {

  /** How well such a value is proved. */
  static final String GRADE = "D";

  boolean isEmpty() {
    return value.isEmpty();
  }
}
