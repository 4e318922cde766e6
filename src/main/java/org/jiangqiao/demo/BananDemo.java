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
import org.jspecify.annotations.Nullable;

/**
 * 巴南职教中心 as the newspaper prints it: 300 person-times in 汽修、西点、电商, 500 of company employees, 500 of
 * elderly and 600 of community people; many came more than once, so there are fewer people.
 */
final class BananDemo {

  private static final int PEOPLE = 1_420;
  private final Connection connection;
  private final SchoolId school;
  private final Dice dice;
  private final OffsetDateTime now;
  private final List<DemoBatch> batches = new ArrayList<>();
  private final int[] numbers = new int[10];

  BananDemo(Connection connection, SchoolId school, OffsetDateTime now) {
    this.connection = connection;
    this.school = school;
    this.dice = new Dice(500_113);
    this.now = now;
  }

  /** Writes everything that is over; returns the schemes, for the batches that are under way. */
  List<DemoScheme> write(Identities identities) throws SQLException, IOException {
    DemoCatalogue catalogue = new DemoCatalogue(connection, school, dice, now);
    UUID skills = catalogue.funding("职业技能提升补贴", true);
    UUID service = catalogue.funding("社会服务专项", false);
    UUID paid = catalogue.funding("企业委托", false);
    List<DemoScheme> schemes = schemes(catalogue, skills, service, paid);
    catalogue.schemes(schemes);
    catalogue.plan(schemes, now.getYear(), 3, 110);
    List<UUID> firms =
        catalogue.organizations(
            "ENTERPRISE",
            "500113",
            List.of(
                "重庆云岭汽车服务有限公司（虚构）",
                "重庆巴渝味道餐饮有限公司（虚构）",
                "重庆南泉电商物流有限公司（虚构）",
                "重庆锦桥机电有限公司（虚构）",
                "重庆花溪家政服务有限公司（虚构）",
                "重庆鹿角商贸有限公司（虚构）"));
    catalogue.organizations("ASSOCIATION", "500113", List.of("巴南区汽车维修协会"));
    catalogue.organizations("COMMUNITY", "500113", List.of("滨江社区（虚构）", "双桥社区（虚构）"));
    DemoPeople people = new DemoPeople(identities, dice);
    var pool = people.write(connection, school, PEOPLE, 1_000, 19, 58, "500113", now);
    var elderly = people.write(connection, school, 330, 4_000, 60, 78, "500113", now);
    plan(schemes.get(0), 4, 100, pool, null);
    plan(schemes.get(1), 4, 100, pool, null);
    plan(schemes.get(2), 4, 100, pool, null);
    plan(schemes.get(3), 12, 500, pool, firms);
    plan(schemes.get(4), 14, 500, elderly, null);
    plan(schemes.get(5), 15, 600, pool, null);
    new DemoBatches(school, dice).write(connection, batches);
    return schemes;
  }

  private static List<DemoScheme> schemes(
      DemoCatalogue catalogue, UUID skills, UUID service, UUID paid) {
    return List.of(
        new DemoScheme(
            catalogue.id(),
            "QX",
            "汽车维修技能培训",
            "汽修、西点、电商",
            "MIGRANT",
            10,
            skills,
            true,
            List.of("发动机检修", "底盘检修", "新能源汽车安全")),
        new DemoScheme(
            catalogue.id(),
            "XD",
            "西点制作技能培训",
            "汽修、西点、电商",
            "UNEMPLOYED",
            10,
            skills,
            true,
            List.of("面包烘焙", "裱花基础", "门店经营")),
        new DemoScheme(
            catalogue.id(),
            "DS",
            "电商运营技能培训",
            "汽修、西点、电商",
            "VETERAN",
            10,
            skills,
            true,
            List.of("网店开设", "直播带货", "客服与物流")),
        new DemoScheme(
            catalogue.id(),
            "QY",
            "企业员工岗位培训",
            "企业员工培训",
            "EMPLOYEE",
            6,
            paid,
            false,
            List.of("安全生产", "电工基础", "服务礼仪")),
        new DemoScheme(
            catalogue.id(),
            "LN",
            "老年人智能生活课堂",
            "老年人培训",
            "ELDERLY",
            4,
            service,
            false,
            List.of("智能手机", "茶艺", "健康生活")),
        new DemoScheme(
            catalogue.id(),
            "SQ",
            "社区居民技能课堂",
            "社区培训",
            "COMMUNITY",
            4,
            service,
            false,
            List.of("家庭急救", "家常烘焙", "垃圾分类")));
  }

  /** Spreads so many person-times over so many batches of the last five years. */
  private void plan(
      DemoScheme scheme,
      int count,
      int personTimes,
      List<DemoPeople.Person> pool,
      @Nullable List<UUID> firms) {
    int spread = 5 * 365 / count;
    for (int i = 0; i < count; i++) {
      int completed = personTimes / count + (i < personTimes % count ? 1 : 0);
      LocalDate start =
          now.toLocalDate().minusDays(40L + (long) (count - 1 - i) * spread + dice.below(20));
      int failed = dice.below(3);
      batches.add(
          new DemoBatch(
              scheme.id(),
              start.getYear() + "-" + scheme.code() + "-%03d".formatted(++numbers[count % 10]),
              scheme.topics().get(i % scheme.topics().size())
                  + "（"
                  + scheme.name()
                  + "第 "
                  + (i + 1)
                  + " 期）",
              start,
              scheme.halfDays(),
              firms == null ? "学校实训中心 " + dice.between(1, 5) + " 号楼" : "企业培训室",
              "500113",
              scheme.audience(),
              scheme.funding(),
              scheme.subsidised(),
              firms == null ? null : dice.one(firms),
              draw(pool, completed + failed, i),
              completed,
              "A"));
    }
  }

  /** People of one batch: a stretch of the pool, so that nobody stands twice in one batch. */
  private List<DemoPeople.Person> draw(List<DemoPeople.Person> pool, int count, int turn) {
    int from = (turn * 61 + dice.below(40) + numbers.length) % (pool.size() - count);
    return pool.subList(from, from + count);
  }
}
