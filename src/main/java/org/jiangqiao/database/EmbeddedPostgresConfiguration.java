package org.jiangqiao.database;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/**
 * Brings our own PostgreSQL along unless {@code spring.datasource.url} names another.
 *
 * <p>The pool and the migrations depend on the connection details, and so are closed before the
 * server.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(EmbeddedPostgresConfiguration.NoOtherDatabase.class)
class EmbeddedPostgresConfiguration {

  @Bean
  EmbeddedPostgres embeddedPostgres(@Value("${jiangqiao.data:data}") String data) {
    return EmbeddedPostgres.start(Path.of(data, "postgres"));
  }

  @Bean
  JdbcConnectionDetails embeddedPostgresDetails(EmbeddedPostgres postgres) {
    return new Details(postgres);
  }

  /** Nobody has named a database. */
  static class NoOtherDatabase implements Condition {
    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
      return !StringUtils.hasText(context.getEnvironment().getProperty("spring.datasource.url"));
    }
  }

  private record Details(EmbeddedPostgres postgres) implements JdbcConnectionDetails {
    @Override
    public String getJdbcUrl() {
      return postgres.url();
    }

    @Override
    public String getUsername() {
      return postgres.username();
    }

    @Override
    public String getPassword() {
      return postgres.password();
    }
  }
}
