package org.jiangqiao.register;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jiangqiao.database.Tenancy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What labels mean to an account, said by hand once and remembered. */
@Component
class ImportMappings {

  private final JdbcClient jdbc;
  private final Clock clock;

  ImportMappings(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  Map<String, String> of(UUID account, String target) {
    Map<String, String> names = new HashMap<>();
    jdbc.sql(
            """
            select label, name from register.import_mapping
             where school_id = :school and account_id = :account and target = :target
            """)
        .param("school", Tenancy.required().value())
        .param("account", account)
        .param("target", target)
        .query(row -> {
          names.put(row.getString("label"), row.getString("name"));
        });
    return names;
  }

  @Transactional
  void keep(UUID account, String target, Map<String, String> names) {
    names.forEach((label, name) ->
        jdbc.sql(
                """
                insert into register.import_mapping (school_id, account_id, target, label, name, mapped_at)
                values (:school, :account, :target, :label, :name, :now)
                on conflict (school_id, account_id, target, label) do update set name = excluded.name, mapped_at = excluded.mapped_at
                """)
            .param("school", Tenancy.required().value())
            .param("account", account)
            .param("target", target)
            .param("label", label)
            .param("name", name)
            .param("now", OffsetDateTime.now(clock))
            .update());
  }
}
