package org.jiangqiao.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiangqiao.bench.Rush.Outcome;

/**
 * What went wrong in a rush, found by comparing what people were told with the rows.
 *
 * @param overbooked seats given beyond the capacity
 * @param lost people told they have a seat, without a row
 * @param ghost seated rows of which nobody was told
 * @param refused people refused although a seat was left
 * @param miscounted batches whose counter differs from their rows
 * @param other answers that are neither a seat nor a plain refusal
 */
record SeatFaults(
    long overbooked, long lost, long ghost, long refused, long miscounted, long other) {

  static final SeatFaults NONE = new SeatFaults(0, 0, 0, 0, 0, 0);
  private static final String BY_CODE =
      """
      select r.code from training.sign_up_receipt r
        join training.enrolment e on e.school_id = r.school_id and e.id = r.enrolment_id
       where e.batch_id = ? and e.seated_at is not null and e.cancelled_at is null
      """;
  private static final String BY_ID =
      "select id::text from training.enrolment where batch_id = ? and seated_at is not null and cancelled_at is null";

  /** Compares a rush whose people hold codes of receipts, or ids of enrolments. */
  static SeatFaults of(BenchApp app, Rush.Result rush, boolean codes) throws SQLException {
    Set<String> rows = new HashSet<>();
    long overbooked = 0;
    long free = 0;
    long miscounted = 0;
    try (Connection connection = app.connection()) {
      app.enter(connection);
      for (OpenBatch batch : rush.batches()) {
        Set<String> seated = texts(connection, BY_ID, batch);
        rows.addAll(codes ? texts(connection, BY_CODE, batch) : seated);
        overbooked += Math.max(0, seated.size() - batch.capacity());
        free += Math.max(0, batch.capacity() - seated.size());
        String taken = "select taken::text from training.seat_pool where batch_id = ?";
        boolean right = texts(connection, taken, batch).contains("" + seated.size());
        miscounted += right ? 0 : 1;
      }
    }
    Set<String> told =
        rush.answers().stream()
            .filter(answer -> answer.outcome() == Outcome.SEATED)
            .map(Rush.Answer::proof)
            .collect(Collectors.toSet());
    return new SeatFaults(
        overbooked,
        told.stream().filter(proof -> !rows.contains(proof)).count(),
        rows.stream().filter(proof -> !told.contains(proof)).count(),
        Math.min(free, rush.count(Outcome.FULL)),
        miscounted,
        rush.count(Outcome.OTHER));
  }

  private static Set<String> texts(Connection connection, String sql, OpenBatch batch)
      throws SQLException {
    Set<String> found = new HashSet<>();
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setObject(1, batch.id());
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          found.add(rows.getString(1));
        }
      }
    }
    return found;
  }

  /** Both together. */
  SeatFaults plus(SeatFaults more) {
    return new SeatFaults(
        overbooked + more.overbooked,
        lost + more.lost,
        ghost + more.ghost,
        refused + more.refused,
        miscounted + more.miscounted,
        other + more.other);
  }

  /** The six numbers as the report shows them. */
  String text() {
    return overbooked
        + ", "
        + lost
        + ", "
        + ghost
        + ", "
        + refused
        + ", "
        + miscounted
        + ", "
        + other;
  }
}
