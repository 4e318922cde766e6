package org.jiangqiao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.UUID;
import org.jiangqiao.evidence.TrainingScenario;
import org.jiangqiao.kernel.AcademicYear;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Charts are drawn from the table beside them, and each block opens what its cell opens. */
class ChartTest extends BrowserTest {

  private static final List<String> AUDIENCES =
      List.of(
          "FARMER", "FARMER", "FARMER", "EMPLOYEE", "EMPLOYEE", "ELDERLY", "COMMUNITY", "VETERAN");

  @BeforeEach
  void completionsOfFiveAudiences() {
    inSchool(() -> {
      TrainingScenario scenario = new TrainingScenario(jdbc);
      UUID scheme = scenario.scheme("花椒栽培", "农民培训", "FARMER");
      UUID batch = scenario.closed(scheme, "花椒第一期", today());
      for (int i = 0; i < AUDIENCES.size(); i++) {
        UUID person = scenario.person("学员" + i);
        scenario.completed(scheme, batch, person, AUDIENCES.get(i), today());
      }
      return batch;
    });
  }

  @Test
  void theHomePageStacksThreeAudiencesAndTheRestUnderTheWholeFigure() {
    Visitor leader = colleague(Screen.DESK, "LEADER");
    Locator chart = leader.at(".chart svg");
    assertThat(chart.getByText("农民", exactly())).isVisible();
    assertThat(chart.getByText("其余各类", exactly())).isVisible();
    assertThat(totals(leader)).hasText(new String[] {"0", "0", "0", "0", "0", "8"});
    assertThat(block(leader, 1)).hasCount(1);
    assertThat(block(leader, 4)).hasCount(1);
    assertThat(block(leader, 5)).hasCount(0);
  }

  @Test
  void aBlockOpensItsAudienceAndTheRestOpensTheWholeFigure() {
    Visitor leader = colleague(Screen.DESK, "LEADER");
    block(leader, 1).click();
    assertThat(leader.at("#drawer[open] h2")).containsText("3");
    assertThat(leader.at("#drawer[open] .recipe")).containsText("农民");
    leader.page().keyboard().press("Escape");
    block(leader, 4).click();
    assertThat(leader.at("#drawer[open] h2")).containsText("8");
  }

  @Test
  void thePageOfAFigureShowsItsYearsOnAPhoneAndABarLeadsToItsYear() {
    Visitor leader = colleague(Screen.PHONE, "LEADER");
    leader.open("/figures/training.persons?span=all");
    assertThat(totals(leader)).hasText(new String[] {"0", "0", "0", "0", "0", "0", "0", "8"});
    String year = AcademicYear.of(today()).label();
    block(leader, 1).click();
    assertThat(leader.at(".seg a[aria-current]").first()).hasText(year);
  }

  private static Locator.GetByTextOptions exactly() {
    return new Locator.GetByTextOptions().setExact(true);
  }

  private static Locator totals(Visitor visitor) {
    return visitor.at(".chart svg text[fill='var(--ink)']");
  }

  /** The blocks of a colour; a square of the legend has no outline. */
  private static Locator block(Visitor visitor, int color) {
    return visitor.at(".chart svg path[fill='var(--c" + color + ")'][stroke='var(--surface)']");
  }
}
