package org.jiangqiao.attendance;

/** How an entry was confirmed; shown beside it wherever it is shown. */
public enum Means {
  /** The person scanned the rotating code in the room. */
  CODE,
  /** The trainer called the name. */
  TRAINER,
  /** Came without a sign-up and was let in at the door. */
  WALK_IN,
  /** A signed paper sheet, entered afterwards. */
  PAPER,
  /** Taken over from another system's list. */
  IMPORTED
}
