package org.jiangqiao.bench;

import java.util.Arrays;
import java.util.List;

/**
 * Runs the sides of a comparison in turn, so that whatever else the machine does meets them all.
 */
final class Rounds {

  /** One side of a comparison. */
  interface Side {
    /** Does the work once and says its own measure: milliseconds or a rate. */
    double run() throws Exception;
  }

  /** One piece of work, whatever it gives. */
  interface Work {
    Object run() throws Exception;
  }

  private static final int FEWEST = 5;
  private static final long ENOUGH_NANOS = 1_000_000_000;

  private Rounds() {}

  /** Milliseconds that one of so many repetitions takes; of slow work, fewer fill a second too. */
  static double each(int times, Work work) throws Exception {
    long start = System.nanoTime();
    int done = 0;
    while (done < times && (done < FEWEST || System.nanoTime() - start < ENOUGH_NANOS)) {
      work.run();
      done++;
    }
    return (System.nanoTime() - start) / 1e6 / done;
  }

  /** The median of each side; a first round that warms up is not counted. */
  static List<Double> medians(int rounds, Side... sides) throws Exception {
    double[][] found = new double[sides.length][rounds];
    for (int round = -1; round < rounds; round++) {
      for (int i = 0; i < sides.length; i++) {
        // Each round begins with another side.
        int side = (i + round + 1) % sides.length;
        double measured = sides[side].run();
        if (round >= 0) {
          found[side][round] = measured;
        }
      }
    }
    return Arrays.stream(found).map(Rounds::median).toList();
  }

  /** The median; of an even number of values the mean of the two in the middle. */
  static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }
}
