package org.jiangqiao.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jiangqiao.access.Actor;
import org.jiangqiao.database.Tenancy;
import org.jiangqiao.kernel.Ids;
import org.jiangqiao.kernel.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of imports: what came in, how far it is, who did what. */
@Component
class ImportRuns {

  static final TypeReference<List<ImportMessage>> MESSAGES = new TypeReference<>() {};
  private static final String SELECT =
      """
      select r.*, c.confirmed_at, coalesce(c.confirmed_by, '') confirmed_by, u.undone_at, coalesce(u.undone_by, '') undone_by
        from register.import_run r
        left join register.import_confirmation c on c.school_id = r.school_id and c.import_id = r.id
        left join register.import_undo u on u.school_id = r.school_id and u.import_id = r.id
       where r.school_id = :school
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Clock clock;

  ImportRuns(JdbcClient jdbc, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  @Transactional
  UUID create(Actor actor, ImportTarget target, String fileName, String choice) {
    UUID id = Ids.next();
    jdbc.sql(
            """
            insert into register.import_run (school_id, id, target, subject_id, file_name, choice, account_id, created_at, created_by)
            values (:school, :id, :target, :subject, :file, :choice, :account, :now, :by)
            """)
        .param("school", Tenancy.required().value())
        .param("id", id)
        .param("target", target.kind())
        .param("subject", target.subject())
        .param("file", fileName)
        .param("choice", choice)
        .param("account", actor.account())
        .param("now", OffsetDateTime.now(clock))
        .param("by", actor.name())
        .update();
    return id;
  }

  /** Notes what was found in the head, and forgets rows of an earlier reading. */
  @Transactional
  ImportRun begin(ImportTarget target, UUID id, ImportSheet sheet, List<ImportMessage> notes) {
    jdbc.sql("delete from register.import_row where school_id = :school and import_id = :id")
        .param("school", Tenancy.required().value())
        .param("id", id)
        .update();
    jdbc.sql(
            """
            update register.import_run
               set sheet = :sheet, head_row = :row, head = :head, mapped = :mapped, notes = :notes::jsonb, layout = :layout, judged_at = null
             where school_id = :school and id = :id and discarded_at is null
            """)
        .param("sheet", sheet.name())
        .param("row", sheet.headRow())
        .param("head", sheet.labels().toArray(String[]::new))
        .param("mapped", sheet.mapped().toArray(String[]::new))
        .param("notes", json.writeValueAsString(notes))
        .param("layout", target.layout().toArray(String[]::new))
        .param("school", Tenancy.required().value())
        .param("id", id)
        .update();
    return get(target, id);
  }

  @Transactional
  void finish(ImportRun run, ImportRun.Counts counts, Register.@Nullable SideRow side) {
    jdbc.sql(
            """
            update register.import_run
               set new_rows = :fresh, modified_rows = :modified, unchanged_rows = :unchanged, error_rows = :errors, warned_rows = :warned,
                   side_table = :table, side_key = :key, side_columns = :columns, judged_at = :now
             where school_id = :school and id = :id
            """)
        .param("fresh", counts.fresh())
        .param("modified", counts.modified())
        .param("unchanged", counts.unchanged())
        .param("errors", counts.errors())
        .param("warned", counts.warned())
        .param("table", side == null ? "" : side.table())
        .param("key", side == null ? "" : side.key())
        .param(
            "columns",
            side == null
                ? new String[0]
                : side.values().keySet().stream().sorted().toArray(String[]::new))
        .param("now", OffsetDateTime.now(clock))
        .param("school", Tenancy.required().value())
        .param("id", run.id())
        .update();
  }

  /** Counts the staged rows afresh, after some of them turned out to be out of date. */
  @Transactional
  void recount(ImportRun run) {
    jdbc.sql(
            """
            update register.import_run r
               set new_rows = n.fresh, modified_rows = n.modified, error_rows = n.errors
              from (select count(*) filter (where kind = 'NEW') fresh, count(*) filter (where kind = 'MODIFIED') modified,
                           count(*) filter (where kind = 'ERROR') errors
                      from register.import_row where school_id = :school and import_id = :id) n
             where r.school_id = :school and r.id = :id
            """)
        .param("school", Tenancy.required().value())
        .param("id", run.id())
        .update();
  }

  /** The import, if it belongs to the target. */
  @Transactional(readOnly = true)
  ImportRun get(ImportTarget target, UUID id) {
    return jdbc.sql(SELECT + " and r.id = :id and r.target = :target and r.subject_id = :subject")
        .param("school", Tenancy.required().value())
        .param("id", id)
        .param("target", target.kind())
        .param("subject", target.subject())
        .query(this::run)
        .optional()
        .orElseThrow(() -> new NotFound("import " + id));
  }

  /** The latest imports of a target, newest first. */
  @Transactional(readOnly = true)
  List<ImportRun> recent(ImportTarget target) {
    return jdbc.sql(
            SELECT
                + " and r.target = :target and r.subject_id = :subject and r.judged_at is not null order by r.id desc limit 10")
        .param("school", Tenancy.required().value())
        .param("target", target.kind())
        .param("subject", target.subject())
        .query(this::run)
        .list();
  }

  /** The last import of the target that was written and not taken back. */
  @Transactional(readOnly = true)
  Optional<UUID> last(ImportTarget target) {
    return jdbc.sql(
            """
            select r.id from register.import_run r
              join register.import_confirmation c on c.school_id = r.school_id and c.import_id = r.id
             where r.school_id = :school and r.target = :target and r.subject_id = :subject
               and not exists (select from register.import_undo u where u.school_id = r.school_id and u.import_id = r.id)
             order by c.confirmed_at desc, r.id desc limit 1
            """)
        .param("school", Tenancy.required().value())
        .param("target", target.kind())
        .param("subject", target.subject())
        .query(UUID.class)
        .optional();
  }

  /** Notes the confirmation; false when it was confirmed before. */
  boolean confirm(Actor actor, ImportRun run) {
    return note("import_confirmation", "confirmed", actor, run);
  }

  /** Notes that it was taken back; false when it was before. */
  boolean undo(Actor actor, ImportRun run) {
    return note("import_undo", "undone", actor, run);
  }

  private boolean note(String table, String verb, Actor actor, ImportRun run) {
    return jdbc.sql(
                """
                insert into register.%s (school_id, import_id, %s_at, %s_by) values (:school, :id, :now, :by)
                on conflict do nothing
                """
                    .formatted(table, verb, verb))
            .param("school", Tenancy.required().value())
            .param("id", run.id())
            .param("now", OffsetDateTime.now(clock))
            .param("by", actor.name())
            .update()
        > 0;
  }

  /** Gives an import up: its rows are forgotten. */
  @Transactional
  void discard(ImportRun run) {
    jdbc.sql(
            "update register.import_run set discarded_at = :now where school_id = :school and id = :id and discarded_at is null")
        .param("now", OffsetDateTime.now(clock))
        .param("school", Tenancy.required().value())
        .param("id", run.id())
        .update();
    forget(run, List.of(ImportKind.values()));
  }

  /** Deletes staged rows of these kinds. */
  void forget(ImportRun run, List<ImportKind> kinds) {
    jdbc.sql(
            "delete from register.import_row where school_id = :school and import_id = :id and kind in (:kinds)")
        .param("school", Tenancy.required().value())
        .param("id", run.id())
        .param("kinds", kinds.stream().map(Enum::name).toList())
        .update();
  }

  /** Rows of sheets that nobody came back to for 30 days are personal data without a purpose. */
  @Transactional
  void purge() {
    jdbc.sql(
            """
            delete from register.import_row w using register.import_run r
             where w.school_id = :school and r.school_id = w.school_id and r.id = w.import_id and r.created_at < :since
            """)
        .param("school", Tenancy.required().value())
        .param("since", OffsetDateTime.now(clock).minusDays(30))
        .update();
  }

  private ImportRun run(ResultSet row, int n) throws SQLException {
    return new ImportRun(
        row.getObject("id", UUID.class),
        row.getString("target"),
        row.getObject("subject_id", UUID.class),
        row.getString("file_name"),
        row.getString("sheet"),
        row.getInt("head_row"),
        texts(row, "head"),
        texts(row, "mapped"),
        json.readValue(row.getString("notes"), MESSAGES),
        texts(row, "layout"),
        row.getString("side_table"),
        row.getString("side_key"),
        texts(row, "side_columns"),
        row.getString("choice"),
        new ImportRun.Counts(
            row.getInt("new_rows"),
            row.getInt("modified_rows"),
            row.getInt("unchanged_rows"),
            row.getInt("error_rows"),
            row.getInt("warned_rows")),
        row.getObject("created_at", OffsetDateTime.class),
        row.getString("created_by"),
        row.getObject("judged_at", OffsetDateTime.class),
        row.getObject("discarded_at", OffsetDateTime.class),
        row.getObject("confirmed_at", OffsetDateTime.class),
        row.getString("confirmed_by"),
        row.getObject("undone_at", OffsetDateTime.class),
        row.getString("undone_by"));
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    return Arrays.asList((String[]) row.getArray(column).getArray());
  }
}
