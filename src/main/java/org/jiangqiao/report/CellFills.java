package org.jiangqiao.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiangqiao.access.Actor;
import org.jiangqiao.access.AuditLog;
import org.jiangqiao.database.Tenancy;
import org.jiangqiao.files.Attachments;
import org.jiangqiao.kernel.Ids;
import org.jiangqiao.kernel.RuleRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/** What was filled in by hand; the latest row of a cell counts, all stay. */
@Component
public class CellFills {

  static final String SUBJECT = "report.cell_fill";

  private final JdbcClient jdbc;
  private final Reviews reviews;
  private final Attachments attachments;
  private final AuditLog audit;
  private final Clock clock;

  CellFills(
      JdbcClient jdbc, Reviews reviews, Attachments attachments, AuditLog audit, Clock clock) {
    this.jdbc = jdbc;
    this.reviews = reviews;
    this.attachments = attachments;
    this.audit = audit;
    this.clock = clock;
  }

  /** The rows of all cells of a report, those of a cell in their order. */
  @Transactional(readOnly = true)
  List<CellFill> of(UUID report) {
    return jdbc.sql(
            """
            select id, report_id, row_code, year_column, number, value, paper, signer, reason, filled_at, filled_by
              from report.cell_fill where school_id = :school and report_id = :report
             order by row_code, year_column, number
            """)
        .param("school", Tenancy.required().value())
        .param("report", report)
        .query(CellFill.class)
        .list();
  }

  /** The rows that count, of all reports of the school. */
  @Transactional(readOnly = true)
  List<CellFill> standing() {
    return jdbc.sql(
            """
            select distinct on (report_id, row_code, year_column)
                   id, report_id, row_code, year_column, number, value, paper, signer, reason, filled_at, filled_by
              from report.cell_fill where school_id = :school
             order by report_id, row_code, year_column, number desc
            """)
        .param("school", Tenancy.required().value())
        .query(CellFill.class)
        .list();
  }

  /** Fills a cell of this year's column that nobody filled before. */
  @Transactional
  public UUID fillFirst(
      Actor actor, UUID report, String row, String value, String paper, String signer) {
    try {
      CellFillForm form = new CellFillForm(value, paper, signer, "");
      return fill(actor, report, row, CellColumn.THIS, form, 0, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Fills or empties a cell.
   *
   * @param form checked before; an empty value empties
   * @param seen the number of the last row its writer saw; 0 for none
   * @throws RuleRefused when somebody else filled it meanwhile
   */
  @Transactional
  UUID fill(
      Actor actor,
      UUID report,
      String row,
      CellColumn column,
      CellFillForm form,
      int seen,
      @Nullable MultipartFile original)
      throws IOException {
    reviews.open(report);
    List<CellFill> before =
        of(report).stream()
            .filter(fill -> fill.rowCode().equals(row) && fill.yearColumn() == column)
            .toList();
    if (before.size() != seen) {
      throw new RuleRefused("report.refusal.cellMoved", before.getLast().filledBy());
    }
    UUID id = Ids.next();
    jdbc.sql(
            """
            insert into report.cell_fill (school_id, id, report_id, row_code, year_column, number, value, paper, signer, reason,
              filled_at, filled_by)
            values (:school, :id, :report, :row, :column, :number, :value, :paper, :signer, :reason, :now, :by)
            """)
        .param("school", Tenancy.required().value())
        .param("id", id)
        .param("report", report)
        .param("row", row)
        .param("column", column.name())
        .param("number", seen + 1)
        .param("value", form.number())
        .param("paper", form.paper())
        .param("signer", form.signer())
        .param("reason", form.reason())
        .param("now", OffsetDateTime.now(clock))
        .param("by", actor.name())
        .update();
    audit.write(
        actor,
        form.number().isEmpty() ? "cellEmptied" : "cellFilled",
        AnnualReports.SUBJECT,
        report,
        before.isEmpty() ? Map.of() : Map.of("value", before.getLast().value()),
        Map.of("row", row, "column", column.name(), "value", form.number(), "paper", form.paper()),
        form.reason());
    if (original != null && !original.isEmpty()) {
      try (InputStream content = original.getInputStream()) {
        String name = original.getOriginalFilename();
        attachments.attachScan(
            actor, SUBJECT, id, name == null ? form.paper() : name, content, "", "figures.read");
      }
    }
    return id;
  }
}
