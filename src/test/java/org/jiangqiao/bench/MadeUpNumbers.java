package org.jiangqiao.bench;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.atomic.AtomicInteger;

/** Identity numbers of nobody, each used once in a run. */
final class MadeUpNumbers {

  private static final AtomicInteger NEXT = new AtomicInteger();
  private static final int A_DAY = 900;

  private MadeUpNumbers() {}

  /** Sets so many aside; says which is the first. */
  static int take(int many) {
    return NEXT.getAndAdd(many);
  }

  /** The n-th number, with the right check character (GB 11643). */
  static String idNumber(int n) {
    LocalDate born = LocalDate.of(1960, 1, 1).plusDays(n / A_DAY);
    String stem = "500116" + born.format(DateTimeFormatter.BASIC_ISO_DATE) + (100 + n % A_DAY);
    int sum = 0;
    for (int i = 0; i < stem.length(); i++) {
      sum += (stem.charAt(i) - '0') * ((1 << (17 - i)) % 11);
    }
    return stem + "10X98765432".charAt(sum % 11);
  }
}
