package org.jiangqiao.register;

/** What a row of a sheet would do. */
public enum ImportKind {
  /** Adds a record. */
  NEW,
  /** Changes a record. */
  MODIFIED,
  /** Says what the record says already. */
  UNCHANGED,
  /** Cannot be taken; the messages say why. */
  ERROR
}
