package org.jiangqiao.directory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiangqiao.database.Tenancy;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A column of a table, keyed by school_id and id, that names a person or an organization. */
public final class TableReference implements PersonReference, OrganizationReference {

  private final JdbcClient jdbc;
  private final String table;
  private final String column;
  private final @Nullable String keyColumn;

  private TableReference(JdbcClient jdbc, String table, String column, @Nullable String keyColumn) {
    this.jdbc = jdbc;
    this.table = table;
    this.column = column;
    this.keyColumn = keyColumn;
  }

  /**
   * A column that names a person.
   *
   * @param keyColumn the column that repeats the person's key for counting, or null
   */
  public static PersonReference person(
      JdbcClient jdbc, String table, String column, @Nullable String keyColumn) {
    return new TableReference(jdbc, table, column, keyColumn);
  }

  /** A column that names an organization. */
  public static OrganizationReference organization(JdbcClient jdbc, String table, String column) {
    return new TableReference(jdbc, table, column, null);
  }

  @Override
  public String name() {
    return table + "." + column;
  }

  @Override
  public List<UUID> move(Named from, Named to) {
    return update(from, to, "", Map.of());
  }

  @Override
  public int moveBack(List<UUID> rows, Named from, Named back) {
    return rows.isEmpty()
        ? 0
        : update(from, back, " and id in (:rows)", Map.of("rows", rows)).size();
  }

  private List<UUID> update(Named from, Named to, String only, Map<String, ?> values) {
    Map<String, @Nullable Object> all = new HashMap<>(values);
    all.put("key", to.key());
    String key = keyColumn == null ? "" : ", " + keyColumn + " = :key";
    return jdbc.sql(
            "update %s set %s = :to%s where school_id = :school and %s = :from%s returning id"
                .formatted(table, column, key, column, only))
        .params(all)
        .param("to", to.id())
        .param("from", from.id())
        .param("school", Tenancy.required().value())
        .query(UUID.class)
        .list();
  }
}
