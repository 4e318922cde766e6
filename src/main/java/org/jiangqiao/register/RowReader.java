package org.jiangqiao.register;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/** Turns a row of the engine's select into a {@link RecordRow}. */
final class RowReader implements RowMapper<RecordRow> {

  private final RegisterSpec spec;

  RowReader(RegisterSpec spec) {
    this.spec = spec;
  }

  @Override
  public RecordRow mapRow(ResultSet row, int number) throws SQLException {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    Map<String, String> titles = new HashMap<>();
    for (Column column : spec.columns()) {
      values.put(column.name(), value(row, column));
      if (column.type() instanceof ColumnType.Reference) {
        String title = row.getString(ColumnSql.titleOf(column));
        titles.put(column.name(), title == null ? "" : title);
      }
    }
    return new RecordRow(
        row.getObject("id", UUID.class),
        row.getInt("version"),
        RowValues.of(values),
        titles,
        row.getObject("created_at", OffsetDateTime.class),
        row.getString("created_by"),
        withdrawal(row),
        row.getString("sort_position"));
  }

  private static @Nullable Object value(ResultSet row, Column column) throws SQLException {
    return switch (column.type().sqlType()) {
      case "bigint" -> whole(row, column.name());
      case "numeric" -> row.getObject(column.name(), BigDecimal.class);
      case "date" -> row.getObject(column.name(), LocalDate.class);
      case "boolean" -> row.getObject(column.name(), Boolean.class);
      case "uuid" -> row.getObject(column.name(), UUID.class);
      default -> row.getString(column.name());
    };
  }

  // Tables keep small numbers in integer columns, which the driver does not give as Long.
  private static @Nullable Long whole(ResultSet row, String name) throws SQLException {
    long number = row.getLong(name);
    return row.wasNull() ? null : number;
  }

  private static RecordRow.@Nullable Withdrawal withdrawal(ResultSet row) throws SQLException {
    OffsetDateTime at = row.getObject("withdrawn_at", OffsetDateTime.class);
    return at == null
        ? null
        : new RecordRow.Withdrawal(
            at, row.getString("withdrawn_by"), row.getString("withdrawn_reason"));
  }
}
