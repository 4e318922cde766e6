package org.jiangqiao.demo;

import java.sql.Connection;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jiangqiao.access.Accounts;
import org.jiangqiao.access.Actor;
import org.jiangqiao.access.Schools;
import org.jiangqiao.access.StartupNotice;
import org.jiangqiao.database.Tenancy;
import org.jiangqiao.directory.Identities;
import org.jiangqiao.kernel.Ids;
import org.jiangqiao.kernel.SchoolId;
import org.jiangqiao.report.AnnualReports;
import org.jiangqiao.report.Blocks;
import org.jiangqiao.report.CellFills;
import org.jiangqiao.training.Batches;
import org.jiangqiao.training.SignUpLinks;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Loads the demo schools when asked to and none is there: the same rows each time, for the day of
 * loading. Each school is one transaction.
 */
@Component
class DemoData implements ApplicationRunner, StartupNotice {

  /** The password of every demo account; there are none outside of demo mode. */
  static final String PASSWORD = "yi-chu-deng-ji-chu-chu-ke-yong";

  /** Loads one school into an open transaction of its own. */
  @FunctionalInterface
  interface Loader {
    void load(Connection connection, SchoolId school, OffsetDateTime now) throws Exception;
  }

  private record DemoAccount(String role, String part, String name) {}

  private static final List<DemoAccount> ACCOUNTS =
      List.of(
          new DemoAccount("ADMINISTRATOR", "admin", "管理员·文"),
          new DemoAccount("TRAINING_OFFICE", "office", "培训处·黄"),
          new DemoAccount("TRAINER", "trainer", "培训师·王"),
          new DemoAccount("LEADER", "leader", "校领导·朱"),
          new DemoAccount("AUDITOR", "auditor", "审计·何"));

  private final String mode;
  private final Schools schools;
  private final Accounts accounts;
  private final Identities identities;
  private final Batches batches;
  private final SignUpLinks links;
  private final AnnualReports reports;
  private final Blocks blocks;
  private final CellFills fills;
  private final DataSource dataSource;
  private final TransactionTemplate transaction;
  private final Clock clock;

  DemoData(
      @Value("${jiangqiao.demo:false}") String mode,
      Schools schools,
      Accounts accounts,
      Identities identities,
      Batches batches,
      SignUpLinks links,
      AnnualReports reports,
      Blocks blocks,
      CellFills fills,
      DataSource dataSource,
      TransactionTemplate transaction,
      Clock clock) {
    this.mode = mode;
    this.schools = schools;
    this.accounts = accounts;
    this.identities = identities;
    this.batches = batches;
    this.links = links;
    this.reports = reports;
    this.blocks = blocks;
    this.fills = fills;
    this.dataSource = dataSource;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    List<Schools.School> present = schools.all();
    boolean wanted = mode.equals("true") || mode.equals("auto") && present.isEmpty();
    if (!wanted || present.stream().anyMatch(Schools.School::demo)) {
      return;
    }
    loadAll();
  }

  /** Loads both schools. */
  void loadAll() {
    load(
        "banan",
        "巴南职教中心",
        1,
        (connection, school, now) -> {
          var schemes = new BananDemo(connection, school, now).write(identities);
          new LiveBatches(connection, school, now, batches, links)
              .write(identities, schemes, 6_000, "500113");
          report(
              now,
              "（演示文字）历年累计培训{超过1500人次|training.person-times@all}；这一句故意说多了，会变红：{近5000人次|training.person-times@all}。");
        });
    load(
        "jiangnan",
        "重庆市江南职业学校",
        2,
        (connection, school, now) -> {
          var schemes = new JiangnanDemo(connection, school, now).write(identities);
          new LiveBatches(connection, school, now, batches, links)
              .write(identities, schemes, 30_000, "500116");
          report(now, "（演示文字）建校以来累计培训{20多万人次|training.person-times@all}。");
        });
  }

  private void report(OffsetDateTime now, String said) {
    DemoReport.write(now, said, reports, blocks, fills);
  }

  private void load(String code, String name, int number, Loader loader) {
    SchoolId school = new SchoolId(Ids.of(1_700_000_000_000L, number, number));
    Tenancy.run(
        school,
        () ->
            transaction.executeWithoutResult(tx -> {
              schools.found(school, code, name, name, true);
              ACCOUNTS.forEach(a -> account(code, a));
              Connection connection = DataSourceUtils.getConnection(dataSource);
              try {
                loader.load(connection, school, OffsetDateTime.now(clock));
              } catch (RuntimeException e) {
                throw e;
              } catch (Exception e) {
                throw new IllegalStateException("demo data could not be loaded", e);
              } finally {
                DataSourceUtils.releaseConnection(connection, dataSource);
              }
            }));
  }

  private UUID account(String code, DemoAccount account) {
    return accounts.create(
        Actor.outsider("演示数据"),
        code + "." + account.part(),
        account.name(),
        PASSWORD,
        Set.of(account.role()));
  }

  @Override
  public List<String> lines() {
    List<String> names =
        schools.all().stream().filter(Schools.School::demo).map(Schools.School::code).toList();
    if (names.isEmpty()) {
      return List.of();
    }
    return List.of(
        "演示账号 Demo accounts: "
            + String.join(", ", names.stream().map(n -> n + ".office").toList())
            + "  (also .admin .trainer .leader .auditor)",
        "密码 Password: " + PASSWORD,
        "不要演示数据 Without demo data: ./run --no-demo --data <new folder>");
  }
}
