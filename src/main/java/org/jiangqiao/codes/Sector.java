package org.jiangqiao.codes;

/** The three sectors of the economy by 三次产业划分规定 (2018). */
public enum Sector {
  FIRST,
  SECOND,
  THIRD;

  /** The message key of the name. */
  public String labelKey() {
    return "codes.sector." + name();
  }
}
