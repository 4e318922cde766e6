package org.jiangqiao.kernel;

import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Time-ordered ids made by the application (UUID version 7, RFC 9562 section 5.7). */
public final class Ids {

  private static final SecureRandom RANDOM = new SecureRandom();

  /**
   * So many ids of one millisecond stay in order; the next ones borrow from the millisecond after.
   */
  private static final int COUNTER_BITS = 12;

  private static final AtomicLong LAST_TICK = new AtomicLong();

  private Ids() {}

  /** A new id; of two made in this process the later one sorts later (RFC 9562 section 6.2). */
  public static UUID next() {
    long tick =
        LAST_TICK.updateAndGet(
            last -> Math.max(last + 1, System.currentTimeMillis() << COUNTER_BITS));
    return of(tick >>> COUNTER_BITS, tick & ((1 << COUNTER_BITS) - 1), RANDOM.nextLong());
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
