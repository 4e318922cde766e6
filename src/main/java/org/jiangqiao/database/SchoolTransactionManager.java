package org.jiangqiao.database;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Tells PostgreSQL at the start of every transaction which school it is for. */
class SchoolTransactionManager extends JdbcTransactionManager {

  private static final long serialVersionUID = 1L;

  SchoolTransactionManager(DataSource dataSource) {
    super(dataSource);
  }

  @Override
  protected void doBegin(Object transaction, TransactionDefinition definition) {
    super.doBegin(transaction, definition);
    var school = Tenancy.current();
    if (school.isPresent()) {
      tell(school.get().toString());
    }
  }

  private void tell(String school) {
    var holder =
        (ConnectionHolder) TransactionSynchronizationManager.getResource(obtainDataSource());
    if (holder == null) {
      throw new CannotCreateTransactionException("no connection is bound to the transaction");
    }
    try (PreparedStatement statement =
        holder.getConnection().prepareStatement("select set_config('app.school', ?, true)")) {
      statement.setString(1, school);
      statement.execute();
    } catch (SQLException e) {
      throw new CannotCreateTransactionException("the school could not be set", e);
    }
  }
}
