package org.jiangqiao.claims;

/** How a printed number stands to a value from the records. */
public enum Verdict {
  /** The number covers the value. */
  SUPPORTED,
  /** The text says less than the records show. */
  UNDERSTATED,
  /** The text says more than the records show. */
  OVERSTATED
}
