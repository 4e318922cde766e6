package org.jiangqiao.register;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The columns of tables with their types, to turn staged texts into values. */
@Component
class ImportTypes {

  /** Set by the writer itself, never from a sheet. */
  private static final Set<String> OWN =
      Set.of(
          "school_id",
          "id",
          "version",
          "import_id",
          "created_at",
          "created_by",
          "merged_into",
          "withdrawn_at",
          "withdrawn_by",
          "withdrawn_reason");

  private final JdbcClient jdbc;
  private final Map<String, Map<String, String>> byTable = new ConcurrentHashMap<>();

  ImportTypes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** PostgreSQL types by column, of a table named by a description. */
  Map<String, String> of(String table) {
    return byTable.computeIfAbsent(table, this::read);
  }

  /** The columns that imports write. */
  List<String> layout(String table) {
    return of(table).keySet().stream().filter(column -> !OWN.contains(column)).toList();
  }

  private Map<String, String> read(String table) {
    Map<String, String> types = new LinkedHashMap<>();
    jdbc.sql(
            """
            select attname, format_type(atttypid, atttypmod) type from pg_attribute
             where attrelid = cast(:table as regclass) and attnum > 0 and not attisdropped and attgenerated = ''
             order by attnum
            """)
        .param("table", table)
        .query(row -> {
          types.put(row.getString("attname"), row.getString("type"));
        });
    return types;
  }
}
