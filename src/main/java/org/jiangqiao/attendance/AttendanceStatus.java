package org.jiangqiao.attendance;

/** 到课情况 of one person in one lesson. */
public enum AttendanceStatus {
  /** Was there. */
  PRESENT("ok", "check"),
  /** Came late; counts as there. */
  LATE("warn", "clock"),
  /** Was excused beforehand; does not count as there. */
  EXCUSED("info", "calendar"),
  /** Was not there. */
  ABSENT("bad", "x");

  private final String tone;
  private final String icon;

  AttendanceStatus(String tone, String icon) {
    this.tone = tone;
    this.icon = icon;
  }

  /** The colour of its tag: a class of the design system. */
  public String tone() {
    return tone;
  }

  /** The symbol on its tag, so that the status does not hang on colour. */
  public String icon() {
    return icon;
  }

  /** Whether a half-day with this status counts as attended. */
  public boolean counts() {
    return this == PRESENT || this == LATE;
  }
}
