package org.jiangqiao.demo;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jiangqiao.codes.Pinyin;
import org.jiangqiao.codes.SearchTerms;
import org.jiangqiao.kernel.SchoolId;

/** Writes what batches refer to: funding lines, schemes with their plan, made-up organizations. */
final class DemoCatalogue {

  private static final String BY = "演示数据";

  private final Connection connection;
  private final SchoolId school;
  private final Dice dice;
  private final OffsetDateTime now;

  DemoCatalogue(Connection connection, SchoolId school, Dice dice, OffsetDateTime now) {
    this.connection = connection;
    this.school = school;
    this.dice = dice;
    this.now = now;
  }

  UUID id() {
    return dice.id(now.toInstant().toEpochMilli());
  }

  UUID funding(String name, boolean subsidised) throws SQLException, IOException {
    UUID id = id();
    try (CopyRows rows =
        new CopyRows(
            connection,
            "training.funding_line",
            "school_id, id, name, subsidised, search, sort_key, created_at, created_by")) {
      rows.add(school, id, name, subsidised, terms(name), Pinyin.sortKey(name), now, BY);
    }
    return id;
  }

  void schemes(List<DemoScheme> schemes) throws SQLException, IOException {
    try (CopyRows rows =
        new CopyRows(
            connection,
            "training.scheme",
            "school_id, id, name, programme_line, funding_line_id, audience, hours, completion_percent, search,"
                + " sort_key, created_at, created_by")) {
      for (DemoScheme s : schemes) {
        rows.add(
            school,
            s.id(),
            s.name(),
            s.programmeLine(),
            s.funding(),
            s.audience(),
            s.hours(),
            80,
            terms(s.name()),
            Pinyin.sortKey(s.name()),
            now,
            BY);
      }
    }
    try (CopyRows rows =
        new CopyRows(
            connection,
            "training.scheme_lesson",
            "school_id, id, scheme_id, day, half_day, title, hours")) {
      for (DemoScheme s : schemes) {
        for (int n = 0; n < s.halfDays(); n++) {
          rows.add(
              school,
              id(),
              s.id(),
              n / 2 + 1,
              n % 2 == 0 ? "AM" : "PM",
              s.topics().get(n % s.topics().size()) + "·第 " + (n + 1) + " 讲",
              DemoBatch.HOURS_A_HALF_DAY);
        }
      }
    }
  }

  void plan(List<DemoScheme> schemes, int year, int batchesEach, int personTimesEach)
      throws SQLException, IOException {
    try (CopyRows rows =
        new CopyRows(
            connection,
            "training.yearly_plan",
            "school_id, id, year, scheme_id, batches, person_times, created_at, created_by")) {
      for (DemoScheme s : schemes) {
        rows.add(school, id(), year, s.id(), batchesEach, personTimesEach, now, BY);
      }
    }
  }

  /** Organizations with names that no register knows. */
  List<UUID> organizations(String kind, String region, List<String> names)
      throws SQLException, IOException {
    List<UUID> ids = new ArrayList<>();
    try (CopyRows rows =
        new CopyRows(
            connection,
            "directory.organization",
            "school_id, id, name, kind_code, region_code, contact_name, contact_phone, search, sort_key,"
                + " created_at, created_by")) {
      for (String name : names) {
        UUID id = id();
        ids.add(id);
        rows.add(
            school,
            id,
            name,
            kind,
            region,
            MadeUp.personName(dice),
            MadeUp.phone(dice.below(10_000)),
            terms(name),
            Pinyin.sortKey(name),
            now,
            BY);
      }
    }
    return ids;
  }

  /** A total older than the platform, with the paper that states it. */
  void summaries(List<Object[]> records) throws SQLException, IOException {
    try (CopyRows rows =
        new CopyRows(
            connection,
            "training.summary_record",
            "school_id, id, year, programme_line, audience, batches, person_times, source_title, grade, search,"
                + " sort_key, created_at, created_by")) {
      for (Object[] r : records) {
        rows.add(
            school,
            id(),
            r[0],
            r[1],
            r[2],
            r[3],
            r[4],
            r[5],
            r[6],
            terms((String) r[1]),
            Pinyin.sortKey((String) r[1]),
            now,
            BY);
      }
    }
  }

  private static java.util.Collection<String> terms(String name) {
    return SearchTerms.index(List.of(Pinyin.text(name)));
  }
}
