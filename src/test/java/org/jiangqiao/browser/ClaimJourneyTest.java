package org.jiangqiao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jiangqiao.evidence.TrainingScenario;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A text on its way from the clipboard to a verdict on each of its numbers. */
class ClaimJourneyTest extends BrowserTest {

  private static final String TEXT = "学校创办于1982年。累计培训近百人次，惠及老人1人。";

  @BeforeEach
  void oneCompletion() {
    inSchool(() -> {
      TrainingScenario scenario = new TrainingScenario(jdbc);
      LocalDate day = today().minusDays(2);
      UUID scheme = scenario.scheme("智能手机课堂", "便民课堂", "ELDERLY");
      UUID batch = scenario.closed(scheme, "手机一期", day);
      return scenario.completed(scheme, batch, scenario.person("安春"), "ELDERLY", day);
    });
  }

  @Test
  void aTextIsPastedReadThroughByKeysAndCorrectedByChoosingAFigure() {
    Visitor leader = colleague(Screen.DESK, "LEADER");
    leader.open("/claims");
    leader.fill("text", TEXT);
    leader.act("核对").click();
    Locator marks = leader.at(".claimtext .mark");
    assertThat(marks).hasCount(2);
    assertThat(marks.first()).containsText("多报");
    List<String> faults = new ArrayList<>(leader.faults());

    leader.page().keyboard().press("n");
    assertThat(marks.first()).isFocused();
    leader.page().keyboard().press("n");
    assertThat(marks.last()).isFocused();
    leader.page().keyboard().press("Enter");
    assertThat(leader.at("#drawer[open] blockquote")).containsText("惠及老人1人");
    faults.addAll(leader.faults());

    leader.at("#drawer select").selectOption("training.persons");
    leader.at("#drawer form.form button").click();
    assertThat(marks.last()).containsText("有据");
    assertThat(leader.at(".claimlist .tag").filter(new Locator.FilterOptions().setHasText("人工指定")))
        .hasCount(1);
    assertThat(faults).isEmpty();
  }

  @Test
  void onAPhoneInTheDarkTheTextAndItsVerdictsFit() {
    Visitor office = colleague(Screen.DARK_PHONE, "TRAINING_OFFICE");
    office.open("/claims");
    List<String> faults = new ArrayList<>(office.faults());
    office.fill("text", TEXT);
    office.act("核对").click();
    assertThat(office.at(".claimtext .mark")).hasCount(2);
    faults.addAll(office.faults());
    assertThat(faults).isEmpty();
  }
}
