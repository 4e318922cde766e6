package org.jiangqiao.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.jiangqiao.AppTest;
import org.jiangqiao.kernel.SchoolId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DemoDataTest extends AppTest {

  @Autowired DemoData demo;

  @BeforeEach
  void theDemoSchoolsAreThere() {
    if (schools.all().stream().noneMatch(s -> s.demo())) {
      demo.loadAll();
    }
  }

  @Test
  void bananTrainedAsManyPersonTimesAsTheNewspaperPrints() {
    assertThat(
            count(
                "banan",
                """
                select s.programme_line, count(*) from training.completion c
                  join training.scheme s on s.school_id = c.school_id and s.id = c.scheme_id
                 where c.outcome = 'COMPLETED' group by 1
                """))
        .isEqualTo(Map.of("汽修、西点、电商", 300L, "企业员工培训", 500L, "老年人培训", 500L, "社区培训", 600L));
  }

  @Test
  void bananHasFewerPeopleThanPersonTimes() {
    long people =
        one(
            "banan",
            "select count(distinct person_key) from training.completion where outcome = 'COMPLETED'");
    assertThat(people).isLessThan(1_900).isGreaterThan(900);
  }

  @Test
  void jiangnansBatchesAddUpToTheTwentySixHundredOfTheNewspaper() {
    long rows = one("jiangnan", "select count(*) from training.batch_step where step = 'CLOSED'");
    long summed = one("jiangnan", "select sum(batches) from training.summary_record");
    assertThat(rows + summed).isEqualTo(2_614);
  }

  @Test
  void jiangnansPersonTimesLieInTheIntervalOfTheNewspaper() {
    long rows =
        one("jiangnan", "select count(*) from training.completion where outcome = 'COMPLETED'");
    long summed = one("jiangnan", "select sum(person_times) from training.summary_record");
    assertThat(rows + summed).isBetween(200_001L, 299_999L);
  }

  @Test
  void whatACompletionStatesIsWhatAttendanceShows() {
    long different =
        one(
            "jiangnan",
            """
            select count(*) from training.completion c
             where c.half_days_attended <> (select count(*) from training.attendance a
                     where a.school_id = c.school_id and a.enrolment_id = c.enrolment_id and a.status = 'PRESENT')
            """);
    assertThat(different).isEqualTo(0);
  }

  @Test
  void seatsTakenAreSeatsFilled() {
    for (String code : new String[] {"banan", "jiangnan"}) {
      assertThat(
              one(
                  code,
                  """
                  select count(*) from training.seat_pool p
                   where taken <> (select count(*) from training.enrolment e
                                    where e.school_id = p.school_id and e.batch_id = p.batch_id
                                      and e.cancelled_at is null and e.seated_at is not null)
                  """))
          .isEqualTo(0);
    }
  }

  private long one(String code, String sql) {
    return in(school(code), () -> jdbc.sql(sql).query(Long.class).single());
  }

  private Map<String, Long> count(String code, String sql) {
    return in(
        school(code),
        () ->
            jdbc
                .sql(sql)
                .query((row, n) -> Map.entry(row.getString(1), row.getLong(2)))
                .list()
                .stream()
                .collect(
                    java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  private SchoolId school(String code) {
    return schools.all().stream()
        .filter(s -> s.code().equals(code))
        .findFirst()
        .map(s -> s.id())
        .orElse(new SchoolId(new UUID(0, 0)));
  }
}
