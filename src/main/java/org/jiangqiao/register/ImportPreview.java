package org.jiangqiao.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jiangqiao.database.Tenancy;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The judged rows of an import, some at a time. */
@Component
class ImportPreview {

  static final int PAGE = 50;

  /** One judged row; {@code cells} as they stand in the sheet, for rows that may come back. */
  record Line(
      int row,
      ImportKind kind,
      String title,
      List<String> cells,
      Map<String, String> was,
      Map<String, String> becomes,
      List<ImportMessage> messages) {}

  private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {};
  private static final String SELECT =
      """
      select row_no, kind, title, coalesce(cells, '{}') cells, was::text, becomes::text, messages::text
        from register.import_row where school_id = :school and import_id = :id
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  ImportPreview(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /**
   * One page of rows after a row number.
   *
   * @param which a kind, {@code WARNED}, or empty for all
   */
  @Transactional(readOnly = true)
  List<Line> page(ImportRun run, String which, int after) {
    String only =
        switch (which) {
          case "" -> "";
          case "WARNED" -> " and warned";
          default -> " and kind = :kind";
        };
    return jdbc.sql(SELECT + only + " and row_no > :after order by row_no limit " + (PAGE + 1))
        .param("school", Tenancy.required().value())
        .param("id", run.id())
        .param("kind", which)
        .param("after", after)
        .query(this::line)
        .list();
  }

  /** Gives every faulty row to the taker, in order. */
  @Transactional(readOnly = true)
  void faulty(ImportRun run, Consumer<Line> taker) {
    try (Stream<Line> lines =
        jdbc
            .sql(SELECT + " and kind = 'ERROR' order by row_no")
            .param("school", Tenancy.required().value())
            .param("id", run.id())
            .withFetchSize(500)
            .query(this::line)
            .stream()) {
      lines.forEach(taker);
    }
  }

  private Line line(ResultSet row, int n) throws SQLException {
    String messages = row.getString("messages");
    return new Line(
        row.getInt("row_no"),
        ImportKind.valueOf(row.getString("kind")),
        row.getString("title"),
        Arrays.asList((String[]) row.getArray("cells").getArray()),
        values(row.getString("was")),
        values(row.getString("becomes")),
        messages == null ? List.of() : json.readValue(messages, ImportRuns.MESSAGES));
  }

  private Map<String, String> values(@Nullable String text) {
    return text == null ? Map.of() : json.readValue(text, VALUES);
  }
}
