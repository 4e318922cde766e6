package org.jiangqiao.evidence;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jiangqiao.access.Schools;
import org.jiangqiao.database.Tenancy;
import org.jiangqiao.kernel.Period;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Counts all figures of every school once at the start and throws them away: the records then lie
 * in the database's memory, and the first reader waits no longer than the next. The start waits for
 * it at most two seconds; what takes longer goes on beside the first requests.
 */
@Component
@Profile("!test")
class FigureWarmUp implements InitializingBean, SmartInitializingSingleton {

  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final Logger LOG = LoggerFactory.getLogger(FigureWarmUp.class);
  private final Schools schools;
  private final Figures figures;
  private final Indicators indicators;
  private final Clock clock;
  private final Thread reading = Thread.ofVirtual().name("figures-warm-up").unstarted(this::read);

  FigureWarmUp(Schools schools, Figures figures, Indicators indicators, Clock clock) {
    this.schools = schools;
    this.figures = figures;
    this.indicators = indicators;
    this.clock = clock;
  }

  /** Beside the rest of the start. */
  @Override
  public void afterPropertiesSet() {
    reading.start();
  }

  /** Before the first request can come. */
  @Override
  public void afterSingletonsInstantiated() {
    try {
      boolean unused = reading.join(PATIENCE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void read() {
    Period period = Period.through(LocalDate.now(clock));
    List<Indicator> all = indicators.all(period);
    try {
      schools
          .all()
          .forEach(school -> Tenancy.in(school.id(), () -> figures.compared(all, period, null)));
    } catch (DataAccessException | TransactionException e) {
      // The server is going down again, or the database is busy recovering; pages only come slower.
      LOG.info("figures were not read ahead: {}", e.getMessage());
    }
  }
}
