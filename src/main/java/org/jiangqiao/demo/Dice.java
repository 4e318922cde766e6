package org.jiangqiao.demo;

import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jiangqiao.kernel.Ids;

/** Chance that comes out the same each time: it starts from a seed number. */
final class Dice {

  private final SplittableRandom random;

  Dice(long seed) {
    random = new SplittableRandom(seed);
  }

  /** A number from 0 up to and without the bound. */
  int below(int bound) {
    return random.nextInt(bound);
  }

  /** A number between the two, both included. */
  int between(int low, int high) {
    return low + random.nextInt(high - low + 1);
  }

  /** True in so many of a hundred cases. */
  boolean percent(int share) {
    return random.nextInt(100) < share;
  }

  <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  /** A time-ordered id of that moment. */
  UUID id(long millis) {
    return Ids.of(millis, random.nextLong(), random.nextLong());
  }

  byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }
}
