package org.jiangqiao.journal;

import java.util.UUID;
import org.jiangqiao.access.Schools;
import org.jiangqiao.database.Tenancy;
import org.jiangqiao.kernel.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Seals the record of changes of every school in the background.
 *
 * <p>Entries become visible when their transaction ends, which need not be in the order of their
 * ids. An entry is therefore sealed only once every transaction has ended that ran when it was
 * written: a round sets a mark, a later one that finds those transactions ended seals up to it.
 */
@Component
class JournalSealer {

  /** An entry's id is made at most so long before its row is written, on the slowest clock. */
  private static final long SLACK = 60_000;

  private record Mark(long transaction, long millis) {}

  private final Journal journal;
  private final Schools schools;
  private final JdbcClient jdbc;
  private @Nullable Mark mark;

  JournalSealer(Journal journal, Schools schools, JdbcClient jdbc) {
    this.journal = journal;
    this.schools = schools;
    this.jdbc = jdbc;
  }

  /** Every minute. */
  @Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
  void round() {
    Mark reached = mark;
    if (reached == null) {
      mark = now();
    } else if (oldestRunning() >= reached.transaction()) {
      sealAll(Ids.of(reached.millis() - SLACK, 0, 0));
      mark = now();
    }
  }

  private void sealAll(UUID before) {
    for (Schools.School school : schools.all()) {
      int sealed;
      do {
        sealed = Tenancy.in(school.id(), () -> journal.seal(before));
      } while (sealed > 0);
    }
  }

  private Mark now() {
    long millis = System.currentTimeMillis();
    return new Mark(transaction("select pg_snapshot_xmax(pg_current_snapshot())::text"), millis);
  }

  private long oldestRunning() {
    return transaction("select pg_snapshot_xmin(pg_current_snapshot())::text");
  }

  private long transaction(String sql) {
    return Long.parseLong(jdbc.sql(sql).query(String.class).single());
  }
}
