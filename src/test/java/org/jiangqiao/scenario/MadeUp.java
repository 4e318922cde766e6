package org.jiangqiao.scenario;

import org.jiangqiao.codes.IdNumber;

/** Made-up identity numbers with the right check character (GB 11643). */
public final class MadeUp {

  private static final int DAYS = 28;
  private static final int A_DAY = 1000;

  private MadeUp() {}

  /**
   * The number of somebody of 巴南 born in January of the year, for {@code sequence} from 0 to
   * 27,999; odd sequences are men. On 1 January are those below 1,000.
   */
  public static IdNumber idNumber(int year, int sequence) {
    if (sequence < 0 || sequence >= DAYS * A_DAY) {
      throw new IllegalArgumentException("sequence " + sequence);
    }
    String stem = "500113%04d01%02d%03d".formatted(year, 1 + sequence / A_DAY, sequence % A_DAY);
    int sum = 0;
    for (int i = 0; i < stem.length(); i++) {
      sum += (stem.charAt(i) - '0') * ((1 << (17 - i)) % 11);
    }
    return IdNumber.parse(stem + "10X98765432".charAt(sum % 11));
  }
}
