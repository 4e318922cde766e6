package org.jiangqiao;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jiangqiao.kernel.SchoolId;
import org.springframework.core.env.Environment;

/** Somebody who owns the database and does with its tables what no application may. */
public final class DatabaseOwner {

  private final Environment settings;
  private final SchoolId school;

  public DatabaseOwner(Environment settings, SchoolId school) {
    this.settings = settings;
    this.school = school;
  }

  /** Runs a statement; returns how many rows it touched. */
  public int act(String sql, Object... values) {
    try (Connection connection =
        DriverManager.getConnection(
            settings.getRequiredProperty("spring.datasource.url"),
            settings.getRequiredProperty("spring.datasource.username"),
            settings.getRequiredProperty("spring.datasource.password"))) {
      try (PreparedStatement scope =
          connection.prepareStatement("select set_config('app.school', ?, false)")) {
        scope.setString(1, school.toString());
        scope.execute();
      }
      try (PreparedStatement statement = connection.prepareStatement(sql)) {
        for (int i = 0; i < values.length; i++) {
          statement.setObject(i + 1, values[i]);
        }
        return statement.executeUpdate();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
