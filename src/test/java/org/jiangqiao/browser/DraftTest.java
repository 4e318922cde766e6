package org.jiangqiao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.jiangqiao.access.Actor;
import org.jiangqiao.report.AnnualReports;
import org.jiangqiao.report.Blocks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What somebody wrote is not lost when the answer to it is no. */
class DraftTest extends BrowserTest {

  private static final Actor BY = Actor.outsider("测试");
  private static final String WRITTEN = "写了一下午的一段话。";

  @Autowired AnnualReports reports;
  @Autowired Blocks blocks;

  private UUID report = UUID.randomUUID();
  private UUID block = UUID.randomUUID();

  @BeforeEach
  void anEmptyBlock() {
    report = inSchool(() -> reports.begin(BY, 2026));
    block = inSchool(() -> blocks.add(BY, report, "c2"));
  }

  @Test
  void aTextSentWithoutASessionIsThereAgainAfterSigningIn() {
    Visitor writer = colleague(Screen.DESK, "TRAINING_OFFICE");
    writer.open("/report-blocks/" + block);
    writer.page().fill("#f-text", WRITTEN);
    writer.page().context().clearCookies();
    writer.expects("403");
    writer.act("保存").click();
    assertThat(writer.page().locator(".errorpage")).isVisible();
    comeIn(writer, "TRAINING_OFFICE");
    writer.open("/report-blocks/" + block);
    assertThat(writer.page().locator("#f-text")).hasValue(WRITTEN);
    writer.act("保存").click();
    assertThat(writer.page().locator(".reportblock").first()).containsText(WRITTEN);
  }

  @Test
  void aTextForAReportHandedInMeanwhileIsShownToBeCopied() throws Exception {
    Visitor writer = colleague(Screen.DESK, "TRAINING_OFFICE");
    writer.open("/report-blocks/" + block);
    writer.page().fill("#f-text", WRITTEN);
    pages().send("TRAINING_OFFICE", "/reports/" + report + "/submissions", Map.of());
    writer.expects("409");
    writer.act("保存").click();
    assertThat(writer.page().locator("[data-unsaved]")).containsText(WRITTEN);
    pages().send("LEADER", "/reports/" + report + "/returns", Map.of("reason", "接着写"));
    writer.open("/report-blocks/" + block);
    assertThat(writer.page().locator("#f-text")).hasValue(WRITTEN);
  }
}
