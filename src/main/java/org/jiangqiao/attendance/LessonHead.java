package org.jiangqiao.attendance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A lesson with its counts.
 *
 * @param halfDay AM, PM or EVENING
 * @param hours class hours (学时)
 * @param seated people with a seat in the batch
 * @param there present or late
 * @param marked people with any entry
 * @param fromPaper entries made from a paper sheet
 * @param sheets photographs or scans of the signed sheet
 */
record LessonHead(
    UUID id,
    UUID batchId,
    LocalDate heldOn,
    String halfDay,
    String title,
    String place,
    String trainer,
    BigDecimal hours,
    boolean cancelled,
    int seated,
    int there,
    int marked,
    int fromPaper,
    int sheets) {

  /** Whether something was entered from paper and no photograph of the paper is there. */
  boolean lacksSheet() {
    return fromPaper > 0 && sheets == 0;
  }
}
