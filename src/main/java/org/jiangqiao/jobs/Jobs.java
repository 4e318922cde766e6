package org.jiangqiao.jobs;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jiangqiao.database.Tenancy;
import org.jiangqiao.kernel.Ids;
import org.jiangqiao.kernel.RuleRefused;
import org.jiangqiao.kernel.SchoolId;
import org.jiangqiao.ui.Language;
import org.jiangqiao.ui.Texts;
import org.jiangqiao.ui.Viewer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Runs jobs, two at a time; the others wait their turn. */
@Component
public class Jobs implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);
  private static final int AT_ONCE = 2;

  private final JobRows rows;
  private final Texts texts;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Semaphore turns = new Semaphore(AT_ONCE, true);

  Jobs(JobRows rows, Texts texts) {
    this.rows = rows;
    this.texts = texts;
  }

  /**
   * Takes on a job for the viewer's school and returns at once.
   *
   * @param kind message key of what kind of work it is
   * @param title what it is about, as the person would say it
   * @param language in which the result is told
   */
  public UUID submit(Viewer viewer, Language language, String kind, String title, JobWork work) {
    UUID id = Ids.next();
    rows.create(id, viewer, kind, title);
    threads.execute(
        () -> Tenancy.run(viewer.school(), () -> run(viewer.school(), id, language, work)));
    return id;
  }

  private void run(SchoolId school, UUID id, Language language, JobWork work) {
    turns.acquireUninterruptibly();
    JobProgress progress = new JobProgress(rows, id);
    try {
      rows.start(school, id);
      progress.stopIfCancelled();
      JobResult result = work.run(progress);
      progress.finish();
      rows.finish(
          id,
          "DONE",
          texts.of(language, result.text(), result.arguments().toArray()),
          result.href());
    } catch (JobCancelled e) {
      rows.finish(id, "CANCELLED", texts.of(language, "jobs.cancelled"), "");
    } catch (RuleRefused e) {
      rows.finish(id, "REFUSED", sentences(e, language), "");
    } catch (Exception e) {
      String incident = id.toString().substring(24);
      LOG.error("incident {} in a job", incident, e);
      rows.finish(id, "FAILED", texts.of(language, "ui.error.incident", incident), "");
    } finally {
      turns.release();
    }
  }

  private String sentences(RuleRefused refused, Language language) {
    return String.join(
        " ",
        refused.refusals().stream()
            .map(r -> texts.of(language, r.code(), r.arguments().toArray()))
            .toList());
  }

  /** The job, if it is the viewer's own. */
  public Job get(Viewer viewer, UUID id) {
    return rows.get(viewer, id);
  }

  /** The viewer's latest jobs, newest first, at most 50. */
  public List<Job> recent(Viewer viewer) {
    return rows.recent(viewer);
  }

  /** Asks a job to stop at its next step; one that has ended stays as it is. */
  public void cancel(Viewer viewer, UUID id) {
    rows.get(viewer, id);
    rows.requestCancel(viewer, id);
  }

  @Override
  public void destroy() throws InterruptedException {
    threads.shutdownNow();
    threads.awaitTermination(10, TimeUnit.SECONDS);
  }
}
