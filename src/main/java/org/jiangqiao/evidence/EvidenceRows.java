package org.jiangqiao.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jiangqiao.kernel.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists the rows behind a figure, and adds them up to see that they are the figure. */
@Component
public class EvidenceRows {

  /** One page of rows; {@code next} is the cursor of the page after it, null on the last. */
  public record Slice(List<EvidenceRow> rows, @Nullable String next) {}

  private static final int FETCH = 1000;
  private final JdbcClient jdbc;

  EvidenceRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** At most {@code size} rows, latest first, below the cursor; from the top without one. */
  @Transactional(readOnly = true)
  public Slice slice(Question question, int size, String cursor) {
    Statement statement =
        new RowsSql(question.indicator(), new Selection(question))
            .page(!cursor.isEmpty())
            .with("size", size + 1);
    if (!cursor.isEmpty()) {
      statement = statement.with("day", day(cursor)).with("row", row(cursor));
    }
    List<EvidenceRow> rows =
        jdbc.sql(statement.sql())
            .params(statement.parameters())
            .query((row, n) -> map(row, question.indicator(), patterns(question.indicator())))
            .list();
    if (rows.size() <= size) {
      return new Slice(rows, null);
    }
    EvidenceRow last = rows.get(size - 1);
    return new Slice(rows.subList(0, size), last.date() + "_" + last.id());
  }

  /** The rows and the sum of their weights by grade, best grade first, added up over the list. */
  @Transactional(readOnly = true)
  public SortedMap<String, Amount> grades(Question question) {
    Statement statement = new RowsSql(question.indicator(), new Selection(question)).check();
    SortedMap<String, Amount> result = new TreeMap<>();
    jdbc.sql(statement.sql())
        .params(statement.parameters())
        .query(row -> {
          result.put(row.getString(1), new Amount(row.getLong(2), row.getLong(3)));
        });
    return result;
  }

  /** Hands every row to the taker, a thousand at a time held in memory. */
  @Transactional(readOnly = true)
  public void forEach(Question question, Consumer<EvidenceRow> taker) {
    Statement statement = new RowsSql(question.indicator(), new Selection(question)).all();
    Map<String, String> patterns = patterns(question.indicator());
    try (var rows =
        jdbc
            .sql(statement.sql())
            .withFetchSize(FETCH)
            .params(statement.parameters())
            .query((row, n) -> map(row, question.indicator(), patterns))
            .stream()) {
      rows.forEach(taker);
    }
  }

  static Map<String, String> patterns(Indicator indicator) {
    return indicator.parts().stream()
        .map(Part::evidence)
        .collect(Collectors.toMap(Evidence::key, Evidence::linkPattern, (a, b) -> a));
  }

  static EvidenceRow map(ResultSet row, Indicator indicator, Map<String, String> patterns)
      throws SQLException {
    List<String> cells = new ArrayList<>();
    for (Column column : indicator.columns()) {
      String cell = row.getString(column.key());
      cells.add(cell == null ? "" : cell);
    }
    String link = row.getString("link_id");
    String pattern = patterns.getOrDefault(row.getString("evidence"), "");
    return new EvidenceRow(
        row.getObject("on_date", LocalDate.class),
        row.getObject("row_id", UUID.class),
        row.getLong("weight"),
        link == null || pattern.isEmpty() ? null : pattern.replace("{id}", link),
        row.getString("grade"),
        cells);
  }

  private static LocalDate day(String cursor) {
    try {
      return LocalDate.parse(cursor.split("_", 2)[0]);
    } catch (java.time.format.DateTimeParseException e) {
      throw (NotFound) new NotFound("cursor " + cursor).initCause(e);
    }
  }

  private static UUID row(String cursor) {
    try {
      return UUID.fromString(cursor.split("_", 2)[1]);
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
      throw (NotFound) new NotFound("cursor " + cursor).initCause(e);
    }
  }
}
