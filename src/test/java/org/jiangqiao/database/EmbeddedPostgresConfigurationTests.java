package org.jiangqiao.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Spring takes pool and migrations to the embedded server unless another is named. */
class EmbeddedPostgresConfigurationTests {

  private final ApplicationContextRunner application =
      new ApplicationContextRunner()
          .withUserConfiguration(EmbeddedPostgresConfiguration.class)
          .withConfiguration(
              AutoConfigurations.of(
                  DataSourceAutoConfiguration.class,
                  JdbcTemplateAutoConfiguration.class,
                  JdbcClientAutoConfiguration.class,
                  FlywayAutoConfiguration.class));

  @Test
  void withoutAnAddressTheEmbeddedServerIsUsedWithAllItsCare(@TempDir Path data)
      throws IOException {
    Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx--x--x"));
    application
        .withPropertyValues("jiangqiao.data=" + data)
        .run(context -> {
          var sql = context.getBean(JdbcClient.class);
          var care = List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums");
          assertThat(care).allMatch(name -> "on".equals(show(sql, name)));
          assertThat(show(sql, "listen_addresses")).isEqualTo("127.0.0.1");
          assertThat(context.getBean(HikariDataSource.class).getUsername()).isEqualTo("jiangqiao");
        });
    assertThat(data.resolve("postgres/cluster/PG_VERSION")).exists();
    assertThat(data.resolve("postgres/cluster/postmaster.pid")).doesNotExist();
    assertThat(Files.getPosixFilePermissions(data.resolve("postgres/superuser.password")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void withAnAddressNoServerIsStarted() {
    try (var database = TestPostgres.empty()) {
      application
          .withPropertyValues(
              "spring.datasource.url=" + database.url(),
              "spring.datasource.username=" + database.username(),
              "spring.datasource.password=" + database.password())
          .run(context -> {
            assertThat(context).hasNotFailed().doesNotHaveBean(EmbeddedPostgres.class);
            assertThat(show(context.getBean(JdbcClient.class), "fsync")).isEqualTo("off");
          });
    }
  }

  private static String show(JdbcClient sql, String setting) {
    return sql.sql("show " + setting).query(String.class).single();
  }
}
