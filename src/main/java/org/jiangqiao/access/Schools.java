package org.jiangqiao.access;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jiangqiao.kernel.Ids;
import org.jiangqiao.kernel.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The schools of this installation. */
@Component
public class Schools {

  /**
   * One school (tenant).
   *
   * @param code short Latin name used in sign-in names and addresses
   * @param demo whether its data are made up for demonstration
   */
  public record School(SchoolId id, String code, String name, String shortName, boolean demo) {}

  private static final String SELECT =
      "select id, code, name, short_name, demo from access.school ";
  private final JdbcClient jdbc;
  private final Clock clock;

  Schools(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Adds a school. */
  @Transactional
  public SchoolId found(String code, String name, String shortName, boolean demo) {
    return found(new SchoolId(Ids.next()), code, name, shortName, demo);
  }

  /** Adds a school under a given id: demo data come out the same each time. */
  @Transactional
  public SchoolId found(SchoolId id, String code, String name, String shortName, boolean demo) {
    jdbc.sql(
            """
            insert into access.school (id, code, name, short_name, demo, created_at)
            values (:id, :code, :name, :shortName, :demo, :now)
            """)
        .param("id", id.value())
        .param("code", code)
        .param("name", name)
        .param("shortName", shortName)
        .param("demo", demo)
        .param("now", OffsetDateTime.now(clock))
        .update();
    return id;
  }

  /** The school with that id. */
  @Transactional(readOnly = true)
  public Optional<School> find(SchoolId id) {
    return jdbc.sql(SELECT + "where id = :id")
        .param("id", id.value())
        .query(Schools::row)
        .optional();
  }

  /** All schools, oldest first. */
  @Transactional(readOnly = true)
  public List<School> all() {
    return jdbc.sql(SELECT + "order by created_at, code").query(Schools::row).list();
  }

  private static School row(java.sql.ResultSet row, int number) throws java.sql.SQLException {
    return new School(
        new SchoolId(row.getObject(1, UUID.class)),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getBoolean(5));
  }
}
