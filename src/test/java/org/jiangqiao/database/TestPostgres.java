package org.jiangqiao.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Interim: a fresh database on a server started by hand; replaced by the embedded server. */
public final class TestPostgres {
  private static final TestPostgres SHARED = new TestPostgres();
  private final String name = "t" + Long.toString(System.nanoTime(), 36);

  private TestPostgres() {
    try (Connection c =
            DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:15432/postgres", "postgres", "devpass");
        var s = c.createStatement()) {
      s.execute("create database " + name + " owner jiangqiao");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    try (Connection c = DriverManager.getConnection(url(), "postgres", "devpass");
        var s = c.createStatement()) {
      s.execute("create extension pg_trgm");
      s.execute("create extension btree_gist");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  public static TestPostgres shared() {
    return SHARED;
  }

  public String url() {
    return "jdbc:postgresql://127.0.0.1:15432/" + name;
  }

  public String username() {
    return "jiangqiao";
  }

  public String password() {
    return "jiangqiao-dev";
  }
}
