package org.jiangqiao.demo;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jiangqiao.codes.Pinyin;
import org.jiangqiao.codes.SearchTerms;
import org.jiangqiao.kernel.SchoolId;

/**
 * Writes closed batches with their lessons, rosters, attendance, completions, ratings and costs.
 */
final class DemoBatches {

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final String BY = "演示数据";

  private record Hour(UUID id, LocalDate day, String half) {}

  private final SchoolId school;
  private final Dice dice;
  private final List<DemoSeat> seats = new ArrayList<>();
  private final List<Object[]> lessons = new ArrayList<>();
  private final List<List<Hour>> hoursOfBatch = new ArrayList<>();
  private final List<UUID> batchIds = new ArrayList<>();

  DemoBatches(SchoolId school, Dice dice) {
    this.school = school;
    this.dice = dice;
  }

  /** Writes them all; returns their ids in the given order. */
  List<UUID> write(Connection connection, List<DemoBatch> batches)
      throws SQLException, IOException {
    writeBatches(connection, batches);
    writeSteps(connection, batches);
    writeLessons(connection, batches);
    writeEnrolments(connection, batches);
    writeAttendance(connection, batches);
    writeCompletions(connection);
    DemoAftermath after = new DemoAftermath(connection, school, dice);
    after.ratings(seats);
    after.costs(batches, batchIds);
    return batchIds;
  }

  private void writeBatches(Connection connection, List<DemoBatch> batches)
      throws SQLException, IOException {
    try (CopyRows rows =
        new CopyRows(
            connection,
            "training.batch",
            "school_id, id, scheme_id, number, title, starts_on, ends_on, place, region_code, customer_id,"
                + " funding_line_id, capacity, hours, completion_percent, trainers, contact, search, sort_key,"
                + " created_at, created_by")) {
      for (DemoBatch b : batches) {
        UUID id = dice.id(at(b.startsOn().minusDays(30), 9).toInstant().toEpochMilli());
        batchIds.add(id);
        rows.add(
            school,
            id,
            b.scheme(),
            b.number(),
            b.title(),
            b.startsOn(),
            b.endsOn(),
            b.place(),
            b.region(),
            b.customer(),
            b.funding(),
            capacity(b),
            b.hours(),
            80,
            MadeUp.personName(dice),
            "023-00000000",
            SearchTerms.index(List.of(Pinyin.text(b.title())), b.number()),
            Pinyin.sortKey(b.title()),
            at(b.startsOn().minusDays(30), 9),
            BY);
      }
    }
    try (CopyRows rows =
        new CopyRows(
            connection, "training.seat_pool", "school_id, batch_id, capacity, taken, is_open")) {
      for (int i = 0; i < batches.size(); i++) {
        rows.add(
            school,
            batchIds.get(i),
            capacity(batches.get(i)),
            batches.get(i).people().size(),
            false);
      }
    }
  }

  private static int capacity(DemoBatch b) {
    return Math.max(30, (b.people().size() + 9) / 10 * 10);
  }

  private void writeSteps(Connection connection, List<DemoBatch> batches)
      throws SQLException, IOException {
    try (CopyRows rows =
        new CopyRows(
            connection, "training.batch_step", "school_id, id, batch_id, step, at, by, reason")) {
      for (int i = 0; i < batches.size(); i++) {
        DemoBatch b = batches.get(i);
        step(rows, batchIds.get(i), "ANNOUNCED", at(b.startsOn().minusDays(25), 9));
        step(rows, batchIds.get(i), "SIGN_UP_OPENED", at(b.startsOn().minusDays(20), 9));
        step(rows, batchIds.get(i), "SIGN_UP_CLOSED", at(b.startsOn().minusDays(2), 17));
        step(rows, batchIds.get(i), "CLOSED", at(b.endsOn().plusDays(2), 10));
      }
    }
  }

  private void step(CopyRows rows, UUID batch, String step, OffsetDateTime when)
      throws IOException {
    rows.add(school, dice.id(when.toInstant().toEpochMilli()), batch, step, when, BY, "");
  }

