package org.jiangqiao.training;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jiangqiao.database.Tenancy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 委托单位: the organizations of the directory, by the names that offices type. */
@Component
@Transactional(readOnly = true)
class Customers {

  private final JdbcClient jdbc;

  Customers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The organization of that name or short name; the full name goes before the short one. */
  Optional<UUID> find(String name) {
    List<UUID> found =
        jdbc.sql(
                """
                select id from directory.organization
                 where school_id = :school and withdrawn_at is null and merged_into is null
                   and (name = :name or short_name = :name)
                 order by name = :name desc limit 2
                """)
            .param("school", Tenancy.required().value())
            .param("name", name)
            .query(UUID.class)
            .list();
    return found.isEmpty() ? Optional.empty() : Optional.of(found.getFirst());
  }

  /** Names to choose from while typing, by sound; at most 1000. */
  List<String> names() {
    return jdbc.sql(
            """
            select name from directory.organization
             where school_id = :school and withdrawn_at is null and merged_into is null
             order by sort_key, id limit 1000
            """)
        .param("school", Tenancy.required().value())
        .query(String.class)
        .list();
  }
}
