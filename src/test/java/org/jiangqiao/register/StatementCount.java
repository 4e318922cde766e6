package org.jiangqiao.register;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.concurrent.Callable;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** Counts the SQL statements an act runs, for tests that a page does not ask once a row. */
public final class StatementCount {

  private StatementCount() {}

  /** How many statements the act runs. */
  public static long during(Callable<?> act) throws Exception {
    Logger logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
    ListAppender<ILoggingEvent> seen = new ListAppender<>();
    seen.start();
    Level before = logger.getLevel();
    logger.setLevel(Level.DEBUG);
    logger.addAppender(seen);
    try {
      act.call();
    } finally {
      logger.detachAppender(seen);
      logger.setLevel(before);
    }
    return seen.list.stream()
        .filter(event -> event.getFormattedMessage().startsWith("Executing prepared SQL statement"))
        .count();
  }
}
