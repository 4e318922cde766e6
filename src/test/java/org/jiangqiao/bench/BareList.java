package org.jiangqiao.bench;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jiangqiao.codes.SearchTerms;
import org.jspecify.annotations.Nullable;

/** The list of persons as SQL by hand through the driver: the floor of the list measure. */
final class BareList implements AutoCloseable {

  private static final String ROWS =
      """
      select t.id, t.version, t.created_at, t.created_by, t.withdrawn_at, t.withdrawn_by, t.withdrawn_reason, t.name,
             t.paper_kind, t.paper_mask, t.sex, t.birth_date, t.phone, t.region_code, t.village, t.organization_id, t.note,
             o.name, t.sort_key
        from directory.person t
        left join directory.organization o on o.school_id = t.school_id and o.id = t.organization_id
       where t.school_id = ? and t.withdrawn_at is null
      """;
  private static final String COUNT =
      "select count(*) from (select from directory.person t where t.school_id = ? and t.withdrawn_at is null limit 10001) counted";
  private static final String COUNT_FOUND =
      "select platform.count_found('directory.person', ?, false, 10001)";
  private static final String FOUND =
      " and t.id in (select platform.first_found('directory.person', ?, false, true, null, null, 51))";
  private static final String AFTER = " and (t.sort_key collate \"C\", t.id) > (?, ?)";
  private static final String ORDER = " order by t.sort_key collate \"C\", t.id limit 51";

  private final BenchApp app;
  private final Connection connection;

  BareList(BenchApp app) throws SQLException {
    this.app = app;
    this.connection = app.connection();
  }

  /** The ids of one page, the row beyond it left out; {@code counted} also counts the list. */
  List<UUID> page(Asked asked, boolean counted) throws SQLException {
    app.enter(connection);
    List<UUID> ids = new ArrayList<>();
    String where = (asked.text().isEmpty() ? "" : FOUND) + (asked.after() == null ? "" : AFTER);
    try (PreparedStatement select = connection.prepareStatement(ROWS + where + ORDER)) {
      bind(select, asked);
      try (ResultSet rows = select.executeQuery()) {
        int columns = rows.getMetaData().getColumnCount();
        while (rows.next()) {
          for (int i = 2; i <= columns; i++) {
            rows.getObject(i);
          }
          ids.add(rows.getObject(1, UUID.class));
        }
      }
    }
    if (counted) {
      count(asked);
    }
    connection.commit();
    return ids.subList(0, Math.min(ids.size(), 50));
  }

  private void count(Asked asked) throws SQLException {
    boolean all = asked.text().isEmpty();
    try (PreparedStatement select = connection.prepareStatement(all ? COUNT : COUNT_FOUND)) {
      if (all) {
        select.setObject(1, app.school().value());
      } else {
        select.setArray(1, terms(asked));
      }
      try (ResultSet row = select.executeQuery()) {
        row.next();
      }
    }
  }

  private void bind(PreparedStatement select, Asked asked) throws SQLException {
    int n = 1;
    select.setObject(n++, app.school().value());
    if (!asked.text().isEmpty()) {
      select.setArray(n++, terms(asked));
    }
    Row after = asked.after();
    if (after != null) {
      select.setString(n++, after.position());
      select.setObject(n, after.id());
    }
  }

  private Array terms(Asked asked) throws SQLException {
    return connection.createArrayOf("text", SearchTerms.query(asked.text()).toArray());
  }

  /** The row in the middle of the whole list. */
  Row middle(int people) throws SQLException {
    app.enter(connection);
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            select sort_key, id from directory.person where school_id = ? and withdrawn_at is null
             order by sort_key collate "C", id offset ? limit 1
            """)) {
      select.setObject(1, app.school().value());
      select.setInt(2, people / 2);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return new Row(row.getString(1), row.getObject(2, UUID.class));
      }
    } finally {
      connection.rollback();
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }

  /** A row by its place in the order. */
  record Row(String position, UUID id) {}

  /** What is asked of the list: a search text, or nothing; after a row, or from the start. */
  record Asked(String name, String text, @Nullable Row after) {}
}
