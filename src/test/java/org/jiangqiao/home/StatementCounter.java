package org.jiangqiao.home;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.slf4j.LoggerFactory;

/**
 * Counts the SQL statements that run between start and stop, by what the JDBC template says of
 * itself.
 */
final class StatementCounter {

  private static final Logger LOGGER =
      (Logger) LoggerFactory.getLogger("org.springframework.jdbc.core.JdbcTemplate");
  private static ListAppender<ILoggingEvent> events = new ListAppender<>();

  private StatementCounter() {}

  static void start() {
    events = new ListAppender<>();
    events.start();
    LOGGER.setLevel(Level.DEBUG);
    LOGGER.setAdditive(false);
    LOGGER.addAppender(events);
  }

  static long stop() {
    LOGGER.detachAppender(events);
    LOGGER.setLevel(null);
    LOGGER.setAdditive(true);
    return events.list.stream()
        .filter(event -> event.getFormattedMessage().startsWith("Executing prepared SQL statement"))
        .count();
  }
}
