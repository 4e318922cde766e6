package org.jiangqiao.access;

import java.time.Clock;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts what comes in, by whom, and says when it becomes too much. Kept in memory: losing it at a
 * restart harms nobody.
 */
public final class PerMinute {

  private static final int MOST_SUBJECTS = 10_000;
  private static final long WINDOW_MILLIS = 60_000;

  private record Window(long start, int count) {}

  private final Map<String, Window> windows = new LinkedHashMap<>();
  private final int most;
  private final Clock clock;

  /** Allows so many within a minute. */
  public PerMinute(int most, Clock clock) {
    this.most = most;
    this.clock = clock;
  }

  /** Counts one; gives the seconds to wait when it was one too many, else 0. */
  public synchronized long count(String subject) {
    long now = clock.millis();
    Window before = windows.remove(subject);
    Window window =
        before == null || now - before.start() >= WINDOW_MILLIS
            ? new Window(now, 1)
            : new Window(before.start(), before.count() + 1);
    windows.put(subject, window);
    forgetOldest();
    long left = window.start() + WINDOW_MILLIS - now;
    return window.count() <= most ? 0 : Math.max(1, Math.ceilDiv(left, 1000L));
  }

  private void forgetOldest() {
    Iterator<String> oldest = windows.keySet().iterator();
    while (windows.size() > MOST_SUBJECTS && oldest.hasNext()) {
      oldest.next();
      oldest.remove();
    }
  }
}
