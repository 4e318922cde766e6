package org.jiangqiao.training;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 年度计划: one scheme in one calendar year, planned and done.
 *
 * @param plannedBatches batches planned; null when nothing was planned
 * @param plannedPersonTimes person-times planned; null when nothing was planned
 * @param doneBatches batches closed whose last day lies in the year
 * @param goingBatches batches of the year that are neither closed nor cancelled
 * @param donePersonTimes completions dated in the year
 */
record YearlyPlanRow(
    UUID schemeId,
    String schemeName,
    String programmeLine,
    @Nullable Integer plannedBatches,
    @Nullable Integer plannedPersonTimes,
    String note,
    int doneBatches,
    int goingBatches,
    int donePersonTimes) {

  /** Planned person-times; 0 when nothing was planned. */
  int personTimesDue() {
    return plannedPersonTimes == null ? 0 : plannedPersonTimes;
  }

  /** Planned batches; 0 when nothing was planned. */
  int batchesDue() {
    return plannedBatches == null ? 0 : plannedBatches;
  }

  /** What is typed in a field for it. */
  static String shown(@Nullable Integer number) {
    return number == null ? "" : number.toString();
  }

  /** The length of a bar in percent, 0 to 100. */
  static long percent(int done, int planned) {
    return planned == 0 ? 0 : Math.min(100, Math.round(100.0 * done / planned));
  }

  /** Done less planned, signed: −12, +3 or 0. */
  static String difference(int done, int planned) {
    int more = done - planned;
    return more > 0 ? "+" + more : more < 0 ? "−" + -more : "0";
  }
}
