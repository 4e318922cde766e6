package org.jiangqiao.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** What only the superuser may do: the application's role, its database, extensions, clones. */
final class PostgresAdministration {

  private static final List<String> EXTENSIONS = List.of("pg_trgm", "btree_gist");
  private static final String MAINTENANCE = "postgres";

  private final int port;
  private final PostgresPasswords passwords;

  /** Works over the server on a port of this machine. */
  PostgresAdministration(int port, PostgresPasswords passwords) {
    this.port = port;
    this.passwords = passwords;
  }

  /** The address of one database of the server on a port. */
  static String url(int port, String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?ApplicationName=jiangqiao";
  }

  /**
   * Makes the role, which is no superuser so that row level security can bind it, its database and
   * the extensions; each step only where it is missing.
   */
  void prepare(String role) {
    in(
        MAINTENANCE,
        sql -> {
          if (isMissing(sql, "pg_roles where rolname", role)) {
            sql.execute("create role " + name(sql, role) + " login createrole");
          }
          // Said each time, so that a lost password file is made good by a new one.
          sql.execute(
              "alter role %s password %s"
                  .formatted(name(sql, role), sql.enquoteLiteral(passwords.application())));
          if (isMissing(sql, "pg_database where datname", role)) {
            sql.execute("create database %1$s owner %1$s".formatted(name(sql, role)));
          }
        });
    in(
        role,
        sql -> {
          for (var extension : EXTENSIONS) {
            sql.execute("create extension if not exists " + extension);
          }
        });
  }

  /** Copies a database, to which nobody may be connected, into a new one of the same owner. */
  void copy(String template, String database, String owner) {
    in(
        MAINTENANCE,
        sql ->
            sql.execute(
                "create database %s template %s owner %s"
                    .formatted(name(sql, database), name(sql, template), name(sql, owner))));
  }

  /** Removes a database and ends the sessions in it. */
  void drop(String database) {
    in(
        MAINTENANCE,
        sql ->
            sql.execute("drop database if exists %s with (force)".formatted(name(sql, database))));
  }

  private void in(String database, Work work) {
    try (var connection = connect(database);
        var statement = connection.createStatement()) {
      work.with(statement);
    } catch (SQLException e) {
      throw new IllegalStateException("Housekeeping in database " + database + " failed", e);
    }
  }

  private Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(url(port, database), "postgres", passwords.superuser());
  }

  private static boolean isMissing(Statement sql, String where, String name) throws SQLException {
    var query = "select 1 from %s = %s".formatted(where, sql.enquoteLiteral(name));
    try (var rows = sql.executeQuery(query)) {
      return !rows.next();
    }
  }

  private static String name(Statement sql, String name) throws SQLException {
    return sql.enquoteIdentifier(name, true);
  }

  @FunctionalInterface
  private interface Work {
    void with(Statement statement) throws SQLException;
  }
}
