package org.jiangqiao.completion;

import java.time.Clock;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Slows down whoever guesses numbers: only wrong ones are counted, sixty a minute and address, so
 * that an office checking a pile of genuine certificates never notices. In memory, because losing
 * it at a restart harms nobody.
 */
@Component
class WrongTries {

  private static final int PER_MINUTE = 60;
  private static final int MOST_ADDRESSES = 10_000;
  private static final long WINDOW_MILLIS = 60_000;

  private record Window(long start, int count) {}

  private final Map<String, Window> windows = new LinkedHashMap<>();
  private final Clock clock;

  WrongTries(Clock clock) {
    this.clock = clock;
  }

  /** Whether the address must wait until its minute is over. */
  synchronized boolean tooMany(String address) {
    Window window = windows.get(address);
    return window != null
        && clock.millis() - window.start() < WINDOW_MILLIS
        && window.count() >= PER_MINUTE;
  }

  /** Counts one wrong try. */
  synchronized void count(String address) {
    long now = clock.millis();
    Window before = windows.remove(address);
    windows.put(
        address,
        before == null || now - before.start() >= WINDOW_MILLIS
            ? new Window(now, 1)
            : new Window(before.start(), before.count() + 1));
    Iterator<String> oldest = windows.keySet().iterator();
    while (windows.size() > MOST_ADDRESSES && oldest.hasNext()) {
      oldest.next();
      oldest.remove();
    }
  }
}
