package org.jiangqiao.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * A PostgreSQL of our own, in one folder, for one running 匠桥.
 *
 * <p>It survives being killed in any order with the application, is restarted when it dies alone,
 * and listens on the loopback address only.
 */
public final class EmbeddedPostgres implements AutoCloseable {

  /** The name of the application's role, of its database and of nothing else. */
  private static final String NAME = "jiangqiao";

  private final FolderLock lock;
  private final PostgresServer server;
  private final PostgresPasswords passwords;

  private EmbeddedPostgres(FolderLock lock, PostgresServer server, PostgresPasswords passwords) {
    this.lock = lock;
    this.server = server;
    this.passwords = passwords;
  }

  /**
   * Starts the database of a folder, making folder, cluster, role and database where they are
   * missing.
   *
   * @throws IllegalStateException at once when another process uses the folder, and after 30 s when
   *     the server will not start
   */
  public static EmbeddedPostgres start(Path folder) {
    return start(PostgresSettings.of(folder));
  }

  static EmbeddedPostgres start(PostgresSettings settings) {
    makeFolder(settings.folder());
    var lock = FolderLock.take(settings.folder());
    try {
      return start(settings, lock);
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private static EmbeddedPostgres start(PostgresSettings settings, FolderLock lock) {
    var passwords = PostgresPasswords.in(settings);
    var tools = PostgresTools.of(settings);
    PostgresCluster.prepare(settings, tools, passwords.superuser());
    var server = new PostgresServer(settings, tools);
    server.start();
    var postgres = new EmbeddedPostgres(lock, server, passwords);
    try {
      postgres.administration().prepare(NAME);
      return postgres;
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
  }

  /** Others may pass through, not look: a server started by root runs as another user. */
  private static void makeFolder(Path folder) {
    try {
      Files.createDirectories(folder);
      if (Files.isWritable(folder)) {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The address of the application's database. */
  public String url() {
    return url(NAME);
  }

  /** The address of another database of this server. */
  public String url(String database) {
    return PostgresAdministration.url(server.port(), database);
  }

  /** The role that owns the application's database: it may make roles, but is no superuser. */
  public String username() {
    return NAME;
  }

  /** That role's random password. */
  public String password() {
    return passwords.application();
  }

  /** Copies the application's database, to which nobody may be connected, into a new one. */
  public void copyTo(String database) {
    copy(NAME, database);
  }

  /** Copies any database of this server, to which nobody may be connected, into a new one. */
  public void copy(String template, String database) {
    administration().copy(template, database, NAME);
  }

  /** Removes a database and ends the sessions in it; nothing happens when there is none. */
  public void drop(String database) {
    administration().drop(database);
  }

  private PostgresAdministration administration() {
    return new PostgresAdministration(server.port(), passwords);
  }

  /** Stops the server, ending its sessions, and gives the folder free. */
  @Override
  public void close() {
    try {
      server.close();
    } finally {
      lock.close();
    }
  }
}
