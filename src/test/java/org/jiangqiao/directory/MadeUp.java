package org.jiangqiao.directory;

import org.jiangqiao.codes.IdNumber;
import org.jiangqiao.codes.InvalidCode;

/** Made-up identity numbers with the right check character. */
public final class MadeUp {

  private MadeUp() {}

  /** The number of somebody of 巴南 born on 1 January of a year; odd sequences are men. */
  public static IdNumber idNumber(int year, int sequence) {
    String stem = "500113%04d0101%03d".formatted(year, sequence);
    for (char check : "0123456789X".toCharArray()) {
      try {
        return IdNumber.parse(stem + check);
      } catch (InvalidCode wrong) {
        // The next one.
      }
    }
    throw new IllegalArgumentException(stem);
  }
}
