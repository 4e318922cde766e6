package org.jiangqiao.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many requests at once, from as many threads as the application has connections. */
final class Rush {

  /** How many ask at the same time. */
  static final int THREADS = 16;

  /** How a request ended; {@code proof} is what the asker has in hand: an id or a code. */
  record Answer(Outcome outcome, String proof) {
    static final Answer FULL = new Answer(Outcome.FULL, "");
  }

  enum Outcome {
    SEATED,
    FULL,
    OTHER
  }

  /** Whoever answers: number {@code request} of the rush, for the batch, by one thread's means. */
  interface Counter extends AutoCloseable {
    Answer ask(int request, OpenBatch batch) throws Exception;

    @Override
    default void close() throws Exception {}
  }

  /** Opens the means of one thread before the clock starts. */
  interface Opening {
    Counter open() throws Exception;
  }

  /** What came of a rush. */
  record Result(List<OpenBatch> batches, List<Answer> answers, double seconds) {
    double perSecond() {
      return answers.size() / seconds;
    }

    long count(Outcome outcome) {
      return answers.stream().filter(answer -> answer.outcome() == outcome).count();
    }
  }

  private Rush() {}

  /** Sends so many requests, spread over the batches in turn. */
  static Result run(List<OpenBatch> batches, int requests, Opening opening) throws Exception {
    List<Counter> counters = new ArrayList<>();
    try (ExecutorService threads =
        Executors.newFixedThreadPool(THREADS, Thread.ofVirtual().factory())) {
      for (int i = 0; i < THREADS; i++) {
        counters.add(opening.open());
      }
      long start = System.nanoTime();
      List<Future<List<Answer>>> parts = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        int first = i;
        parts.add(threads.submit(() -> part(batches, requests, first, counters.get(first))));
      }
      List<Answer> answers = new ArrayList<>();
      for (var part : parts) {
        answers.addAll(part.get());
      }
      return new Result(batches, answers, (System.nanoTime() - start) / 1e9);
    } finally {
      for (Counter counter : counters) {
        counter.close();
      }
    }
  }

  private static List<Answer> part(
      List<OpenBatch> batches, int requests, int first, Counter counter) throws Exception {
    List<Answer> answers = new ArrayList<>();
    for (int i = first; i < requests; i += THREADS) {
      answers.add(counter.ask(i, batches.get(i % batches.size())));
    }
    return answers;
  }
}
