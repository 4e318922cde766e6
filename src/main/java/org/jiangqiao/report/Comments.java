package org.jiangqiao.report;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jiangqiao.access.Actor;
import org.jiangqiao.database.Tenancy;
import org.jiangqiao.kernel.Ids;
import org.jiangqiao.kernel.NotFound;
import org.jiangqiao.kernel.RuleRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The remarks on reports; they may be made in every state of the review. */
@Component
class Comments {

  private final JdbcClient jdbc;
  private final Clock clock;

  Comments(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The remarks on a report, the first first. */
  @Transactional(readOnly = true)
  List<Comment> of(UUID report) {
    return jdbc.sql(
            """
            select c.id, c.report_id, c.block_id, c.row_code, c.text, c.written_at, c.written_by, r.resolved_at, r.resolved_by
              from report.comment c
              left join report.comment_resolution r on r.school_id = c.school_id and r.comment_id = c.id
             where c.school_id = :school and c.report_id = :report order by c.id
            """)
        .param("school", Tenancy.required().value())
        .param("report", report)
        .query(Comment.class)
        .list();
  }

  /** Adds a remark; block and row are null where it concerns the whole report. */
  @Transactional
  void add(Actor actor, UUID report, @Nullable UUID block, @Nullable String row, String text) {
    jdbc.sql(
            """
            insert into report.comment (school_id, id, report_id, block_id, row_code, text, written_at, written_by)
            values (:school, :id, :report, :block, :row, :text, :now, :by)
            """)
        .param("school", Tenancy.required().value())
        .param("id", Ids.next())
        .param("report", report)
        .param("block", block)
        .param("row", row)
        .param("text", text)
        .param("now", OffsetDateTime.now(clock))
        .param("by", actor.name())
        .update();
  }

  /** Says that a remark is dealt with; gives back where it is shown. */
  @Transactional
  String resolve(Actor actor, UUID id) {
    UUID report =
        jdbc.sql("select report_id from report.comment where school_id = :school and id = :id")
            .param("school", Tenancy.required().value())
            .param("id", id)
            .query(UUID.class)
            .optional()
            .orElseThrow(() -> new NotFound("comment " + id));
    int rows =
        jdbc.sql(
                """
                insert into report.comment_resolution (school_id, comment_id, resolved_at, resolved_by)
                values (:school, :id, :now, :by) on conflict do nothing
                """)
            .param("school", Tenancy.required().value())
            .param("id", id)
            .param("now", OffsetDateTime.now(clock))
            .param("by", actor.name())
            .update();
    if (rows == 0) {
      throw new RuleRefused("report.refusal.commentResolved");
    }
    return of(report).stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow().href();
  }
}
