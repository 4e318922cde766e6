package org.jiangqiao.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.LoggerFactory;

/** Counts SQL statements by what the JDBC template says of itself. */
final class Statements {

  private static final Logger LOGGER =
      (Logger) LoggerFactory.getLogger("org.springframework.jdbc.core.JdbcTemplate");

  private Statements() {}

  /** How many statements run meanwhile, on any thread. */
  static int during(Callable<?> act) throws Exception {
    AtomicInteger count = new AtomicInteger();
    var counter =
        new AppenderBase<ILoggingEvent>() {
          @Override
          protected void append(ILoggingEvent event) {
            if (event.getMessage().startsWith("Executing prepared SQL statement")) {
              count.incrementAndGet();
            }
          }
        };
    Level level = LOGGER.getLevel();
    counter.start();
    LOGGER.setLevel(Level.DEBUG);
    LOGGER.setAdditive(false);
    LOGGER.addAppender(counter);
    try {
      act.call();
    } finally {
      LOGGER.detachAppender(counter);
      LOGGER.setLevel(level);
      LOGGER.setAdditive(true);
    }
    return count.get();
  }
}
