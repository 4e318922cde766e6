package org.jiangqiao.training;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiangqiao.database.Tenancy;
import org.jiangqiao.kernel.Refusal;
import org.jiangqiao.register.Register.Clash;
import org.jiangqiao.register.Register.Draft;
import org.jiangqiao.register.RowValues;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds records of a table that bear a name already: one statement for all drafts. */
final class SameName {

  private final JdbcClient jdbc;
  private final String table;

  /** Looks in a table of this module; the name is a constant of the code, never typed. */
  SameName(JdbcClient jdbc, String table) {
    this.jdbc = jdbc;
    this.table = table;
  }

  /** The drafts whose name is taken; {@code blocking} when that refuses them. */
  List<Clash> clashes(List<Draft> drafts, String code, boolean blocking) {
    Map<String, UUID> known = known(drafts.stream().map(Draft::values).toList());
    List<Clash> clashes = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      String name = drafts.get(i).values().text("name");
      UUID other = known.get(name);
      if (other != null && !other.equals(drafts.get(i).id())) {
        clashes.add(new Clash(i, "name", Refusal.of(code, name), other, blocking));
      }
    }
    return clashes;
  }

  /** The record that each row speaks of, by its name. */
  Map<Integer, UUID> match(List<RowValues> rows) {
    Map<String, UUID> known = known(rows);
    Map<Integer, UUID> matches = new HashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      UUID other = known.get(rows.get(i).text("name"));
      if (other != null) {
        matches.put(i, other);
      }
    }
    return matches;
  }

  private Map<String, UUID> known(List<RowValues> rows) {
    String[] names = rows.stream().map(row -> row.text("name")).distinct().toArray(String[]::new);
    Map<String, UUID> known = new HashMap<>();
    jdbc.sql(
            "select name, id from "
                + table
                + " where school_id = :school and withdrawn_at is null and name = any(:names::text[])")
        .param("school", Tenancy.required().value())
        .param("names", names)
        .query(row -> {
          known.put(row.getString(1), row.getObject(2, UUID.class));
        });
    return known;
  }
}
