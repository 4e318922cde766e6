package org.jiangqiao.jobs;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jiangqiao.database.Tenancy;
import org.jiangqiao.kernel.NotFound;
import org.jiangqiao.kernel.SchoolId;
import org.jiangqiao.ui.Viewer;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The rows of jobs; each write in a transaction of its own, so that others see progress. */
@Component
class JobRows {

  private static final String SELECT =
      """
      select id, kind, title, account_id, submitted_at, started_at, finished_at, outcome, done, total, result, result_href, cancel_requested_at
        from jobs.job where school_id = :school and account_id = :account
      """;

  private final JdbcClient jdbc;
  private final TransactionTemplate alone;
  private final Clock clock;

  JobRows(JdbcClient jdbc, PlatformTransactionManager manager, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
    alone = new TransactionTemplate(manager);
    alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  void create(UUID id, Viewer viewer, String kind, String title) {
    alone.executeWithoutResult(tx ->
        jdbc.sql(
                """
                insert into jobs.job (school_id, id, kind, title, account_id, actor, submitted_at)
                values (:school, :id, :kind, :title, :account, :actor, :now)
                """)
            .param("school", viewer.school().value())
            .param("id", id)
            .param("kind", kind)
            .param("title", title)
            .param("account", viewer.account())
            .param("actor", viewer.name())
            .param("now", OffsetDateTime.now(clock))
            .update());
  }

  void start(SchoolId school, UUID id) {
    alone.executeWithoutResult(tx -> {
      jdbc.sql("update jobs.job set started_at = :now where school_id = :school and id = :id")
          .param("now", OffsetDateTime.now(clock))
          .param("school", school.value())
          .param("id", id)
          .update();
      jdbc.sql(
              "insert into jobs.running (job_id, school_id, started_at) values (:id, :school, :now)")
          .param("id", id)
          .param("school", school.value())
          .param("now", OffsetDateTime.now(clock))
          .update();
    });
  }

  /** Notes how far the job is; true when its person wants it to stop. */
  boolean progress(UUID id, long done, long total) {
    return Boolean.TRUE.equals(
        alone.execute(tx ->
            jdbc.sql(
                    """
                    update jobs.job set done = :done, total = :total
                     where school_id = :school and id = :id
                    returning cancel_requested_at is not null
                    """)
                .param("done", done)
                .param("total", total)
                .param("school", Tenancy.required().value())
                .param("id", id)
                .query(Boolean.class)
                .single()));
  }

  void finish(UUID id, String outcome, String result, String href) {
    alone.executeWithoutResult(tx -> {
      jdbc.sql(
              """
              update jobs.job set outcome = :outcome, result = :result, result_href = :href, finished_at = :now
               where school_id = :school and id = :id
              """)
          .param("outcome", outcome)
          .param("result", result)
          .param("href", href)
          .param("now", OffsetDateTime.now(clock))
          .param("school", Tenancy.required().value())
          .param("id", id)
          .update();
      jdbc.sql("delete from jobs.running where job_id = :id").param("id", id).update();
    });
  }

  Job get(Viewer viewer, UUID id) {
    return alone
        .execute(tx ->
            jdbc.sql(SELECT + " and id = :id")
                .param("school", viewer.school().value())
                .param("account", viewer.account())
                .param("id", id)
                .query(Job.class)
                .optional())
        .orElseThrow(() -> new NotFound("job " + id));
  }

  List<Job> recent(Viewer viewer) {
    return alone.execute(tx ->
        jdbc.sql(SELECT + " order by id desc limit 50")
            .param("school", viewer.school().value())
            .param("account", viewer.account())
            .query(Job.class)
            .list());
  }

  void requestCancel(Viewer viewer, UUID id) {
    alone.executeWithoutResult(tx ->
        jdbc.sql(
                """
                update jobs.job set cancel_requested_at = :now
                 where school_id = :school and account_id = :account and id = :id and outcome is null
                """)
            .param("now", OffsetDateTime.now(clock))
            .param("school", viewer.school().value())
            .param("account", viewer.account())
            .param("id", id)
            .update());
  }

  /** Jobs that a crash cut off say so: their work was one transaction and left nothing behind. */
  @EventListener(ApplicationReadyEvent.class)
  void noteInterrupted() {
    record Running(UUID jobId, UUID schoolId) {}
    List<Running> cutOff =
        jdbc.sql("select job_id, school_id from jobs.running").query(Running.class).list();
    cutOff.forEach(job ->
        Tenancy.run(
            new SchoolId(job.schoolId()), () -> finish(job.jobId(), "INTERRUPTED", "", "")));
  }
}
