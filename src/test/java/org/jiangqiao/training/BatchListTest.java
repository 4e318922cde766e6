package org.jiangqiao.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class BatchListTest extends TrainingTest {

  private static final LocalDate START = LocalDate.of(2031, 3, 10);
  @Autowired BatchList list;

  private static BatchFilter filter(
      String q, String state, String year, String sort, String after) {
    return new BatchFilter(q, state, "", year, sort, after);
  }

  private List<String> numbers(BatchFilter filter) {
    return inSchool(() -> list.page(filter)).rows().stream().map(BatchHead::number).toList();
  }

  @Test
  void batchesAreFoundByInitialsNumberStateAndYear() {
    batch("A-1", START);
    UUID second = batch("A-2", START.plusYears(1));
    inSchool(() -> {
      steps.announce(OFFICE, second);
      return second;
    });
    assertThat(numbers(filter("", "", "", "", ""))).containsExactly("A-2", "A-1");
    assertThat(numbers(filter("hgpx", "", "", "", ""))).containsExactly("A-2", "A-1");
    assertThat(numbers(filter("", "ANNOUNCED", "", "", ""))).containsExactly("A-2");
    assertThat(numbers(filter("", "", "2031", "", ""))).containsExactly("A-1");
    assertThat(numbers(filter("", "NO_SUCH", "", "", ""))).isEmpty();
  }

  @Test
  void pagesFollowEachOtherWithoutGapOrOverlapInEveryOrder() {
    UUID scheme = scheme(school, "翻页");
    List<String> all = new ArrayList<>();
    for (int i = 0; i < BatchList.SIZE + 3; i++) {
      String number = "K-%03d".formatted(i);
      all.add(number);
      LocalDate day = START.plusDays(i % 7);
      inSchool(() -> desk.create(OFFICE, scheme, values(number, day)));
    }
    for (BatchSort sort : BatchSort.values()) {
      var first = inSchool(() -> list.page(filter("", "", "", sort.name(), "")));
      var second = inSchool(() -> list.page(filter("", "", "", sort.name(), first.next())));
      List<String> seen = new ArrayList<>(first.rows().stream().map(BatchHead::number).toList());
      seen.addAll(second.rows().stream().map(BatchHead::number).toList());
      assertThat(seen).containsExactlyInAnyOrderElementsOf(all);
      assertThat(second.next()).isEmpty();
    }
  }

  @Test
  void aPlaceThatIsNoneBeginsAtTheFirstPage() {
    batch("A-3", START);
    assertThat(numbers(filter("", "", "", "", "nonsense"))).containsExactly("A-3");
  }

  @Test
  void aPageOfThreeTakesAsManyStatementsAsAPageOfOne() throws Exception {
    batch("Q-1", START);
    as("TRAINING_OFFICE");
    list();
    long one = StatementCount.of(this::list);
    batch("Q-2", START);
    batch("Q-3", START);
    assertThat(StatementCount.of(this::list)).isEqualTo(one);
    assertThat(one).isPositive();
  }

  private Object list() throws Exception {
    return mvc.perform(get("/training/batches").with(as("TRAINING_OFFICE")))
        .andExpect(status().isOk());
  }

  @Test
  void theListIsTakenAwayAsItIsNarrowedAndOrdered() throws Exception {
    batch("A-1", START);
    batch("A-2", START.plusDays(7));
    batch("A-3", START.plusYears(1));
    String csv =
        mvc.perform(
                get("/training/batches/rows.csv?year=2031&sort=START_UP")
                    .header("Accept-Language", "zh-CN")
                    .with(as("TRAINING_OFFICE")))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    List<String> lines = csv.lines().toList();
    assertThat(lines.getFirst())
        .isEqualTo("\uFEFF班次编号,班次名称,培训项目,状态,开始日期,结束日期,培训地点,名额,已报人数,候补人数,结业人数");
    assertThat(lines.stream().skip(1).map(line -> line.split(",")[0]).toList())
        .containsExactly("A-1", "A-2");
    mvc.perform(get("/training/batches/rows.csv").with(as("LEADER")))
        .andExpect(status().isForbidden());
  }
}
