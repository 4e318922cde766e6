package org.jiangqiao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.UUID;
import org.jiangqiao.evidence.TrainingScenario;
import org.junit.jupiter.api.Test;

/** Attendance in a village without a network. */
class OfflineQueueTest extends BrowserTest {

  private static final String ENTRIES =
      "select count(*) from training.attendance where school_id = :school";

  /** The page and everything it is made of can be had without a network. */
  private static final String KEPT =
      """
      async () => {
        await navigator.serviceWorker.ready;
        const parts = [...document.querySelectorAll('link[rel=stylesheet], script[src]')]
          .map(part => part.href || part.src);
        const kept = await Promise.all([location.href, ...parts].map(part => caches.match(part)));
        return kept.every(Boolean);
      }
      """;

  private record Scene(UUID lesson, UUID enrolment) {}

  @Test
  void anEntryMadeWithoutANetworkOutlivesAReloadAndArrivesOnce() {
    Scene scene = inSchool(this::somebodyInALessonToday);
    Visitor trainer = colleague(Screen.PHONE, "TRAINER");
    trainer.expects("ERR_INTERNET_DISCONNECTED");
    trainer.expects("ERR_FAILED");
    trainer.open("/training/lessons/" + scene.lesson());
    trainer.page().waitForFunction(KEPT);
    Locator line = trainer.at("#l-" + scene.enrolment());
    Locator queue = trainer.at("#queue");

    trainer.network(false);
    line.locator(".bigbtn").click();
    assertThat(queue).hasText("1");
    assertThat(trainer.at("#offline")).isVisible();

    trainer.page().reload();
    assertThat(queue).hasText("1");
    assertThat(line).hasAttribute("data-status", "PRESENT");
    assertThat(count(ENTRIES)).isEqualTo(0);

    trainer.network(true);
    assertThat(queue).hasText("0");
    assertThat(trainer.at("#offline")).isHidden();
    assertThat(line.locator(".tag.ok")).containsText("到课");
    assertThat(count(ENTRIES)).isEqualTo(1);
  }

  private Scene somebodyInALessonToday() {
    TrainingScenario scenario = new TrainingScenario(jdbc);
    UUID batch = scenario.batch(scenario.scheme("花椒栽培", "农民培训", "FARMER"), "花椒第一期", today());
    scenario.openForSignUp(batch);
    return new Scene(
        scenario.lesson(batch, today(), "AM"),
        scenario.enrolment(batch, scenario.person("张信春"), "FARMER"));
  }
}
