package org.jiangqiao.completion;

import java.util.UUID;
import org.jiangqiao.database.Tenancy;
import org.jiangqiao.kernel.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets acts on one batch queue: the row of its seats is what every step locks first. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class BatchLock {

  private final JdbcClient jdbc;

  BatchLock(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Waits for whoever is changing the batch.
   *
   * @throws NotFound when the school has no such batch
   */
  void take(UUID batch) {
    boolean there =
        jdbc.sql(
                "select batch_id from training.seat_pool where school_id = :school and batch_id = :batch for update")
            .param("school", Tenancy.required().value())
            .param("batch", batch)
            .query(UUID.class)
            .optional()
            .isPresent();
    if (!there) {
      throw new NotFound("batch " + batch);
    }
  }

  /** Also keeps out attendance being entered: its rows hold on to their lessons. */
  void forClosing(UUID batch) {
    take(batch);
    jdbc.sql(
            "select id from training.lesson where school_id = :school and batch_id = :batch order by id for update")
        .param("school", Tenancy.required().value())
        .param("batch", batch)
        .query(UUID.class)
        .list();
  }
}
