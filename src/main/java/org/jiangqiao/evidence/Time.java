package org.jiangqiao.evidence;

/** How an indicator reads its period. */
public enum Time {
  /** What happened on a day of the period. */
  HAPPENED("%1$s >= :from and %1$s < :until"),
  /**
   * What was in force on the last day of the period, or today while it lasts: begun by then and not
   * ended before.
   */
  IN_FORCE(
      "%1$s <= least(:last, current_date) and (%2$s is null or %2$s >= least(:last, current_date))"),
  /** What happened up to the end of the period, since the beginning. */
  CUMULATIVE("%1$s < :until");

  private final String predicate;

  Time(String predicate) {
    this.predicate = predicate;
  }

  String predicate(Evidence evidence) {
    return String.format(predicate, evidence.date(), evidence.optional("end").orElse("null"));
  }
}
