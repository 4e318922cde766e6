package org.jiangqiao.register;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jiangqiao.database.Tenancy;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts judged rows into the staging table with COPY. PostgreSQL refuses COPY into a table with
 * row-level security, so the rows come in through a temporary table.
 */
@Component
class ImportStage {

  private final JdbcClient jdbc;
  private final DataSource dataSource;
  private final JsonMapper json;

  ImportStage(JdbcClient jdbc, DataSource dataSource, JsonMapper json) {
    this.jdbc = jdbc;
    this.dataSource = dataSource;
    this.json = json;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void put(ImportRun run, List<ImportLine> lines) {
    jdbc.sql(
            """
            create temporary table if not exists import_buffer
              (row_no integer, kind text, warned boolean, record_id uuid, version integer, title text,
               vals text[], side text[], cells text[], was jsonb, becomes jsonb, messages jsonb) on commit drop
            """)
        .update();
    copy(run, lines);
    jdbc.sql(
            """
            insert into register.import_row
              (school_id, import_id, row_no, kind, warned, record_id, version, title, vals, side, cells, was, becomes, messages)
            select :school, :id, b.* from pg_temp.import_buffer b
            """)
        .param("school", Tenancy.required().value())
        .param("id", run.id())
        .update();
  }

  private void copy(ImportRun run, List<ImportLine> lines) {
    ImportCopy text = new ImportCopy();
    lines.forEach(line -> write(run, line, text));
    Connection connection = DataSourceUtils.getConnection(dataSource);
    try {
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn("copy pg_temp.import_buffer from stdin", new StringReader(text.toString()));
    } catch (SQLException | IOException e) {
      throw new IllegalStateException("rows could not be staged", e);
    } finally {
      DataSourceUtils.releaseConnection(connection, dataSource);
    }
  }

  private void write(ImportRun run, ImportLine line, ImportCopy out) {
    boolean good = line.kind() == ImportKind.NEW || line.kind() == ImportKind.MODIFIED;
    boolean kept = line.kind() == ImportKind.ERROR || line.kind() == ImportKind.MODIFIED;
    out.field(line.row().number())
        .field(line.kind())
        .field(line.warned())
        .field(line.record())
        .field(line.version())
        .field(line.title())
        .field(good ? values(run, line) : null)
        .field(good ? side(line.side()) : null)
        .field(kept ? line.row().sheet().cells().stream().map(c -> c.text()).toList() : null)
        .field(text(line.was()))
        .field(text(line.becomes()))
        .field(line.messages().isEmpty() ? null : json.writeValueAsString(line.messages()))
        .end();
  }

  private @Nullable String text(Map<String, String> values) {
    return values.isEmpty() ? null : json.writeValueAsString(values);
  }

  private static List<@Nullable Object> values(ImportRun run, ImportLine line) {
    List<@Nullable Object> values = new ArrayList<>();
    for (String column : run.layout()) {
      values.add(line.values().containsKey(column) ? line.values().get(column) : ImportCopy.KEEP);
    }
    return values;
  }

  private static @Nullable List<?> side(Register.@Nullable SideRow side) {
    return side == null ? null : List.copyOf(new TreeMap<>(side.values()).values());
  }
}
