package org.jiangqiao.report;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Two people who press at the same moment. */
final class AtOnce {

  private AtOnce() {}

  /** Begins all acts together and gives what each came to, in ascending order. */
  @SafeVarargs
  static List<Integer> press(Callable<Integer>... acts) throws Exception {
    CyclicBarrier ready = new CyclicBarrier(acts.length);
    List<Future<Integer>> pressed = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(acts.length)) {
      for (Callable<Integer> act : acts) {
        pressed.add(
            threads.submit(() -> {
              ready.await();
              return act.call();
            }));
      }
    }
    List<Integer> results = new ArrayList<>();
    for (Future<Integer> one : pressed) {
      results.add(one.get());
    }
    return results.stream().sorted().toList();
  }
}
