package org.jiangqiao.codes;

import java.util.Arrays;

/** Sex by GB/T 2261.1. */
public enum Sex {
  UNKNOWN('0'),
  MALE('1'),
  FEMALE('2'),
  NOT_STATED('9');

  private final char code;

  Sex(char code) {
    this.code = code;
  }

  /** The one-digit code of the standard. */
  public char code() {
    return code;
  }

  /** The message key of the name. */
  public String labelKey() {
    return "codes.sex." + name();
  }

  /** Finds by digit, or throws {@link InvalidCode}. */
  public static Sex ofCode(char code) {
    return Arrays.stream(values())
        .filter(sex -> sex.code == code)
        .findFirst()
        .orElseThrow(() -> new InvalidCode("codes.sex.unknown", code));
  }
}
