package org.jiangqiao.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/**
 * Streams rows into one table: COPY into a temporary table, then one insert, because PostgreSQL
 * does not COPY into tables under row-level security.
 */
final class CopyRows implements AutoCloseable {

  private final Connection connection;
  private final String table;
  private final String columns;
  private final String staging;
  private final PGCopyOutputStream out;
  private final StringBuilder line = new StringBuilder(256);

  CopyRows(Connection connection, String table, String columns) throws SQLException {
    this.connection = connection;
    this.table = table;
    this.columns = columns;
    staging = "demo_" + table.replace('.', '_');
    execute(
        "create temp table "
            + staging
            + " on commit drop as select "
            + columns
            + " from "
            + table
            + " where false");
    out =
        new PGCopyOutputStream(
            connection.unwrap(PGConnection.class),
            "copy " + staging + " (" + columns + ") from stdin",
            1 << 16);
  }

  /** Adds a row; the values stand in the order of the columns. */
  void add(@Nullable Object... values) throws IOException {
    line.setLength(0);
    for (int i = 0; i < values.length; i++) {
      if (i > 0) {
        line.append('\t');
      }
      append(values[i]);
    }
    out.write(line.append('\n').toString().getBytes(StandardCharsets.UTF_8));
  }

  private void append(@Nullable Object value) {
    switch (value) {
      case null -> line.append("\\N");
      case byte[] bytes -> line.append("\\\\x").append(java.util.HexFormat.of().formatHex(bytes));
      case Collection<?> texts -> array(texts);
      default -> escape(value.toString());
    }
  }

  private void array(Collection<?> texts) {
    line.append('{');
    String comma = "";
    for (Object text : texts) {
      line.append(comma).append('"');
      escape(text.toString().replace("\\", "\\\\").replace("\"", "\\\""));
      line.append('"');
      comma = ",";
    }
    line.append('}');
  }

  private void escape(String text) {
    line.append(
        text.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r"));
  }

  @Override
  public void close() throws SQLException, IOException {
    out.endCopy();
    execute("insert into " + table + " (" + columns + ") select " + columns + " from " + staging);
    execute("drop table " + staging);
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
