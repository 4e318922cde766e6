package org.jiangqiao.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What every database of the embedded server offers the application, and what it denies it. */
class EmbeddedPostgresTests {

  private static TestPostgres database;
  private static JdbcClient sql;

  @BeforeAll
  static void copy() {
    database = TestPostgres.empty();
    sql = JdbcClient.create(database.dataSource());
  }

  @AfterAll
  static void drop() {
    database.close();
  }

  @Test
  void trigramsOfChineseAreFound() {
    assertThatNoException().isThrownBy(() -> TrigramCheck.requireChinese(database.dataSource()));
  }

  @Test
  void extensionsArePresent() {
    assertThat(
            sql.sql("select extname from pg_extension order by extname").query(String.class).list())
        .containsExactly("btree_gist", "pg_trgm", "plpgsql");
  }

  @Test
  void theApplicationIsNoSuperuserButMayMakeRoles() {
    var rights =
        sql.sql(
                """
                select rolsuper, rolbypassrls, rolcreatedb, rolcreaterole
                from pg_roles where rolname = current_user
                """)
            .query()
            .singleRow();
    assertThat(rights)
        .containsEntry("rolsuper", false)
        .containsEntry("rolbypassrls", false)
        .containsEntry("rolcreatedb", false)
        .containsEntry("rolcreaterole", true);
  }

  @Test
  void theApplicationOwnsItsDatabase() {
    assertThat(
            sql.sql(
                    """
                    select pg_get_userbyid(datdba)
                    from pg_database where datname = current_database()
                    """)
                .query(String.class)
                .single())
        .isEqualTo("jiangqiao");
  }

  @Test
  void aSecondCopyDoesNotSeeTheTablesOfTheFirst() {
    sql.sql("create table workshop (id int)").update();
    try (var other = TestPostgres.empty()) {
      assertThat(
              JdbcClient.create(other.dataSource())
                  .sql("select to_regclass('workshop')::text")
                  .query(String.class)
                  .optional())
          .isEmpty();
    }
  }
}
