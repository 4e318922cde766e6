package org.jiangqiao.training;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.concurrent.Callable;
import org.slf4j.LoggerFactory;

/** Counts the SQL statements that an act sends. */
final class StatementCount {

  private StatementCount() {}

  /** How many statements the act sent through Spring's JDBC on this thread. */
  static long of(Callable<?> act) throws Exception {
    Logger logger = (Logger) LoggerFactory.getLogger("org.springframework.jdbc.core.JdbcTemplate");
    Level before = logger.getLevel();
    ListAppender<ILoggingEvent> lines = new ListAppender<>();
    lines.start();
    logger.setLevel(Level.DEBUG);
    logger.setAdditive(false);
    logger.addAppender(lines);
    try {
      act.call();
    } finally {
      logger.detachAppender(lines);
      logger.setAdditive(true);
      logger.setLevel(before);
    }
    String thread = Thread.currentThread().getName();
    return lines.list.stream()
        .filter(line -> line.getThreadName().equals(thread))
        .filter(line -> line.getMessage().startsWith("Executing prepared SQL statement"))
        .count();
  }
}
