package org.jiangqiao.jobs;

import java.util.UUID;

/** Writes progress at most twice a second, in transactions of its own. */
final class JobProgress implements Progress {

  private static final long EVERY_NANOS = 500_000_000L;

  private final JobRows rows;
  private final UUID id;
  private long next = System.nanoTime();
  private long done;
  private long total;

  JobProgress(JobRows rows, UUID id) {
    this.rows = rows;
    this.id = id;
  }

  @Override
  public void report(long nowDone, long nowTotal) {
    done = nowDone;
    total = nowTotal;
    if (System.nanoTime() - next >= 0) {
      next = System.nanoTime() + EVERY_NANOS;
      stopIfCancelled();
    }
  }

  void stopIfCancelled() {
    if (rows.progress(id, done, total)) {
      throw new JobCancelled();
    }
  }

  void finish() {
    rows.progress(id, Math.max(done, total), total);
  }
}
