package org.jiangqiao.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiangqiao.database.Tenancy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds records by their exact titles: what sheets and forms without script name them by. */
@Component
public class TitleFinder {

  private final JdbcClient jdbc;

  TitleFinder(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The records in force that bear each of the titles; several where titles are shared. */
  @Transactional(readOnly = true)
  public Map<String, List<UUID>> of(RegisterSpec spec, Collection<String> titles) {
    Map<String, List<UUID>> found = new HashMap<>();
    if (titles.isEmpty()) {
      return found;
    }
    String title = spec.titleColumn().sql();
    jdbc.sql(
            "select %s title, id from %s where school_id = :school and withdrawn_at is null and %s in (:titles) order by id"
                .formatted(title, spec.table(), title))
        .param("school", Tenancy.required().value())
        .param("titles", titles)
        .query(row -> {
          found
              .computeIfAbsent(row.getString("title"), t -> new ArrayList<>())
              .add(row.getObject("id", UUID.class));
        });
    return found;
  }

  /** Whether the school has the record, in force or withdrawn. */
  @Transactional(readOnly = true)
  public boolean exists(RegisterSpec spec, UUID id) {
    return jdbc.sql(
            "select exists (select from %s where school_id = :school and id = :id)"
                .formatted(spec.table()))
        .param("school", Tenancy.required().value())
        .param("id", id)
        .query(Boolean.class)
        .single();
  }

  /** Whether the record bears the title. */
  boolean isTitle(RegisterSpec spec, UUID id, String title) {
    return of(spec, List.of(title)).getOrDefault(title, List.of()).contains(id);
  }
}
