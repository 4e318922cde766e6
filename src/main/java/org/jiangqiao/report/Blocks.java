package org.jiangqiao.report;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jiangqiao.access.Actor;
import org.jiangqiao.access.AuditLog;
import org.jiangqiao.database.Tenancy;
import org.jiangqiao.kernel.Ids;
import org.jiangqiao.kernel.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The texts of reports; each writing is a version of its own, and no version is lost. */
@Component
public class Blocks {

  private final JdbcClient jdbc;
  private final AnnualReports reports;
  private final AnnualReportForms forms;
  private final Reviews reviews;
  private final AuditLog audit;
  private final Clock clock;

  Blocks(
      JdbcClient jdbc,
      AnnualReports reports,
      AnnualReportForms forms,
      Reviews reviews,
      AuditLog audit,
      Clock clock) {
    this.jdbc = jdbc;
    this.reports = reports;
    this.forms = forms;
    this.reviews = reviews;
    this.audit = audit;
    this.clock = clock;
  }

  /** The blocks of a report in their order, each with its latest text. */
  @Transactional(readOnly = true)
  List<Block> of(UUID report) {
    return jdbc.sql(
            """
            select distinct on (b.id) b.id, b.report_id, b.chapter, coalesce(v.version, 0) as version, coalesce(v.text, '') as text,
                   v.written_at, coalesce(v.written_by, '') as written_by
              from report.block b
              left join report.block_version v on v.school_id = b.school_id and v.block_id = b.id
             where b.school_id = :school and b.report_id = :report
             order by b.id, v.version desc
            """)
        .param("school", Tenancy.required().value())
        .param("report", report)
        .query(Block.class)
        .list();
  }

  /** One block with its latest text. */
  @Transactional(readOnly = true)
  Block get(UUID id) {
    UUID report =
        jdbc.sql("select report_id from report.block where school_id = :school and id = :id")
            .param("school", Tenancy.required().value())
            .param("id", id)
            .query(UUID.class)
            .optional()
            .orElseThrow(() -> new NotFound("block " + id));
    return of(report).stream().filter(block -> block.id().equals(id)).findFirst().orElseThrow();
  }

  /** All versions of a block, the latest first. */
  @Transactional(readOnly = true)
  List<Block> history(UUID id) {
    return jdbc.sql(
            """
            select b.id, b.report_id, b.chapter, v.version, v.text, v.written_at, v.written_by
              from report.block b
              join report.block_version v on v.school_id = b.school_id and v.block_id = b.id
             where b.school_id = :school and b.id = :id order by v.version desc
            """)
        .param("school", Tenancy.required().value())
        .param("id", id)
        .query(Block.class)
        .list();
  }

  /** Adds an empty block to the end of a chapter. */
  @Transactional
  public UUID add(Actor actor, UUID report, String chapter) {
    AnnualReport held = reviews.open(report);
    forms.holding(held.formYear()).chapter(chapter);
    UUID id = Ids.next();
    jdbc.sql(
            """
            insert into report.block (school_id, id, report_id, chapter, created_at, created_by)
            values (:school, :id, :report, :chapter, :now, :by)
            """)
        .param("school", Tenancy.required().value())
        .param("id", id)
        .param("report", report)
        .param("chapter", chapter)
        .param("now", OffsetDateTime.now(clock))
        .param("by", actor.name())
        .update();
    return id;
  }

  /**
   * Writes a block anew.
   *
   * @param seen the version that its writer had before him
   * @return what somebody else wrote meanwhile, in which case nothing was written
   */
  @Transactional
  public Optional<String> write(Actor actor, UUID id, int seen, String text) {
    Block known = get(id);
    reviews.open(known.reportId());
    Block now = get(id);
    if (now.version() != seen) {
      return Optional.of(now.text());
    }
    if (now.text().equals(text)) {
      return Optional.empty();
    }
    jdbc.sql(
            """
            insert into report.block_version (school_id, block_id, version, text, written_at, written_by)
            values (:school, :id, :version, :text, :now, :by)
            """)
        .param("school", Tenancy.required().value())
        .param("id", id)
        .param("version", seen + 1)
        .param("text", text)
        .param("now", OffsetDateTime.now(clock))
        .param("by", actor.name())
        .update();
    audit.write(
        actor,
        "blockWritten",
        AnnualReports.SUBJECT,
        known.reportId(),
        Map.of(),
        Map.of("chapter", known.chapter(), "version", seen + 1),
        "");
    return Optional.empty();
  }

  /** The report a block stands in. */
  AnnualReport report(Block block) {
    return reports.get(block.reportId());
  }
}
