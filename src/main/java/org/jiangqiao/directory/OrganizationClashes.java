package org.jiangqiao.directory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jiangqiao.database.Tenancy;
import org.jiangqiao.kernel.Refusal;
import org.jiangqiao.register.Register.Clash;
import org.jiangqiao.register.Register.Draft;
import org.jiangqiao.register.RowValues;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds organizations that are there already: by credit code for sure, by name perhaps. */
@Component
class OrganizationClashes {

  private record Known(UUID id, String name, String creditCode, Set<String> keys) {}

  private final JdbcClient jdbc;

  OrganizationClashes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Clash> of(List<Draft> drafts) {
    List<Known> known = known(drafts.stream().map(Draft::values).toList());
    List<Clash> clashes = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      Draft draft = drafts.get(i);
      String code = draft.values().text("creditCode");
      List<String> keys = OrganizationRegister.keys(draft.values());
      for (Known other : known) {
        if (other.id().equals(draft.id())) {
          continue;
        }
        if (!code.isEmpty() && code.equals(other.creditCode())) {
          clashes.add(clash(i, "creditCode", "sameCreditCode", other, true));
        } else if (mayBeSame(code, keys, other)) {
          clashes.add(clash(i, "name", "sameName", other, false));
        }
      }
    }
    return clashes;
  }

  Map<Integer, UUID> match(List<RowValues> rows) {
    List<Known> known = known(rows);
    Map<String, UUID> byCode = new HashMap<>();
    Map<String, UUID> byName = new HashMap<>();
    for (Known other : known) {
      byCode.put(other.creditCode(), other.id());
      byName.put(NameKeys.of(other.name()), other.id());
    }
    Map<Integer, UUID> matches = new HashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      String code = rows.get(i).text("creditCode");
      String name = NameKeys.of(rows.get(i).text("name"));
      UUID match = code.isEmpty() ? byName.get(name) : byCode.getOrDefault(code, byName.get(name));
      if (match != null) {
        matches.put(i, match);
      }
    }
    return matches;
  }

  /** A merged record comes back by undoing the merge. */
  List<Refusal> againstRestoration(UUID organization) {
    return jdbc
        .sql(
            """
            select 'directory.refusal.merged' from directory.organization
             where school_id = :school and id = :id and merged_into is not null
            """)
        .param("school", Tenancy.required().value())
        .param("id", organization)
        .query(String.class)
        .list()
        .stream()
        .map(code -> Refusal.of(code))
        .toList();
  }

  /** Two different credit codes are two organizations, whatever their names. */
  private static boolean mayBeSame(String code, List<String> keys, Known other) {
    boolean differ = !code.isEmpty() && !other.creditCode().isEmpty();
    return !differ && keys.stream().anyMatch(other.keys()::contains);
  }

  private static Clash clash(int draft, String column, String text, Known other, boolean blocking) {
    return new Clash(
        draft, column, Refusal.of("directory.clash." + text, other.name()), other.id(), blocking);
  }

  private List<Known> known(List<RowValues> rows) {
    Set<String> codes = new LinkedHashSet<>(List.of(""));
    Set<String> keys = new LinkedHashSet<>(List.of(""));
    for (RowValues row : rows) {
      codes.add(row.text("creditCode"));
      keys.addAll(OrganizationRegister.keys(row));
    }
    return jdbc.sql(
            """
            select id, name, coalesce(credit_code, '') credit_code, name_keys from directory.organization
             where school_id = :school and withdrawn_at is null
               and (credit_code in (:codes) or name_keys && array[:keys]::text[])
             order by created_at, id
            """)
        .param("school", Tenancy.required().value())
        .param("codes", codes)
        .param("keys", keys)
        .query((row, n) ->
            new Known(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("credit_code"),
                Set.of((String[]) row.getArray("name_keys").getArray())))
        .list();
  }
}
