package org.jiangqiao.enrolment;

import java.time.Clock;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Slows down one network address that sends forms without end. Generous, because a village or a
 * company shares one address; kept in memory, because losing it at a restart harms nobody.
 */
@Component
class AddressThrottle {

  private static final int MOST_ADDRESSES = 10_000;
  private static final long WINDOW_MILLIS = 60_000;

  private record Window(long start, int count) {}

  private final Map<String, Window> windows = new LinkedHashMap<>();
  private final int perMinute;
  private final Clock clock;

  AddressThrottle(@Value("${jiangqiao.sign-up.per-minute:300}") int perMinute, Clock clock) {
    this.perMinute = perMinute;
    this.clock = clock;
  }

  /** Counts one form of the address; false when it has sent too many within a minute. */
  synchronized boolean allows(String address) {
    long now = clock.millis();
    Window before = windows.remove(address);
    Window window =
        before == null || now - before.start() >= WINDOW_MILLIS
            ? new Window(now, 1)
            : new Window(before.start(), before.count() + 1);
    windows.put(address, window);
    forgetOldest();
    return window.count() <= perMinute;
  }

  private void forgetOldest() {
    Iterator<String> oldest = windows.keySet().iterator();
    while (windows.size() > MOST_ADDRESSES && oldest.hasNext()) {
      oldest.next();
      oldest.remove();
    }
  }
}
