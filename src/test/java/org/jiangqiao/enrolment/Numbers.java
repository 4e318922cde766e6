package org.jiangqiao.enrolment;

import org.jiangqiao.codes.IdNumber;
import org.jiangqiao.codes.InvalidCode;

/** Made-up identity numbers with the right check character. */
final class Numbers {

  private Numbers() {}

  /**
   * Somebody born on 1 January of the year; {@code sequence} from 0 to 30,999 tells people apart.
   */
  static IdNumber of(int year, int sequence) {
    String stem = "500116%04d01%02d%03d".formatted(year, 1 + sequence / 1000, sequence % 1000);
    for (char check : "0123456789X".toCharArray()) {
      try {
        return IdNumber.parse(stem + check);
      } catch (InvalidCode wrong) {
        continue;
      }
    }
    throw new IllegalArgumentException(stem);
  }
}
