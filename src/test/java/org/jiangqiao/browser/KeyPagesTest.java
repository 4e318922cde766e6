package org.jiangqiao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jiangqiao.access.Actor;
import org.jiangqiao.evidence.TrainingScenario;
import org.jiangqiao.kernel.AcademicYear;
import org.jiangqiao.report.AnnualReports;
import org.jiangqiao.report.Blocks;
import org.jiangqiao.training.Batches;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Key pages keep WCAG 2.2 A and AA as far as rules can be checked by a program. That they fit the
 * screen and report nothing is checked of every page any visitor passes.
 */
class KeyPagesTest extends BrowserTest {

  private static final String FIGURE = "/figures/training.person-times?span=all";

  @Autowired Batches batches;
  @Autowired AnnualReports reports;
  @Autowired Blocks blocks;

  private String announced = "";
  private String running = "";
  private String lesson = "";
  private String report = "";
  private String block = "";

  @BeforeEach
  void aSchoolWithRecordsOfEveryKind() {
    inSchool(() -> {
      TrainingScenario scenario = new TrainingScenario(jdbc);
      UUID scheme = scenario.scheme("花椒栽培", "农民培训", "FARMER");
      taken(scenario, scheme);
      lesson = "/training/lessons/" + atWork(scenario, scheme);
      UUID next = scenario.batch(scheme, "花椒第三期", today().plusDays(9));
      scenario.lesson(next, today().plusDays(9), "AM");
      scenario.change(
          "insert into training.seat_pool (school_id, batch_id, capacity) select school_id, id, 30"
              + " from training.batch where school_id = :school and title = '花椒第三期'");
      batches.step(Actor.outsider("测试"), next, "ANNOUNCED", "");
      scenario.change(
          "update training.batch set place = '梨花村' where school_id = :school and title = '花椒第三期'");
      announced = "/training/batches/" + next;
      written(Actor.outsider("测试"));
      return announced;
    });
  }

  private void written(Actor by) {
    UUID id = reports.begin(by, AcademicYear.of(today()).startYear());
    UUID text = blocks.add(by, id, "c2");
    blocks.write(
        by, text, 0, "培训 {training.person-times@all} 人次，{近5000人次|training.person-times@all}。");
    report = "/reports/" + id;
    block = "/report-blocks/" + text;
  }

  private void taken(TrainingScenario scenario, UUID scheme) {
    LocalDate day = today().minusDays(2);
    UUID batch = scenario.closed(scheme, "花椒第一期", day);
    for (String name : List.of("张信春", "覃海川", "单小英")) {
      UUID enrolment = scenario.completed(scheme, batch, scenario.person(name), "FARMER", day);
      scenario.rating(batch, enrolment, 5);
    }
  }

  private UUID atWork(TrainingScenario scenario, UUID scheme) {
    UUID batch = scenario.batch(scheme, "花椒第二期", today());
    running = "/training/batches/" + batch;
    scenario.openForSignUp(batch);
    UUID held = scenario.lesson(batch, today(), "AM");
    scenario.present(held, scenario.enrolment(batch, scenario.person("李德明"), "FARMER"));
    scenario.enrolment(batch, scenario.person("王登碧"), "ELDERLY");
    return held;
  }

  @Test
  void pagesOfTheOfficeHaveNoFaultsAtADesk() {
    Visitor office = colleague(Screen.DESK, "TRAINING_OFFICE");
    List<String> faults = new ArrayList<>();
    for (String path :
        List.of(
            "/training/batches",
            announced,
            running + "/roster",
            running + "/attendance",
            running + "/closure",
            lesson,
            lesson + "?means=PAPER",
            lesson + "/walk-ins/new",
            "/directory/people",
            "/directory/organizations/new",
            "/figures",
            FIGURE,
            "/publications/requests/new",
            "/reports",
            report,
            report + "/cell?row=1.01",
            block,
            "/account")) {
      faults.addAll(look(office, path));
    }
    office.open("/");
    faults.addAll(office.faults());
    office.at(".kpi").first().click();
    assertThat(office.at("#drawer[open] h2")).isVisible();
    faults.addAll(office.faults());
    assertThat(faults).isEmpty();
  }

