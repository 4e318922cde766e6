package org.jiangqiao.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jiangqiao.Jiangqiao;
import org.jiangqiao.access.Accounts;
import org.jiangqiao.access.Actor;
import org.jiangqiao.access.Schools;
import org.jiangqiao.database.Tenancy;
import org.jiangqiao.kernel.SchoolId;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** The whole application in this process, on a PostgreSQL of its own with its safe settings. */
final class BenchApp implements AutoCloseable {

  private static final String NAME = "bench.office";
  private static final String PASSWORD = "a-long-made-up-sentence";

  private final ConfigurableApplicationContext context;
  private final SchoolId school;

  private BenchApp(ConfigurableApplicationContext context) {
    this.context = context;
    this.school = bean(Schools.class).found("bench", "测速职业学校", "测速校", false);
  }

  /** Starts it on an empty data folder, with one school and one account. */
  static BenchApp start(Path data) {
    BenchApp app =
        new BenchApp(
            SpringApplication.run(
                Jiangqiao.class,
                "--server.port=0",
                "--jiangqiao.data=" + data,
                "--jiangqiao.demo=false",
                "--logging.level.root=error",
                "--logging.level.org.jiangqiao=error"));
    Set<String> roles = Set.of("ADMINISTRATOR", "TRAINING_OFFICE");
    Accounts accounts = app.bean(Accounts.class);
    app.inSchool(() -> accounts.create(Actor.outsider("测速"), NAME, "测速员", PASSWORD, roles));
    return app;
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  SchoolId school() {
    return school;
  }

  Web web() {
    String port = context.getEnvironment().getProperty("local.server.port");
    return new Web(Integer.parseInt(Objects.requireNonNull(port)));
  }

  /** Somebody of the school's office, signed in. */
  Visitor office() throws Exception {
    return signedIn(web());
  }

  /** Somebody of the school's office, signed in to any application on the bench's data. */
  static Visitor signedIn(Web web) throws Exception {
    Visitor visitor = new Visitor(web);
    visitor.open("/sign-in");
    Web.Answer answer = visitor.send("/sign-in", Map.of("name", NAME, "password", PASSWORD));
    if (answer.status() != 302) {
      throw new IllegalStateException("sign-in was answered with " + answer.status());
    }
    return visitor;
  }

  /** Runs an act in the school's name, in a transaction. */
  <T> T inSchool(Callable<T> act) {
    TransactionTemplate transaction = bean(TransactionTemplate.class);
    return Tenancy.in(
        school,
        () ->
            Objects.requireNonNull(
                transaction.execute(tx -> {
                  try {
                    return act.call();
                  } catch (RuntimeException e) {
                    throw e;
                  } catch (Exception e) {
                    throw new IllegalStateException(e);
                  }
                })));
  }

  /** A bare connection in the application's role, as the pool's are; transactions by hand. */
  Connection connection() throws SQLException {
    Connection connection = owner();
    try (var statement = connection.createStatement()) {
      statement.execute("set role jiangqiao_app");
    }
    connection.setAutoCommit(false);
    return connection;
  }

  /** A bare connection of the owner of the tables, for making data; commits by itself. */
  Connection owner() throws SQLException {
    JdbcConnectionDetails details = bean(JdbcConnectionDetails.class);
    return DriverManager.getConnection(
        details.getJdbcUrl(), details.getUsername(), details.getPassword());
  }

  /** Tells PostgreSQL the school of the transaction that begins here. */
  void enter(Connection connection) throws SQLException {
    try (var statement = connection.prepareStatement("select set_config('app.school', ?, true)")) {
      statement.setString(1, school.toString());
      statement.execute();
    }
  }

  /** Leaves tables as they are after a quiet night. */
  void settle(String... tables) throws SQLException {
    try (Connection connection = owner();
        var statement = connection.createStatement()) {
      for (String table : tables) {
        statement.execute("vacuum analyze " + table);
      }
    }
  }

  @Override
  public void close() {
    context.close();
  }
}
