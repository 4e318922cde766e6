package org.jiangqiao.database;

import java.sql.SQLException;
import javax.sql.DataSource;

/** Looks whether trigram search can see Chinese, which a wrong locale takes away in silence. */
public final class TrigramCheck {

  private TrigramCheck() {}

  /**
   * Asks the database for the trigrams of a Chinese word.
   *
   * @throws IllegalStateException when it finds none, or has no extension pg_trgm
   */
  public static void requireChinese(DataSource database) {
    var query = "select cardinality(show_trgm('职业教育'))";
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      rows.next();
      if (rows.getInt(1) == 0) {
        throw new DatabaseRefused(
            "Search in this database does not see Chinese: its character type is wrong.",
            "Make the database anew with encoding UTF8 and the builtin locale C.UTF-8.");
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The extension pg_trgm is missing in this database", e);
    }
  }
}
