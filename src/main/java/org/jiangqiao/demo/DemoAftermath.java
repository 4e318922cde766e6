package org.jiangqiao.demo;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jiangqiao.kernel.SchoolId;

/** Writes what comes after the last lesson: ratings and costs. */
final class DemoAftermath {

  private static final String BY = "演示数据";
  private static final List<String> COMMENTS =
      List.of("老师讲得细，回去就能用。", "希望多一些实操。", "时间安排合适。", "", "", "", "");

  private final Connection connection;
  private final SchoolId school;
  private final Dice dice;

  DemoAftermath(Connection connection, SchoolId school, Dice dice) {
    this.connection = connection;
    this.school = school;
    this.dice = dice;
  }

  void ratings(List<DemoSeat> seats) throws SQLException, IOException {
    try (CopyRows rows =
        new CopyRows(
            connection,
            "training.rating",
            "school_id, id, batch_id, enrolment_id, score, comment, rated_at")) {
      for (DemoSeat seat : seats) {
        if (dice.percent(55)) {
          OffsetDateTime when =
              DemoBatches.at(seat.batch().endsOn(), 17).plusMinutes(dice.below(120));
          int score = dice.percent(62) ? 5 : dice.percent(75) ? 4 : 3;
          rows.add(
              school,
              dice.id(when.toInstant().toEpochMilli()),
              seat.batchId(),
              seat.enrolment(),
              score,
              dice.one(COMMENTS),
              when);
        }
      }
    }
  }

  void costs(List<DemoBatch> batches, List<UUID> batchIds) throws SQLException, IOException {
    try (CopyRows rows =
        new CopyRows(
            connection,
            "training.cost_line",
            "school_id, id, batch_id, category, description, amount, spent_on, voucher, created_at, created_by")) {
      for (int i = 0; i < batches.size(); i++) {
        DemoBatch b = batches.get(i);
        OffsetDateTime when = DemoBatches.at(b.endsOn().plusDays(1), 11);
        cost(rows, batchIds.get(i), "TEACHING", "授课费", b.halfDays() * 400L, when);
        cost(
            rows,
            batchIds.get(i),
            "MATERIAL",
            "教材与耗材",
            b.people().size() * (long) dice.between(8, 30),
            when);
      }
    }
  }

  private void cost(
      CopyRows rows, UUID batch, String category, String what, long yuan, OffsetDateTime when)
      throws IOException {
    rows.add(
        school,
        dice.id(when.toInstant().toEpochMilli()),
        batch,
        category,
        what,
        yuan,
        when.toLocalDate(),
        "凭证-" + dice.between(1000, 9999),
        when,
        BY);
  }
}
