package org.jiangqiao.demo;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jiangqiao.access.Actor;
import org.jiangqiao.codes.Pinyin;
import org.jiangqiao.codes.SearchTerms;
import org.jiangqiao.directory.Identities;
import org.jiangqiao.kernel.SchoolId;
import org.jiangqiao.training.Batches;
import org.jiangqiao.training.SignUpLinks;

/** Batches under way, one in each state, so that every page has something to do today. */
final class LiveBatches {

  private static final Actor DEMO = Actor.outsider("演示数据");
  private static final int PEOPLE = 150;

  /** What a batch is to look like on the day of loading. */
  private record Plan(
      String title,
      int startsInDays,
      int halfDays,
      int capacity,
      int seated,
      int waiting,
      List<String> steps) {}

  private final Connection connection;
  private final SchoolId school;
  private final Dice dice;
  private final OffsetDateTime now;
  private final Batches batches;
  private final SignUpLinks links;

  LiveBatches(
      Connection connection,
      SchoolId school,
      OffsetDateTime now,
      Batches batches,
      SignUpLinks links) {
    this.connection = connection;
    this.school = school;
    this.dice = new Dice(26 + school.value().hashCode());
    this.now = now;
    this.batches = batches;
    this.links = links;
  }

  void write(Identities identities, List<DemoScheme> schemes, int firstSerial, String region)
      throws SQLException, IOException {
    var people =
        new DemoPeople(identities, dice)
            .write(connection, school, PEOPLE, firstSerial, 24, 64, region, now);
    List<Plan> plans =
        List.of(
            new Plan("筹备中的班", 30, 6, 40, 0, 0, List.of()),
            new Plan("正在报名的班", 12, 6, 50, 38, 0, List.of("ANNOUNCED", "SIGN_UP_OPENED")),
            new Plan("报满候补的班", 8, 4, 30, 30, 4, List.of("ANNOUNCED", "SIGN_UP_OPENED")),
            new Plan(
                "今天上课的班",
                0,
                6,
                40,
                36,
                0,
                List.of("ANNOUNCED", "SIGN_UP_OPENED", "SIGN_UP_CLOSED")),
            new Plan(
                "待结班的班",
                -6,
                6,
                40,
                32,
                0,
                List.of("ANNOUNCED", "SIGN_UP_OPENED", "SIGN_UP_CLOSED")));
    int used = 0;
    for (int i = 0; i < plans.size(); i++) {
      Plan plan = plans.get(i);
      int size = plan.seated() + plan.waiting();
      write(plan, schemes.get(i % schemes.size()), i + 1, people.subList(used, used + size));
      used += size;
    }
  }

  private void write(Plan plan, DemoScheme scheme, int n, List<DemoPeople.Person> people)
      throws SQLException, IOException {
    UUID batch = dice.id(now.toInstant().toEpochMilli());
    LocalDate start = now.toLocalDate().plusDays(plan.startsInDays());
    String title = scheme.topics().getFirst() + "·" + plan.title();
    try (CopyRows rows =
        new CopyRows(
            connection,
            "training.batch",
            "school_id, id, scheme_id, number, title, starts_on, ends_on, place, capacity, hours,"
                + " completion_percent, trainers, contact, funding_line_id, search, sort_key, created_at, created_by")) {
      rows.add(
          school,
          batch,
          scheme.id(),
          now.getYear() + "-" + scheme.code() + "-" + (900 + n),
          title,
          start,
          start.plusDays((plan.halfDays() - 1) / 2),
          MadeUp.village(dice) + "党群服务中心",
          plan.capacity(),
          plan.halfDays() * DemoBatch.HOURS_A_HALF_DAY,
          80,
          MadeUp.personName(dice),
          "023-00000000",
          scheme.funding(),
          SearchTerms.index(List.of(Pinyin.text(title))),
          Pinyin.sortKey(title),
          now,
          DEMO.name());
    }
    try (CopyRows rows =
        new CopyRows(
            connection, "training.seat_pool", "school_id, batch_id, capacity, taken, is_open")) {
      rows.add(school, batch, plan.capacity(), plan.seated(), false);
    }
    lessons(plan, batch, title, start);
    enrolments(plan, batch, scheme, people);
    for (String step : plan.steps()) {
      batches.step(DEMO, batch, step, "");
    }
    if (plan.steps().contains("SIGN_UP_OPENED")) {
      links.ensure(DEMO, batch);
    }
  }

  private void lessons(Plan plan, UUID batch, String title, LocalDate start)
      throws SQLException, IOException {
    try (CopyRows rows =
        new CopyRows(
            connection,
            "training.lesson",
            "school_id, id, batch_id, held_on, half_day, title, place, trainer, hours, code_secret")) {
      for (int n = 0; n < plan.halfDays(); n++) {
        rows.add(
            school,
            dice.id(now.toInstant().toEpochMilli()),
            batch,
            start.plusDays(n / 2),
            n % 2 == 0 ? "AM" : "PM",
            title + "·第 " + (n + 1) + " 讲",
            "一号教室",
            MadeUp.personName(dice),
            DemoBatch.HOURS_A_HALF_DAY,
            dice.bytes(32));
      }
    }
  }

  private void enrolments(Plan plan, UUID batch, DemoScheme scheme, List<DemoPeople.Person> people)
      throws SQLException, IOException {
    try (CopyRows rows =
        new CopyRows(
            connection,
            "training.enrolment",
            "school_id, id, batch_id, person_id, person_key, audience, source, subsidised, request_key,"
                + " enrolled_at, enrolled_by, seated_at")) {
      for (int n = 0; n < people.size(); n++) {
        OffsetDateTime when = now.minusDays(9).plusMinutes(30L * n);
        UUID id = dice.id(when.toInstant().toEpochMilli());
        rows.add(
            school,
            id,
            batch,
            people.get(n).id(),
            people.get(n).key(),
            scheme.audience(),
            "SIGN_UP",
            scheme.subsidised(),
            id,
            when,
            "报名人",
            n < plan.seated() ? when : null);
      }
    }
  }
}
