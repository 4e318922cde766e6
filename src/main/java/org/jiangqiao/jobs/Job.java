package org.jiangqiao.jobs;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One job.
 *
 * @param outcome null while it waits or runs
 * @param result the sentence that says what came of it, in the language of the person who asked
 */
public record Job(
    UUID id,
    String kind,
    String title,
    UUID accountId,
    OffsetDateTime submittedAt,
    @Nullable OffsetDateTime startedAt,
    @Nullable OffsetDateTime finishedAt,
    @Nullable String outcome,
    long done,
    long total,
    String result,
    String resultHref,
    @Nullable OffsetDateTime cancelRequestedAt) {

  /** Whether it waits or runs. */
  public boolean isOpen() {
    return outcome == null;
  }

  /** How far, 0 to 100; 0 while the total is unknown. */
  public long percent() {
    return total == 0 ? 0 : Math.min(100, 100 * done / total);
  }

  /** Its state: QUEUED, RUNNING or its outcome. */
  public String state() {
    return outcome != null ? outcome : startedAt == null ? "QUEUED" : "RUNNING";
  }
}
