package org.jiangqiao.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.util.FileSystemUtils;

/**
 * A database of its own for one test class, copied in a tenth of a second from a template.
 *
 * <p>All of them live in one server per JVM below {@code target/postgres}, made like the real one
 * but without care for power cuts.
 */
public final class TestPostgres implements AutoCloseable {

  private static final Path ROOT = Path.of("target", "postgres");
  private static final String RUN = "run-";
  private static final String MIGRATED = "migrated";
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final String name;

  private TestPostgres(String name) {
    this.name = name;
  }

  /** A database with the extensions, but without any table. */
  public static TestPostgres empty() {
    var fresh = new TestPostgres("test" + NUMBER.incrementAndGet());
    server().copyTo(fresh.name);
    return fresh;
  }

  /** A database with every migration of {@code db/migration} applied. */
  public static TestPostgres migrated() {
    var fresh = new TestPostgres("test" + NUMBER.incrementAndGet());
    server().copy(Template.NAME, fresh.name);
    return fresh;
  }

  /** The server all test databases live in. */
  static EmbeddedPostgres server() {
    return Server.INSTANCE;
  }

  /** Settings for a throw-away server: the binaries shared, all care for power cuts left out. */
  static PostgresSettings settings(Path folder) {
    var careless = new HashMap<>(Map.of("fsync", "off", "synchronous_commit", "off"));
    careless.putAll(Map.of("full_page_writes", "off", "wal_level", "minimal"));
    careless.put("max_wal_senders", "0");
    return new PostgresSettings(folder, binaries(), careless);
  }

  /** Where all tests find the unpacked programs. */
  static Path binaries() {
    return ROOT.resolve("binaries");
  }

  /** The JDBC address. */
  public String url() {
    return server().url(name);
  }

  /** The role that owns the database, as in a real installation. */
  public String username() {
    return server().username();
  }

  /** Its password. */
  public String password() {
    return server().password();
  }

  /** Unpooled connections. */
  public DataSource dataSource() {
    return new DriverManagerDataSource(url(), username(), password());
  }

  /** Points a Spring context at this database. */
  public void describeTo(DynamicPropertyRegistry registry) {
    registry.add("spring.datasource.url", this::url);
    registry.add("spring.datasource.username", this::username);
    registry.add("spring.datasource.password", this::password);
  }

  /** Removes the database, ending the sessions in it. */
  @Override
  public void close() {
    server().drop(name);
  }

  /** Started by the first test that asks. */
  private static final class Server {
    static final EmbeddedPostgres INSTANCE = start();

    private static EmbeddedPostgres start() {
      removeAbandoned();
      var folder = ROOT.resolve(RUN + ProcessHandle.current().pid());
      var postgres = EmbeddedPostgres.start(settings(folder));
      Runtime.getRuntime().addShutdownHook(new Thread(() -> end(postgres, folder)));
      return postgres;
    }

    private static void end(EmbeddedPostgres postgres, Path folder) {
      postgres.close();
      delete(folder);
    }

    /** What killed runs have left: a server perhaps, a folder certainly. */
    private static void removeAbandoned() {
      try (var runs = Files.newDirectoryStream(Files.createDirectories(ROOT), RUN + "*")) {
        for (var run : runs) {
          if (isAbandoned(run)) {
            var settings = settings(run);
            new PostgresServer(settings, PostgresTools.of(settings)).close();
            delete(run);
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static boolean isAbandoned(Path run) {
      var pid = Long.parseLong(run.getFileName().toString().substring(RUN.length()));
      return pid == ProcessHandle.current().pid() || ProcessHandle.of(pid).isEmpty();
    }

    private static void delete(Path folder) {
      try {
        FileSystemUtils.deleteRecursively(folder);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Migrated by the first test that asks. */
  private static final class Template {
    static final String NAME = migrate();

    private static String migrate() {
      server().copyTo(MIGRATED);
      Flyway.configure()
          .dataSource(server().url(MIGRATED), server().username(), server().password())
          .locations("classpath:db/migration")
          .load()
          .migrate();
      return MIGRATED;
    }
  }
}
