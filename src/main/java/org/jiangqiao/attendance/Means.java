package org.jiangqiao.attendance;

/** How an entry was confirmed; shown beside it wherever it is shown. */
public enum Means {
  /** The person scanned the rotating code in the room. */
  CODE,
  /** The trainer called the name. */
  TRAINER,
  /** A signed paper sheet, entered afterwards. */
  PAPER,
  /** Taken over from another system's list. */
  IMPORTED
}