  private void writeLessons(Connection connection, List<DemoBatch> batches)
      throws SQLException, IOException {
    for (int i = 0; i < batches.size(); i++) {
      DemoBatch b = batches.get(i);
      List<Hour> hours = new ArrayList<>();
      for (int n = 0; n < b.halfDays(); n++) {
        Hour hour =
            new Hour(
                dice.id(at(b.startsOn(), 8).toInstant().toEpochMilli()),
                b.startsOn().plusDays(n / 2),
                n % 2 == 0 ? "AM" : "PM");
        hours.add(hour);
        lessons.add(
            new Object[] {
              school,
              hour.id(),
              batchIds.get(i),
              hour.day(),
              hour.half(),
              b.title() + "·第 " + (n + 1) + " 讲",
              b.place(),
              MadeUp.personName(dice),
              DemoBatch.HOURS_A_HALF_DAY,
              dice.bytes(32)
            });
      }
      hoursOfBatch.add(hours);
    }
    try (CopyRows rows =
        new CopyRows(
            connection,
            "training.lesson",
            "school_id, id, batch_id, held_on, half_day, title, place, trainer, hours, code_secret")) {
      for (Object[] lesson : lessons) {
        rows.add(lesson);
      }
    }
  }

  private void writeEnrolments(Connection connection, List<DemoBatch> batches)
      throws SQLException, IOException {
    try (CopyRows rows =
        new CopyRows(
            connection,
            "training.enrolment",
            "school_id, id, batch_id, person_id, person_key, audience, source, organization_id, subsidised,"
                + " request_key, enrolled_at, enrolled_by, seated_at")) {
      for (int i = 0; i < batches.size(); i++) {
        DemoBatch b = batches.get(i);
        for (int n = 0; n < b.people().size(); n++) {
          OffsetDateTime when =
              at(b.startsOn().minusDays(dice.between(3, 18)), dice.between(8, 20));
          UUID id = dice.id(when.toInstant().toEpochMilli());
          seats.add(new DemoSeat(b, batchIds.get(i), b.people().get(n), id, attended(b, n)));
          rows.add(
              school,
              id,
              batchIds.get(i),
              b.people().get(n).id(),
              b.people().get(n).key(),
              b.audience(),
              b.customer() == null ? "SIGN_UP" : "ROSTER",
              b.customer(),
              b.subsidised(),
              id,
              when,
              "报名人",
              when);
        }
      }
    }
  }

  /** Those who complete miss at most one half-day in five; the others come to half of them. */
  private int attended(DemoBatch b, int n) {
    int mayMiss = b.halfDays() / 5;
    return n < b.completed()
        ? b.halfDays() - (mayMiss > 0 && dice.percent(25) ? 1 : 0)
        : b.halfDays() / 2;
  }

  private void writeAttendance(Connection connection, List<DemoBatch> batches)
      throws SQLException, IOException {
    try (CopyRows rows =
        new CopyRows(
            connection,
            "training.attendance",
            "school_id, id, lesson_id, enrolment_id, status, means, happened_at, recorded_at, recorded_by,"
                + " entered_late, request_key")) {
      for (DemoSeat seat : seats) {
        List<Hour> hours = hoursOfBatch.get(batchIds.indexOf(seat.batchId()));
        int missed = hours.size() - seat.attended();
        boolean paper = seat.batch().grade().equals("B");
        for (int n = 0; n < hours.size(); n++) {
          Hour hour = hours.get(n);
          OffsetDateTime when =
              at(hour.day(), hour.half().equals("AM") ? 8 : 14).plusMinutes(dice.below(40));
          UUID id = dice.id(when.toInstant().toEpochMilli());
          rows.add(
              school,
              id,
              hour.id(),
              seat.enrolment(),
              n < missed ? "ABSENT" : "PRESENT",
              paper ? "PAPER" : dice.percent(70) ? "CODE" : "TRAINER",
              when,
              paper ? when.plusDays(2) : when,
              BY,
              paper,
              id);
        }
      }
    }
  }

  private void writeCompletions(Connection connection) throws SQLException, IOException {
    try (CopyRows rows =
        new CopyRows(
            connection,
            "training.completion",
            "school_id, id, enrolment_id, batch_id, scheme_id, person_key, audience, completed_on, outcome,"
                + " half_days_attended, half_days_held, hours_attended, grade, decided_at, decided_by")) {
      for (DemoSeat seat : seats) {
        DemoBatch b = seat.batch();
        boolean completed = seat.attended() * 100 >= 80 * b.halfDays();
        OffsetDateTime when = at(b.endsOn().plusDays(2), 10);
        rows.add(
            school,
            dice.id(when.toInstant().toEpochMilli()),
            seat.enrolment(),
            seat.batchId(),
            b.scheme(),
            seat.person().key(),
            b.audience(),
            b.endsOn(),
            completed ? "COMPLETED" : "NOT_COMPLETED",
            seat.attended(),
            b.halfDays(),
            seat.attended() * DemoBatch.HOURS_A_HALF_DAY,
            b.grade(),
            when,
            BY);
      }
    }
  }

  static OffsetDateTime at(LocalDate day, int hour) {
    return day.atTime(LocalTime.of(hour, 0)).atZone(CHINA).toOffsetDateTime();
  }
}
