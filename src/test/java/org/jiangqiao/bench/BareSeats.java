package org.jiangqiao.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jiangqiao.bench.Rush.Answer;
import org.jiangqiao.bench.Rush.Counter;
import org.jiangqiao.bench.Rush.Outcome;
import org.jiangqiao.kernel.Ids;

/** Seats given over a bare connection: by the product's function, and by the lock it replaces. */
final class BareSeats {

  private BareSeats() {}

  /** The seat function of the product: one call. */
  static Counter byFunction(BenchApp app, List<Crowd.Person> people) throws SQLException {
    return new OnConnection(app, people) {
      @Override
      Answer seat(Connection connection, Crowd.Person person, OpenBatch batch) throws SQLException {
        try (PreparedStatement call =
            connection.prepareStatement(
                """
                select outcome, enrolment_id from training.take_seat(?, ?, ?, ?, ?, 'FARMER', 'SIGN_UP',
                  null::uuid, false, ?, ?, '测速', null::uuid, false, false)
                """)) {
          call.setObject(1, app.school().value());
          call.setObject(2, Ids.next());
          call.setObject(3, batch.id());
          call.setObject(4, person.id());
          call.setObject(5, person.key());
          call.setObject(6, UUID.randomUUID());
          call.setObject(7, OffsetDateTime.now());
          try (var row = call.executeQuery()) {
            row.next();
            return switch (row.getString(1)) {
              case "SEATED" -> new Answer(Outcome.SEATED, row.getString(2));
              case "FULL" -> Answer.FULL;
              case String other -> new Answer(Outcome.OTHER, other);
            };
          }
        }
      }
    };
  }

  /** As it is commonly done: lock the batch, count, insert, note the new number. */
  static Counter byLock(BenchApp app, List<Crowd.Person> people) throws SQLException {
    return new OnConnection(app, people) {
      @Override
      Answer seat(Connection connection, Crowd.Person person, OpenBatch batch) throws SQLException {
        int capacity =
            number(
                connection,
                "select capacity from training.seat_pool where school_id = ? and batch_id = ? and is_open for update",
                batch);
        int seated =
            number(
                connection,
                """
                select count(*) from training.enrolment
                 where school_id = ? and batch_id = ? and seated_at is not null and cancelled_at is null
                """,
                batch);
        if (seated >= capacity) {
          return Answer.FULL;
        }
        UUID id = insert(connection, person, batch);
        try (PreparedStatement update =
            connection.prepareStatement(
                "update training.seat_pool set taken = taken + 1 where school_id = ? and batch_id = ?")) {
          update.setObject(1, app.school().value());
          update.setObject(2, batch.id());
          update.executeUpdate();
        }
        return new Answer(Outcome.SEATED, id.toString());
      }

      private int number(Connection connection, String sql, OpenBatch batch) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
          select.setObject(1, app.school().value());
          select.setObject(2, batch.id());
          try (var row = select.executeQuery()) {
            row.next();
            return row.getInt(1);
          }
        }
      }

      private UUID insert(Connection connection, Crowd.Person person, OpenBatch batch)
          throws SQLException {
        UUID id = Ids.next();
        try (PreparedStatement insert =
            connection.prepareStatement(
                """
                insert into training.enrolment (school_id, id, batch_id, person_id, person_key, audience, source,
                  request_key, enrolled_at, enrolled_by, seated_at)
                values (?, ?, ?, ?, ?, 'FARMER', 'SIGN_UP', ?, ?, '测速', ?)
                """)) {
          insert.setObject(1, app.school().value());
          insert.setObject(2, id);
          insert.setObject(3, batch.id());
          insert.setObject(4, person.id());
          insert.setObject(5, person.key());
          insert.setObject(6, UUID.randomUUID());
          insert.setObject(7, OffsetDateTime.now());
          insert.setObject(8, OffsetDateTime.now());
          insert.executeUpdate();
        }
        return id;
      }
    };
  }

  /** One transaction a request, on one connection a thread. */
  private abstract static class OnConnection implements Counter {

    private final BenchApp app;
    private final List<Crowd.Person> people;
    private final Connection connection;

    OnConnection(BenchApp app, List<Crowd.Person> people) throws SQLException {
      this.app = app;
      this.people = people;
      this.connection = app.connection();
    }

    abstract Answer seat(Connection connection, Crowd.Person person, OpenBatch batch)
        throws SQLException;

    @Override
    public Answer ask(int request, OpenBatch batch) throws SQLException {
      app.enter(connection);
      Answer answer = seat(connection, people.get(request), batch);
      connection.commit();
      return answer;
    }

    @Override
    public void close() throws SQLException {
      connection.close();
    }
  }
}
