package org.jiangqiao.register;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiangqiao.database.Tenancy;
import org.jiangqiao.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The staged rows of an import, for targets that take them in one by one. */
@Component
public class ImportRows {

  /** A good row; {@code values} by name as the target staged them. */
  public record Staged(int row, Map<String, @Nullable String> values) {}

  private final JdbcClient jdbc;
  private final JsonMapper json;

  ImportRows(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** The rows that change something, in the order of the sheet. */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<Staged> good(ImportRun run) {
    return jdbc.sql(
            """
            select row_no, vals from register.import_row
             where school_id = :school and import_id = :id and kind in ('NEW', 'MODIFIED') order by row_no
            """)
        .param("school", Tenancy.required().value())
        .param("id", run.id())
        .query((row, n) -> {
          String[] texts = (String[]) row.getArray("vals").getArray();
          Map<String, @Nullable String> values = new HashMap<>();
          for (int i = 0; i < run.layout().size(); i++) {
            values.put(run.layout().get(i), texts[i]);
          }
          return new Staged(row.getInt("row_no"), values);
        })
        .list();
  }

  /** Leaves a row out with the reasons; it is handed back with the faulty ones. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void refuse(ImportRun run, int row, List<Refusal> reasons) {
    List<ImportMessage> messages =
        reasons.stream().map(reason -> ImportMessage.error("", "", reason)).toList();
    jdbc.sql(
            """
            update register.import_row set kind = 'ERROR', messages = coalesce(messages, '[]') || :messages::jsonb
             where school_id = :school and import_id = :id and row_no = :row
            """)
        .param("messages", json.writeValueAsString(messages))
        .param("school", Tenancy.required().value())
        .param("id", run.id())
        .param("row", row)
        .update();
  }
}
