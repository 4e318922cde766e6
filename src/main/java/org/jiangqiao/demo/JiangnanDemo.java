package org.jiangqiao.demo;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jiangqiao.directory.Identities;
import org.jiangqiao.kernel.SchoolId;

/**
 * 江南职业学校 and its farmers' training group as the newspaper prints it: some 2,600 batches and 200,000
 * people since 1999. The last five years are rows of persons; what is older are totals with the
 * paper that states them, grade C where a document does, D where it is only said.
 */
final class JiangnanDemo {

  private static final int ROW_BATCHES = 240;
  private static final int SUMMARY_BATCHES = 2_374;
  private static final int SUMMARY_PERSON_TIMES = 192_640;
  private static final int FIRST_YEAR = 1999;
  private static final List<String> LINES =
      List.of("农村实用技能", "温暖工程", "扶贫创业", "农业产业化", "新型职业农民", "种植养殖大户");
  private static final List<String> AUDIENCES =
      List.of("FARMER", "MIGRANT", "FARMER", "AGRI_TECH", "FARMER_HQ", "FARMER_HQ");
  private static final List<String> TOPICS =
      List.of(
          "富硒花椒丰产栽培",
          "瓜果早熟栽培",
          "中药材规范种植",
          "茶叶采制",
          "水稻绿色防控",
          "蔬菜大棚管理",
          "特种水产养殖",
          "农产品网上营销",
          "乡村旅游经营");

  private final Connection connection;
  private final SchoolId school;
  private final Dice dice;
  private final OffsetDateTime now;

  JiangnanDemo(Connection connection, SchoolId school, OffsetDateTime now) {
    this.connection = connection;
    this.school = school;
    this.dice = new Dice(500_116);
    this.now = now;
  }

  /** Writes everything that is over; returns the schemes, for the batches that are under way. */
  List<DemoScheme> write(Identities identities) throws SQLException, IOException {
    DemoCatalogue catalogue = new DemoCatalogue(connection, school, dice, now);
    UUID farmers = catalogue.funding("高素质农民培育", true);
    UUID warm = catalogue.funding("温暖工程", false);
    List<DemoScheme> schemes = schemes(catalogue, farmers, warm);
    catalogue.schemes(schemes);
    catalogue.plan(schemes, now.getYear(), 9, 420);
    catalogue.organizations("COOPERATIVE", "500116", cooperatives());
    catalogue.summaries(summaries());
    var pool =
        new DemoPeople(identities, dice)
            .write(connection, school, 7_200, 10_000, 22, 66, "500116", now);
    new DemoBatches(school, dice).write(connection, batches(schemes, pool));
    return schemes;
  }

  private List<DemoScheme> schemes(DemoCatalogue catalogue, UUID farmers, UUID warm) {
    List<DemoScheme> schemes = new ArrayList<>();
    for (int i = 0; i < LINES.size(); i++) {
      boolean subsidised = i >= 4;
      schemes.add(
          new DemoScheme(
              catalogue.id(),
              List.of("NC", "WN", "FP", "CY", "XN", "DH").get(i),
              LINES.get(i) + "培训",
              LINES.get(i),
              AUDIENCES.get(i),
              6,
              subsidised ? farmers : warm,
              subsidised,
              TOPICS));
    }
    return schemes;
  }

  private List<String> cooperatives() {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < 92; i++) {
      names.add(
          "江津"
              + List.of("青岭", "云溪", "石笋", "梨湾", "白鹤", "龙泉", "竹坪", "桂塘").get(i % 8)
              + List.of("花椒", "果蔬", "水产", "中药材", "茶叶", "粮油").get(i / 8 % 6)
              + "专业合作社"
              + (i / 48 + 1)
              + "（虚构）");
    }
    return names;
  }

  /** One record a year and line; the rounding rest goes to the last, so that the sums are exact. */
  private List<Object[]> summaries() {
    int lastYear = now.getYear() - 5;
    int records = (lastYear - FIRST_YEAR + 1) * LINES.size();
    List<Object[]> result = new ArrayList<>();
    int batchesLeft = SUMMARY_BATCHES;
    int timesLeft = SUMMARY_PERSON_TIMES;
    for (int n = 0; n < records; n++) {
      int year = FIRST_YEAR + n / LINES.size();
      int left = records - n;
      int batches = left == 1 ? batchesLeft : Math.max(1, batchesLeft / left + dice.between(-3, 3));
      int times = left == 1 ? timesLeft : Math.max(20, timesLeft / left + dice.between(-180, 180));
      batchesLeft -= batches;
      timesLeft -= times;
      boolean document = year >= 2008;
      result.add(
          new Object[] {
            year,
            LINES.get(n % LINES.size()),
            AUDIENCES.get(n % LINES.size()),
            batches,
            times,
            document ? year + " 年度培训工作总结（演示）" : year + " 年统计报表抄件（演示）",
            document ? "C" : "D"
          });
    }
    return result;
  }

  private List<DemoBatch> batches(List<DemoScheme> schemes, List<DemoPeople.Person> pool) {
    List<DemoBatch> batches = new ArrayList<>();
    LocalDate first = LocalDate.of(now.getYear() - 4, 1, 5);
    int days =
        (int) java.time.temporal.ChronoUnit.DAYS.between(first, now.toLocalDate().minusDays(25));
    for (int i = 0; i < ROW_BATCHES; i++) {
      DemoScheme scheme = schemes.get(i % schemes.size());
      LocalDate start = first.plusDays((long) i * days / ROW_BATCHES);
      int people = dice.between(36, 56);
      int from = (i * 53) % (pool.size() - people);
      String topic = TOPICS.get(i % TOPICS.size());
      batches.add(
          new DemoBatch(
              scheme.id(),
              start.getYear() + "-" + scheme.code() + "-%03d".formatted(i / schemes.size() + 1),
              topic + "（第 " + (i / TOPICS.size() + 1) + " 期）",
              start,
              scheme.halfDays(),
              MadeUp.village(dice) + "党群服务中心",
              "500116",
              scheme.audience(),
              scheme.funding(),
              scheme.subsidised(),
              null,
              pool.subList(from, from + people),
              people - dice.below(4),
              start.getYear() == now.getYear() - 4 ? "B" : "A"));
    }
    return batches;
  }
}
