package org.jiangqiao.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rows behind a figure by their keys: to be frozen, and to be found again later. */
@Component
public class RowKeys {

  private static final int FETCH = 5000;
  private static final int ASKED_AT_ONCE = 1000;
  private final JdbcClient jdbc;

  RowKeys(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Hands every row to the taker, in no order; one statement. */
  @Transactional(readOnly = true)
  public void forEach(Question question, Consumer<RowKey> taker) {
    Statement statement = new RowsSql(question.indicator(), new Selection(question)).keys();
    try (var rows =
        jdbc
            .sql(statement.sql())
            .withFetchSize(FETCH)
            .params(statement.parameters())
            .query((row, n) -> key(row))
            .stream()) {
      rows.forEach(taker);
    }
  }

  private static RowKey key(ResultSet row) throws SQLException {
    String key = row.getString(5);
    return new RowKey(
        row.getString(2),
        row.getObject(1, UUID.class),
        row.getLong(3),
        row.getString(4),
        key == null ? "" : key);
  }

  /**
   * The records behind these rows as they are today, whether they count or not; what is gone is
   * missing. Their weights mean nothing here.
   */
  @Transactional(readOnly = true)
  public Map<UUID, EvidenceRow> known(Question question, Collection<UUID> ids) {
    Map<UUID, EvidenceRow> result = new HashMap<>();
    Map<String, String> patterns = EvidenceRows.patterns(question.indicator());
    Statement all = new RowsSql(question.indicator(), new Selection(question)).known();
    for (List<UUID> some : pieces(ids)) {
      Statement statement = all.with("rows", some);
      jdbc.sql(statement.sql())
          .params(statement.parameters())
          .query((row, n) -> EvidenceRows.map(row, question.indicator(), patterns))
          .list()
          .forEach(row -> result.put(row.id(), row));
    }
    return result;
  }

  /** What keeps each of these rows from counting today; rows that are gone are missing. */
  @Transactional(readOnly = true)
  public Map<UUID, RowFate> fates(Question question, Collection<UUID> ids) {
    Map<UUID, RowFate> result = new HashMap<>();
    for (Part part : question.indicator().parts()) {
      WhySql sql = new WhySql(part, question.indicator().time(), new Selection(question));
      List<String> reasons = sql.reasons().stream().map(RowKeys::name).toList();
      for (List<UUID> some : pieces(ids)) {
        Statement statement = sql.rows().with("rows", some);
        jdbc.sql(statement.sql())
            .params(statement.parameters())
            .query(row -> {
              // A row that two parts count is judged by the part that it fits best.
              result.merge(
                  row.getObject(1, UUID.class),
                  fate(row, part.evidence(), reasons),
                  (one, other) -> one.failed().size() <= other.failed().size() ? one : other);
            });
      }
    }
    return result;
  }

  private static String name(WhySql.Asked asked) {
    return asked.excluding() ? asked.name().replace("condition.", "excluded.") : asked.name();
  }

  private static RowFate fate(ResultSet row, Evidence evidence, List<String> reasons)
      throws SQLException {
    List<String> failed = new ArrayList<>();
    for (int i = 0; i < reasons.size(); i++) {
      // Steps explain how a row comes about; whether it counts is decided by the others.
      if (!row.getBoolean(i + 3) && !reasons.get(i).startsWith("step.")) {
        failed.add(reasons.get(i));
      }
    }
    return new RowFate(evidence.key(), row.getObject(2, UUID.class), List.copyOf(failed));
  }

  private static List<List<UUID>> pieces(Collection<UUID> ids) {
    List<UUID> all = List.copyOf(ids);
    List<List<UUID>> result = new ArrayList<>();
    for (int i = 0; i < all.size(); i += ASKED_AT_ONCE) {
      result.add(all.subList(i, Math.min(all.size(), i + ASKED_AT_ONCE)));
    }
    return result;
  }
}
