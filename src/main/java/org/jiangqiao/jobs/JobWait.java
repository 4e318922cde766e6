package org.jiangqiao.jobs;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jiangqiao.kernel.RuleRefused;
import org.jiangqiao.ui.Language;
import org.jiangqiao.ui.Viewer;
import org.springframework.stereotype.Component;

/**
 * Runs work as a job; small work is over before its page would be shown, so that page is skipped.
 */
@Component
public class JobWait {

  private static final long PATIENCE_MILLIS = 2_000;
  private final Jobs jobs;

  JobWait(Jobs jobs) {
    this.jobs = jobs;
  }

  /**
   * Submits the work and waits for two seconds.
   *
   * @return where to go: what came of it, or the page of the job
   * @throws RuleRefused when the work was refused within that time
   */
  public String run(
      Viewer viewer,
      Language language,
      String kind,
      String title,
      Function<Progress, JobResult> work) {
    CompletableFuture<JobResult> done = new CompletableFuture<>();
    UUID job =
        jobs.submit(
            viewer,
            language,
            kind,
            title,
            progress -> {
              try {
                JobResult result = work.apply(progress);
                done.complete(result);
                return result;
              } catch (RuntimeException e) {
                done.completeExceptionally(e);
                throw e;
              }
            });
    try {
      return done.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS).href();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuleRefused refused) {
        throw refused;
      }
    } catch (TimeoutException e) {
      // It goes on; the page of the job shows how far it is.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return "/jobs/" + job;
  }
}
