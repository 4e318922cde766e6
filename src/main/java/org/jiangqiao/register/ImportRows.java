package org.jiangqiao.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jiangqiao.database.Tenancy;
import org.jiangqiao.kernel.Refusal;
import org.jiangqiao.kernel.RuleRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The staged rows of an import, for targets that take them in one by one. */
@Component
public class ImportRows {

  /**
   * A good row.
   *
   * @param record the record it changes; null when it adds one
   * @param version the version of the record it was compared with
   * @param values by name as the target staged them
   */
  public record Staged(
      int row, @Nullable UUID record, int version, Map<String, @Nullable String> values) {}

  /** What a record was before an import changed it. */
  public record Before<T>(UUID record, int version, T values) {}

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final TransactionTemplate nested;

  ImportRows(JdbcClient jdbc, JsonMapper json, PlatformTransactionManager manager) {
    this.jdbc = jdbc;
    this.json = json;
    this.nested = new TransactionTemplate(manager);
    this.nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  /**
   * Takes in the rows that change something, in the order of the sheet. A row that a rule refuses
   * leaves nothing behind and is handed back with the faulty ones.
   *
   * @param act takes one row in, or says why not
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void takeEach(ImportRun run, Function<Staged, List<Refusal>> act) {
    for (Staged staged : good(run)) {
      List<Refusal> refusals =
          Objects.requireNonNull(
              nested.execute(tx -> {
                List<Refusal> against = attempt(staged, act);
                if (!against.isEmpty()) {
                  tx.setRollbackOnly();
                }
                return against;
              }));
      if (!refusals.isEmpty()) {
        refuse(run, staged.row(), refusals);
      }
    }
  }

  private static List<Refusal> attempt(Staged staged, Function<Staged, List<Refusal>> act) {
    try {
      return act.apply(staged);
    } catch (RuleRefused refused) {
      return refused.refusals();
    }
  }

  private List<Staged> good(ImportRun run) {
    return jdbc.sql(
            """
            select row_no, record_id, coalesce(version, 0) as version, vals from register.import_row
             where school_id = :school and import_id = :id and kind in ('NEW', 'MODIFIED') order by row_no
            """)
        .param("school", Tenancy.required().value())
        .param("id", run.id())
        .query((row, n) -> staged(run, row))
        .list();
  }

  private static Staged staged(ImportRun run, ResultSet row) throws SQLException {
    String[] texts = (String[]) row.getArray("vals").getArray();
    Map<String, @Nullable String> values = new HashMap<>();
    for (int i = 0; i < run.layout().size(); i++) {
      values.put(run.layout().get(i), texts[i]);
    }
    return new Staged(
        row.getInt("row_no"),
        row.getObject("record_id", UUID.class),
        row.getInt("version"),
        values);
  }

  private void refuse(ImportRun run, int row, List<Refusal> reasons) {
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

  /** Keeps what a record is before the import changes it. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void keepBefore(ImportRun run, UUID record, int version, Object values) {
    jdbc.sql(
            """
            insert into register.import_before (school_id, import_id, record_id, version, was, becomes, before)
            values (:school, :id, :record, :version, '{}', '{}', :values::jsonb)
            """)
        .param("school", Tenancy.required().value())
        .param("id", run.id())
        .param("record", record)
        .param("version", version)
        .param("values", json.writeValueAsString(values))
        .update();
  }

  /** What the import's records were before it changed them. */
  @Transactional(readOnly = true)
  public <T> List<Before<T>> before(ImportRun run, Class<T> type) {
    return jdbc.sql(
            "select record_id, version, before::text as before from register.import_before where school_id = :school and import_id = :id order by record_id")
        .param("school", Tenancy.required().value())
        .param("id", run.id())
        .query((row, n) ->
            new Before<>(
                row.getObject("record_id", UUID.class),
                row.getInt("version"),
                json.readValue(row.getString("before"), type)))
        .list();
  }
}
