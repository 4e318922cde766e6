package org.jiangqiao.claims;

/** How a printed number stands to the records. */
public enum Verdict {
  /** The number covers the value. */
  SUPPORTED("ok", "circle-check"),
  /** The text says less than the records show. */
  UNDERSTATED("info", "arrow-down"),
  /** The text says more than the records show. */
  OVERSTATED("bad", "arrow-up"),
  /** Borne out in another unit only: 人 where the records show 人次. */
  WRONG_UNIT("bad", "adjustments"),
  /** Borne out on an earlier day; the records have moved on. */
  OUT_OF_DATE("warn", "history"),
  /** A figure fits, and there is no record behind it. */
  NO_RECORDS("warn", "archive"),
  /** No figure fits: nothing is guessed. */
  UNKNOWN("", "help-circle"),
  /** A date, an order, a part of a name: nothing for records to say. */
  NO_CLAIM("", "minus");

  private final String tone;
  private final String icon;

  Verdict(String tone, String icon) {
    this.tone = tone;
    this.icon = icon;
  }

  /** The colour of its tag: a class of the design system. */
  public String tone() {
    return tone;
  }

  /** The symbol on its tag, so that the verdict does not hang on colour. */
  public String icon() {
    return icon;
  }

  /** Whether somebody should look at the sentence again. */
  public boolean isDoubtful() {
    return this == OVERSTATED || this == WRONG_UNIT || this == OUT_OF_DATE || this == UNDERSTATED;
  }
}
