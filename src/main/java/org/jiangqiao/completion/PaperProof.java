package org.jiangqiao.completion;

import java.util.Map;
import org.jiangqiao.access.AuditLog;
import org.jiangqiao.attendance.SheetsChanged;
import org.jiangqiao.database.Tenancy;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * 佐证等级: how well a completion is proved. Half-days recorded in the room are A; entered from a
 * signed sheet B, when its photograph is with the lesson; without one the entry is only stated, D.
 */
@Component
class PaperProof {

  /** The grade of the enrolment {@code e}. */
  static final String GRADE =
      """
      (select case when count(*) filter (where not exists (
                            select from files.attachment f
                             where f.school_id = g.school_id and f.subject_kind = 'training.lesson'
                               and f.subject_id = g.lesson_id and f.withdrawn_at is null)) > 0 then 'D'
                   when count(*) > 0 then 'B' else 'A' end
         from training.attendance g
         join training.lesson h on h.school_id = g.school_id and h.id = g.lesson_id and h.cancelled_at is null
        where g.school_id = e.school_id and g.enrolment_id = e.id and g.means = 'PAPER'
          and g.status in ('PRESENT', 'LATE'))
      """;

  /** The lessons of the batch because of which somebody with a seat gets a D. */
  static final String LACKING =
      """
      select distinct g.lesson_id
        from training.enrolment e
        join training.attendance g on g.school_id = e.school_id and g.enrolment_id = e.id
         and g.means = 'PAPER' and g.status in ('PRESENT', 'LATE')
        join training.lesson h on h.school_id = g.school_id and h.id = g.lesson_id and h.cancelled_at is null
       where e.school_id = :school and e.batch_id = :batch
         and e.cancelled_at is null and e.seated_at is not null
         and not exists (
               select from files.attachment f
                where f.school_id = g.school_id and f.subject_kind = 'training.lesson'
                  and f.subject_id = g.lesson_id and f.withdrawn_at is null)
      """;

  private final JdbcClient jdbc;
  private final AuditLog audit;

  PaperProof(JdbcClient jdbc, AuditLog audit) {
    this.jdbc = jdbc;
    this.audit = audit;
  }

  /** A sheet that comes after closing proves the completions that lacked it. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void grade(SheetsChanged event) {
    int changed =
        jdbc.sql(
                """
                update training.completion c set grade = x.grade
                  from (select e.id, %s as grade from training.enrolment e
                         where e.school_id = :school and e.batch_id = :batch) x
                 where c.school_id = :school and c.batch_id = :batch and c.withdrawn_at is null
                   and c.enrolment_id = x.id and c.grade <> x.grade and c.grade in ('B', 'D')
                """
                    .formatted(GRADE))
            .param("school", Tenancy.required().value())
            .param("batch", event.batchId())
            .update();
    if (changed > 0) {
      audit.write(
          event.actor(),
          "proved",
          "training.batch",
          event.batchId(),
          Map.of(),
          Map.of("completions", changed),
          "");
    }
  }
}
