package org.jiangqiao.register;

import java.util.ArrayList;
import java.util.List;

/** How columns stand in statements; every name comes from a description, none from a request. */
final class ColumnSql {

  private ColumnSql() {}

  static List<String> selected(RegisterQuery query) {
    List<String> all =
        new ArrayList<>(List.of("t.id", "t.version", "t.created_at", "t.created_by"));
    all.addAll(List.of("t.withdrawn_at", "t.withdrawn_by", "t.withdrawn_reason"));
    for (Column column : query.spec().columns()) {
      all.add("t." + column.sql() + " as \"" + column.name() + "\"");
    }
    query
        .spec()
        .references()
        .forEach(column -> all.add(title(column) + " as \"" + titleOf(column) + "\""));
    all.add("(" + sort(query) + ")::text as sort_position");
    return all;
  }

  /** Name of the result column that holds the title of a reference. */
  static String titleOf(Column reference) {
    return reference.name() + "__title";
  }

  static String join(Column column) {
    String alias = alias(column);
    return "left join %s %s on %s.school_id = t.school_id and %s.id = t.%s"
        .formatted(target(column).table(), alias, alias, alias, column.sql());
  }

  /** The place of a row in the order: never null, what is missing comes last. */
  static String sort(RegisterQuery query) {
    Column column = query.spec().column(query.sort().column());
    if (column.name().equals(query.spec().title())) {
      return "t.sort_key collate \"C\"";
    }
    if (column.type() instanceof ColumnType.Reference) {
      return "coalesce(" + alias(column) + ".sort_key, '') collate \"C\"";
    }
    String sql = "t." + column.sql();
    if (column.is(Column.Trait.NULLABLE)) {
      sql = "coalesce(" + sql + ", " + last(column, query.sort().descending()) + ")";
    }
    return column.type().isText() ? sql + " collate platform.zh" : sql;
  }

  private static String last(Column column, boolean descending) {
    return switch (column.type().sqlType()) {
      case "date" -> descending ? "'-infinity'::date" : "'infinity'::date";
      case "bigint" -> (descending ? "-" : "") + "9000000000000000000";
      case "numeric" -> (descending ? "-" : "") + "9e18::numeric";
      case "boolean" -> "false";
      default -> "''";
    };
  }

  /** The type the place in the order is compared as. */
  static String sortType(RegisterQuery query) {
    Column column = query.spec().column(query.sort().column());
    return column.type() instanceof ColumnType.Reference ? "text" : column.type().sqlType();
  }

  private static String title(Column column) {
    return alias(column) + "." + target(column).titleColumn().sql();
  }

  private static RegisterSpec target(Column column) {
    if (column.type() instanceof ColumnType.Reference reference) {
      return reference.to();
    }
    throw new IllegalArgumentException(column.name() + " is no reference");
  }

  private static String alias(Column column) {
    return "r_" + column.sql();
  }
}
