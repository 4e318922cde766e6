package org.jiangqiao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.Map;
import java.util.UUID;
import org.jiangqiao.access.Actor;
import org.jiangqiao.evidence.TrainingScenario;
import org.jiangqiao.training.Batches;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Attendance in a village without a network. */
class OfflineQueueTest extends BrowserTest {

  private static final String ENTRIES =
      "select count(*) from training.attendance where school_id = :school";

  /** The page and everything it is made of can be had without a network. */
  private static final String KEPT =
      """
      async () => {
        if (navigator.serviceWorker.controller?.state !== 'activated') return false;
        const parts = [...document.querySelectorAll('link[rel=stylesheet], script[src]')]
          .map(part => part.href || part.src);
        const kept = await Promise.all([location.href, ...parts].map(part => caches.match(part)));
        return kept.every(Boolean);
      }
      """;

  /** An entry of two days ago by this account and one of another account. */
  private static final String QUEUED =
      """
      async ({ lesson, enrolment, who }) => {
        const db = await new Promise(done => {
          const open = indexedDB.open('jiangqiao-attendance', 1);
          open.onsuccess = () => done(open.result);
        });
        const store = db.transaction('marks', 'readwrite').objectStore('marks');
        const mark = { lesson, enrolment, status: 'PRESENT', means: 'TRAINER' };
        store.put({ ...mark, key: crypto.randomUUID(), at: Date.now() - 2 * 86400000 });
        store.put({ ...mark, key: crypto.randomUUID(), at: Date.now(), status: 'ABSENT', who });
        await new Promise(done => { store.transaction.oncomplete = done; });
        db.close();
      }
      """;

  private record Scene(UUID batch, UUID lesson, UUID enrolment) {}

  @Autowired Batches batches;

  private Relay relay;

  @BeforeEach
  void aLineThatCanBeCut() {
    relay = new Relay(port);
  }

  @AfterEach
  void theLineEnds() {
    relay.close();
  }

  @Test
  void anEntryMadeWithoutANetworkOutlivesAReloadAndArrivesOnce() {
    Scene scene = inSchool(this::somebodyInALessonToday);
    Visitor trainer = trainer();
    trainer.open("/training/lessons/" + scene.lesson());
    trainer.until(KEPT);
    Locator line = trainer.at("#l-" + scene.enrolment());
    Locator queue = trainer.at("#queue");

    relay.cut();
    line.locator(".bigbtn").click();
    assertThat(queue).hasText("1");
    assertThat(trainer.at("#offline")).isVisible();

    trainer.page().reload();
    assertThat(queue).hasText("1");
    assertThat(line).hasAttribute("data-status", "PRESENT");
    assertThat(count(ENTRIES)).isEqualTo(0);

    mend(trainer);
    assertThat(queue).hasText("0");
    assertThat(trainer.at("#offline")).isHidden();
    assertThat(line.locator(".tag.ok")).containsText("到课");
    assertThat(count(ENTRIES)).isEqualTo(1);
  }

  @Test
  void theListComesUpWhileTheNetworkTakesCallsAndDoesNotAnswer() {
    Scene scene = inSchool(this::somebodyInALessonToday);
    Visitor trainer = trainer();
    trainer.open("/training/lessons/" + scene.lesson());
    trainer.until(KEPT);
    relay.fallSilent();
    trainer.page().reload();
    trainer.at("#l-" + scene.enrolment() + " .bigbtn").click();
    assertThat(trainer.at("#queue")).hasText("1");
    assertThat(count(ENTRIES)).isEqualTo(0);
  }

  @Test
  void whatTheSchoolDidNotTakeStaysNamedOnThePhoneUntilItIsSentAgain() {
    Scene scene = inSchool(this::somebodyInALessonToday);
    Visitor trainer = trainer();
    trainer.expects("409");
    trainer.open("/training/lessons/" + scene.lesson());
    trainer.until(KEPT);
    relay.cut();
    trainer.at("#l-" + scene.enrolment() + " .bigbtn").click();
    assertThat(trainer.at("#queue")).hasText("1");
    step(scene, "CLOSED");

    mend(trainer);
    Locator refused = trainer.at("#refused");
    assertThat(refused).containsText("没有收下");
    assertThat(refused).containsText("张信春");
    assertThat(refused).containsText("到课");
    assertThat(refused).containsText("已经结班");
    assertThat(trainer.faults()).isEmpty();
    assertThat(count(ENTRIES)).isEqualTo(0);

    step(scene, "REOPENED");
    trainer.page().reload();
    refused.locator("[data-again]").click();
    assertThat(refused).isHidden();
    assertThat(trainer.at("#l-" + scene.enrolment() + " .tag.ok")).containsText("到课");
    assertThat(count(ENTRIES)).isEqualTo(1);
  }

  @Test
  void entriesOlderThanADayWarnAndThoseOfAnotherAccountAreNotSentUnderThisOne() {
    Scene scene = inSchool(this::somebodyInALessonToday);
    Visitor trainer = trainer();
    trainer.open("/training/lessons/" + scene.lesson());
    trainer.until(KEPT);
    relay.cut();
    trainer
        .page()
        .evaluate(
            QUEUED,
            Map.of(
                "lesson",
                scene.lesson().toString(),
                "enrolment",
                scene.enrolment().toString(),
                "who",
                UUID.randomUUID().toString()));
    trainer.at("#l-" + scene.enrolment() + " .bigbtn").click();
    assertThat(trainer.at("#queue")).containsText("有一天以前的记录还没上传");
    assertThat(trainer.at("#queue")).containsText("另有 1 条是别的账号");

    mend(trainer);
    assertThat(trainer.at("#queue")).containsText("0 · 另有 1 条");
    assertThat(count(ENTRIES)).isEqualTo(1);
  }

  @Test
  void whoeverSignsOutLeavesNoListOfNamesOnThePhone() {
    Scene scene = inSchool(this::somebodyInALessonToday);
    Visitor trainer = trainer();
    trainer.open("/training/lessons/" + scene.lesson());
    trainer.until(KEPT);
    trainer.open("/menu");
    trainer.at("form[action='/sign-out'] button").last().click();
    trainer.page().waitForURL("**/sign-in**");
    trainer.until("async () => (await caches.keys()).length === 0");
  }

  private Visitor trainer() {
    Visitor trainer = colleague(Screen.PHONE, "TRAINER", relay.origin());
    trainer.expects("net::ERR_");
    return trainer;
  }

  /** The network is back, and the phone tells the page so. */
  private void mend(Visitor trainer) {
    relay.mend();
    trainer.page().evaluate("dispatchEvent(new Event('online'))");
  }

  private void step(Scene scene, String step) {
    inSchool(() -> {
      batches.step(Actor.outsider("测试"), scene.batch(), step, "");
      return step;
    });
  }

  private Scene somebodyInALessonToday() {
    TrainingScenario scenario = new TrainingScenario(jdbc);
    UUID batch = scenario.batch(scenario.scheme("花椒栽培", "农民培训", "FARMER"), "花椒第一期", today());
    scenario.openForSignUp(batch);
    return new Scene(
        batch,
        scenario.lesson(batch, today(), "AM"),
        scenario.enrolment(batch, scenario.person("张信春"), "FARMER"));
  }
}
