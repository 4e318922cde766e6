package org.jiangqiao.report;

/** Where a report stands on its way to approval; the last step decides. */
enum ReviewState {
  DRAFTED,
  SUBMITTED,
  RETURNED,
  APPROVED;

  /** Whether texts and cells may be changed. */
  boolean isOpen() {
    return this == DRAFTED || this == RETURNED;
  }

  /** How its tag is coloured. */
  String tone() {
    return switch (this) {
      case DRAFTED -> "";
      case SUBMITTED -> "info";
      case RETURNED -> "warn";
      case APPROVED -> "ok";
    };
  }
}
