package org.jiangqiao.register;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jiangqiao.access.Actor;
import org.jiangqiao.access.AuditLog;
import org.jiangqiao.database.Tenancy;
import org.jiangqiao.files.SealedFiles;
import org.jiangqiao.files.SealedFolder;
import org.jiangqiao.kernel.Ids;
import org.jiangqiao.kernel.NotFound;
import org.jiangqiao.kernel.RuleRefused;
import org.jiangqiao.ui.Viewer;
import org.jiangqiao.workbook.TableForm;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists that were taken away: written down for good, the files sealed and kept for a week. */
@Component
class ExportFiles {

  /** One export of the viewer's own. */
  record Export(
      UUID id, String register, String form, String fileName, @Nullable OffsetDateTime finishedAt) {

    TableForm tableForm() {
      return TableForm.valueOf(form);
    }
  }

  private final JdbcClient jdbc;
  private final AuditLog audit;
  private final SealedFolder files;
  private final Clock clock;

  ExportFiles(JdbcClient jdbc, AuditLog audit, SealedFiles sealed, Clock clock) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.files = sealed.folder("exports", Duration.ofDays(7));
    this.clock = clock;
  }

  /** Where the files lie. */
  SealedFolder files() {
    return files;
  }

  /** Writes down what is about to be taken away, before a single row is read. */
  @Transactional
  public UUID begin(Viewer viewer, ExportTables.Plan plan, String fileName) {
    ExportOrder order = plan.order();
    UUID id = Ids.next();
    jdbc.sql(
            """
            insert into register.export
              (school_id, id, register, address, form, column_names, personal, full_numbers, reason, file_name, account_id, created_at, created_by)
            values (:school, :id, :register, :address, :form, :columns, :personal, :numbers, :reason, :file, :account, :now, :by)
            """)
        .param("school", Tenancy.required().value())
        .param("id", id)
        .param("register", order.spec().path())
        .param("address", order.address().query())
        .param("form", order.form().name())
        .param("columns", order.names().toArray(String[]::new))
        .param("personal", order.isPersonal())
        .param("numbers", order.fullNumbers())
        .param("reason", order.reason())
        .param("file", fileName)
        .param("account", viewer.account())
        .param("now", OffsetDateTime.now(clock))
        .param("by", viewer.name())
        .update();
    Map<String, String> taken = new LinkedHashMap<>();
    taken.put("list", order.address().href());
    taken.put("form", order.form().ending());
    taken.put("columns", String.join("、", plan.labels()));
    if (order.fullNumbers()) {
      taken.put("fullNumbers", "✓");
    }
    audit.write(
        Actor.of(viewer), "exported", "register.export", id, Map.of(), taken, order.reason());
    return id;
  }

  @Transactional
  public void finish(UUID id, long rows) {
    jdbc.sql(
            "update register.export set row_count = :rows, finished_at = :now where school_id = :school and id = :id")
        .param("rows", rows)
        .param("now", OffsetDateTime.now(clock))
        .param("school", Tenancy.required().value())
        .param("id", id)
        .update();
  }

  /**
   * An export that the viewer asked for.
   *
   * @throws RuleRefused when its file is no longer kept
   */
  @Transactional(readOnly = true)
  public Export get(Viewer viewer, UUID id) {
    Export export =
        jdbc.sql(
                """
                select id, register, form, file_name, finished_at from register.export
                 where school_id = :school and id = :id and account_id = :account
                """)
            .param("school", Tenancy.required().value())
            .param("id", id)
            .param("account", viewer.account())
            .query(Export.class)
            .optional()
            .orElseThrow(() -> new NotFound("export " + id));
    if (export.finishedAt() == null || !files.has(id)) {
      throw new RuleRefused("register.export.gone");
    }
    return export;
  }
}
