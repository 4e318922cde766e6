package org.jiangqiao.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The embedded server keeps every row through kills in any order, and harms nobody else. */
class PostgresRecoveryTests {

  @TempDir private static Path temp;
  private static Path folder = Path.of("");

  /** Real settings, but with the programs all tests share. */
  static PostgresSettings durable(Path folder) {
    return new PostgresSettings(folder, TestPostgres.binaries(), Map.of());
  }

  @BeforeAll
  static void makeASchoolInAFolderWithBlanksAndChineseInItsName() throws IOException {
    // JUnit's own folder is closed to the user a server started by root may run as.
    Files.setPosixFilePermissions(temp, PosixFilePermissions.fromString("rwx--x--x"));
    folder = temp.resolve("学校 data");
    try (var postgres = start()) {
      client(postgres).sql("create table school (id uuid primary key)").update();
    }
  }

  @Test
  void rowsOutliveAStopAndAWarmStart() {
    var school = addAndStop();
    try (var postgres = start()) {
      assertThat(has(postgres, school)).isTrue();
    }
  }

  @Test
  void rowsOutliveAKilledServerWhichComesBackByItself() {
    try (var postgres = start()) {
      var school = add(postgres);
      var url = postgres.url();
      kill(server());
      await().ignoreExceptions().untilAsserted(() -> assertThat(has(postgres, school)).isTrue());
      assertThat(postgres.url()).isEqualTo(url);
    }
  }

  @Test
  void aServerLeftByAKilledApplicationIsReplaced() throws IOException {
    var school = addAndStop();
    kill(PostgresHolder.run(folder).toHandle());
    var orphan = server();
    try (var postgres = start()) {
      assertThat(has(postgres, school)).isTrue();
      assertThat(server()).isNotEqualTo(orphan);
    }
    orphan.onExit().join();
  }

  @Test
  void rowsOutliveAKilledApplicationAndItsKilledServer() throws IOException {
    var school = addAndStop();
    kill(PostgresHolder.run(folder).toHandle());
    kill(server());
    try (var postgres = start()) {
      assertThat(has(postgres, school)).isTrue();
    }
  }

  @Test
  void aSecondApplicationOnTheSameFolderIsRefused() throws IOException {
    var holder = PostgresHolder.run(folder);
    var message = "The data folder " + folder + " is already in use by process " + holder.pid();
    try {
      assertThatThrownBy(PostgresRecoveryTests::start).hasMessage(message + ".");
    } finally {
      holder.getOutputStream().close();
      holder.onExit().join();
    }
  }

  @Test
  void aSecondServerInTheSameApplicationIsRefusedAgainAndAgain() {
    var message = "The data folder " + folder + " is already in use by this very process.";
    try (var postgres = start()) {
      assertThatThrownBy(PostgresRecoveryTests::start).hasMessage(message);
      assertThatThrownBy(PostgresRecoveryTests::start).hasMessage(message);
      assertThat(has(postgres, add(postgres))).isTrue();
    }
  }

  @Test
  void aForeignProcessThatInheritedTheServersNumberIsLeftAlone() throws IOException {
    var school = addAndStop();
    var foreign = new ProcessBuilder("sleep", "600").start();
    var stale = "%d\n%s\n0\n1\n\n127.0.0.1\n".formatted(foreign.pid(), cluster());
    Files.writeString(cluster().resolve("postmaster.pid"), stale);
    try (var postgres = start()) {
      assertThat(has(postgres, school)).isTrue();
    }
    assertThat(foreign.isAlive()).isTrue();
    kill(foreign.toHandle());
  }

  @Test
  void dataOfAnotherPostgresVersionAreRefused() throws IOException {
    var version = cluster().resolve("PG_VERSION");
    Files.writeString(version, "15\n");
    assertThatThrownBy(PostgresRecoveryTests::start)
        .hasMessage("The data in %s are of PostgreSQL 15, not 18.".formatted(cluster()));
    Files.writeString(version, "18\n");
  }

  @Test
  void aClusterWhosePasswordIsLostIsRefused() throws IOException {
    var secret = folder.resolve("superuser.password");
    var backup = Files.move(secret, folder.resolve("backup"));
    assertThatThrownBy(PostgresRecoveryTests::start)
        .hasMessage("The file %s is missing, so the database cannot be opened.".formatted(secret));
    Files.move(backup, secret);
  }

  private static EmbeddedPostgres start() {
    return EmbeddedPostgres.start(durable(folder));
  }

  private static Path cluster() {
    return durable(folder).cluster();
  }

  private static UUID addAndStop() {
    try (var postgres = start()) {
      return add(postgres);
    }
  }

  private static UUID add(EmbeddedPostgres postgres) {
    var id = UUID.randomUUID();
    client(postgres).sql("insert into school values (?)").param(id).update();
    return id;
  }

  private static boolean has(EmbeddedPostgres postgres, UUID id) {
    var query = client(postgres).sql("select exists (select from school where id = ?)").param(id);
    return query.query(Boolean.class).single();
  }

  private static JdbcClient client(EmbeddedPostgres postgres) {
    return JdbcClient.create(
        new DriverManagerDataSource(postgres.url(), postgres.username(), postgres.password()));
  }

  private static ProcessHandle server() {
    return Postmaster.of(cluster()).orElseThrow();
  }

  private static void kill(ProcessHandle process) {
    process.destroyForcibly();
    process.onExit().join();
  }
}
