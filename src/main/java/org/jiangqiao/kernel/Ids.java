package org.jiangqiao.kernel;

import java.security.SecureRandom;
import java.util.UUID;

/** Time-ordered ids made by the application (UUID version 7, RFC 9562 section 5.7). */
public final class Ids {

  private static final SecureRandom RANDOM = new SecureRandom();

  private Ids() {}

  /** A new id; ids made later in time sort later, to the millisecond. */
  public static UUID next() {
    return at(System.currentTimeMillis());
  }

  /** A new id stamped with {@code millis} since the epoch, so that rows of the past sort there. */
  public static UUID at(long millis) {
    return of(millis, RANDOM.nextLong(), RANDOM.nextLong());
  }

  /** The id made of the given parts: the same parts give the same id (demo data, tests). */
  public static UUID of(long millis, long high, long low) {
    long most = (millis << 16) | 0x7000L | (high & 0x0FFFL);
    long least = (low & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
    return new UUID(most, least);
  }
}
