package org.jiangqiao.database;

import static java.util.Objects.requireNonNullElse;

import java.time.Clock;
import java.time.ZoneId;
import javax.sql.DataSource;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Transactions that know their school, and migrations that run under the owner's role. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

  @Bean
  PlatformTransactionManager transactionManager(DataSource dataSource) {
    return new SchoolTransactionManager(dataSource);
  }

  @Bean
  TransactionTemplate transactionTemplate(PlatformTransactionManager manager) {
    return new TransactionTemplate(manager);
  }

  /**
   * The owner's connections: the pool's own take the application role, which may not change tables.
   */
  @Bean(defaultCandidate = false)
  @FlywayDataSource
  DataSource migrationDataSource(JdbcConnectionDetails details) {
    return new DriverManagerDataSource(
        details.getJdbcUrl(),
        requireNonNullElse(details.getUsername(), ""),
        requireNonNullElse(details.getPassword(), ""));
  }

  /** Refuses a database whose locale would make searches for Chinese find nothing, silently. */
  @Bean
  ApplicationRunner trigramCheck(DataSource dataSource) {
    return arguments -> TrigramCheck.requireChinese(dataSource);
  }

  /** All days of the platform are days in China. */
  @Bean
  Clock clock() {
    return Clock.system(ZoneId.of("Asia/Shanghai"));
  }
}