  @Test
  void pagesOfTheOfficeHaveNoFaultsOnAPhoneInTheDark() {
    Visitor office = colleague(Screen.DARK_PHONE, "TRAINING_OFFICE");
    List<String> faults = new ArrayList<>();
    for (String path : List.of("/", announced, lesson, lesson + "/walk-ins/new", FIGURE, report)) {
      faults.addAll(look(office, path));
    }
    for (String path :
        List.of(
            "/training/batches",
            running + "/roster",
            running + "/attendance",
            lesson + "?means=PAPER",
            "/directory/people",
            "/directory/organizations/new",
            "/figures",
            "/reports",
            report + "/cell?row=1.01",
            block,
            "/account")) {
      passes(office, path);
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void rowsThatNamePersonsAreTakenAwayByKeyboardAndOnAPhone() {
    for (Screen screen : List.of(Screen.DESK, Screen.DARK_PHONE)) {
      Visitor office = colleague(screen, "TRAINING_OFFICE");
      passes(office, FIGURE);
      Locator opens = office.at("main details:has(input[name=reason]) > summary").first();
      opens.focus();
      office.page().keyboard().press("Enter");
      Locator purpose = office.at("main input[name=reason]:visible");
      assertThat(purpose).isVisible();
      assertThat(office.faults()).isEmpty();
      Object width = office.page().evaluate("() => document.documentElement.scrollWidth");
      assertThat(width).isEqualTo(screen.width());
      purpose.fill("报送核对");
      Download file = office.page().waitForDownload(() -> purpose.press("Enter"));
      assertThat(file.suggestedFilename()).endsWith(".xlsx");
    }
  }

  @Test
  void aBatchEnteredFromPaperWarnsBeforeItIsClosed() {
    for (Screen screen : List.of(Screen.DESK, Screen.DARK_PHONE)) {
      Visitor office = colleague(screen, "TRAINING_OFFICE");
      passes(office, lesson + "?means=PAPER");
      if (screen == Screen.DESK) {
        office.act("全部到课").click();
        assertThat(office.at("#there")).hasText("2");
      }
      passes(office, running + "/closure");
      assertThat(office.at("main .banner.warn")).containsText("D 级");
      assertThat(office.faults()).isEmpty();
      office.at("main .banner.warn a").click();
      assertThat(office.at("#sheets")).isVisible();
    }
  }

  @Test
  void pagesOpenToAllHaveNoFaults() {
    Visitor office = colleague(Screen.DESK, "TRAINING_OFFICE");
    office.open(announced);
    office.act("开放报名").click();
    String signUp = URI.create(office.at(".signup .mono").innerText().strip()).getPath();
    List<String> faults = new ArrayList<>();
    for (Screen screen : List.of(Screen.DESK, Screen.PHONE)) {
      Visitor stranger = stranger(screen);
      faults.addAll(look(stranger, "/sign-in"));
      faults.addAll(look(stranger, signUp));
      faults.addAll(look(stranger, "/c"));
    }
    Visitor elder = stranger(Screen.DARK_PHONE);
    elder.open(signUp);
    elder.at(".pubbar button[value=large]").click();
    assertThat(elder.at("html")).hasAttribute("data-text", "large");
    faults.addAll(elder.faults());
    assertThat(faults).isEmpty();
  }

  private static List<String> look(Visitor visitor, String path) {
    passes(visitor, path);
    return visitor.faults();
  }

  /** Opens the page; what the browser reports on the way counts at the end. */
  private static void passes(Visitor visitor, String path) {
    assertThat(visitor.open(path)).as(path).isEqualTo(200);
    Object width = visitor.page().evaluate("() => document.documentElement.scrollWidth");
    assertThat(width).as(path).isEqualTo(visitor.screen().width());
  }
}
