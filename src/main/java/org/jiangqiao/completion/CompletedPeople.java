package org.jiangqiao.completion;

import java.util.List;
import java.util.UUID;
import org.jiangqiao.database.Tenancy;
import org.jiangqiao.directory.PersonReference;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Completions count people by their key, so the key follows when two records of one person are
 * merged.
 */
@Component
class CompletedPeople implements PersonReference {

  private final JdbcClient jdbc;

  CompletedPeople(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String name() {
    return "training.completion.person_key";
  }

  @Override
  public List<UUID> move(Named from, Named to) {
    return jdbc.sql(
            """
            update training.completion set person_key = :to
             where school_id = :school and person_key = :from returning id
            """)
        .param("to", to.key())
        .param("school", Tenancy.required().value())
        .param("from", from.key())
        .query(UUID.class)
        .list();
  }

  @Override
  public int moveBack(List<UUID> rows, Named from, Named back) {
    return rows.isEmpty()
        ? 0
        : jdbc.sql(
                """
                update training.completion set person_key = :back
                 where school_id = :school and person_key = :from and id in (:rows)
                """)
            .param("back", back.key())
            .param("school", Tenancy.required().value())
            .param("from", from.key())
            .param("rows", rows)
            .update();
  }
}
