package org.jiangqiao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jiangqiao.access.Actor;
import org.jiangqiao.evidence.Indicators;
import org.jiangqiao.evidence.Question;
import org.jiangqiao.evidence.TrainingScenario;
import org.jiangqiao.kernel.Ids;
import org.jiangqiao.kernel.Period;
import org.jiangqiao.report.EditionDraft;
import org.jiangqiao.report.Editions;
import org.jiangqiao.report.FrozenCell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** The verifier as a file, opened without a server and without a network. */
class OfflineVerifierTest extends BrowserTest {

  private static final LocalDate DAY = LocalDate.of(2026, 5, 20);

  @Autowired Editions editions;
  @Autowired Indicators indicators;
  @TempDir Path folder;

  @Test
  void theFileVerifiesABundleAndNamesWhatWasForged() throws Exception {
    UUID edition = publish();
    Path verifier = fetch("/publications/verifier.html", "verifier.html");
    Path bundle = fetch("/publications/" + edition + "/bundle.json", "bundle.json");
    try (BrowserContext context = Chromium.browser().newContext()) {
      context.setOffline(true);
      Page page = context.newPage();
      page.navigate(verifier.toUri().toString());
      verify(page, bundle);
      assertThat(page.locator(".box.good")).containsText("核验通过");
      assertThat(page.locator("table")).containsText("85.7");

      String good = Files.readString(bundle);
      verify(page, forged(good.replaceFirst(" 1 A ", " 2 A ")));
      assertThat(page.locator(".box.bad")).containsText("条记录被改");
      verify(page, forged(good.replace("2025–2026 数据", "2025–2026 别的")));
      assertThat(page.locator(".box.bad")).containsText("签名不对");
      verify(page, forged(good.replace("weight 1: 1", "weight 1: 2")));
      assertThat(page.locator(".box.bad")).containsText("口径被换");
      verify(page, forged(good.substring(0, good.length() / 2)));
      assertThat(page.locator(".box.bad")).containsText("文件读不出");
      verify(page, forged(good.replaceFirst("distinct\\\\\":true", "distinct\\\\\":false")));
      assertThat(page.locator(".box.bad")).containsText("写的单位、算法或所数的记录与这个数字不符");
      verify(page, forged(good.replaceFirst("\\{\\\\\"", "{ \\\\\"")));
      assertThat(page.locator(".box.bad")).containsText("清单不是规范写法");
      verify(page, forged(good.replace("\"definitions\":{", "\"definitions\":{\"00\":\"\",")));
      assertThat(page.locator(".box.bad")).containsText("多出一份清单里没有的口径");

      page.fill("#print", "00000000");
      verify(page, bundle);
      assertThat(page.locator(".box.bad")).containsText("不是该校签的");
    }
  }

  private static void verify(Page page, Path file) {
    page.setInputFiles("#file", file);
    page.click("#run");
  }

  private Path forged(String text) throws Exception {
    return Files.writeString(folder.resolve(UUID.randomUUID() + ".json"), text);
  }

  private Path fetch(String address, String name) throws Exception {
    byte[] content =
        mvc.perform(
                MockMvcRequestBuilders.get(address)
                    .with(as("LEADER"))
                    .locale(Locale.SIMPLIFIED_CHINESE))
            .andReturn()
            .getResponse()
            .getContentAsByteArray();
    return Files.writeString(folder.resolve(name), new String(content, StandardCharsets.UTF_8));
  }

  private UUID publish() {
    Period year = new Period(LocalDate.of(2025, 9, 1), LocalDate.of(2026, 9, 1));
    return inSchool(() -> {
      TrainingScenario data = new TrainingScenario(jdbc);
      UUID scheme = data.scheme("月嫂", "家政", "COMMUNITY");
      UUID batch = data.closed(scheme, "月嫂一期", DAY);
      for (int i = 0; i < 7; i++) {
        UUID enrolment = data.completed(scheme, batch, data.person("安" + i), "COMMUNITY", DAY);
        data.rating(batch, enrolment, 3 + i % 3);
      }
      data.change(
          "update training.completion set outcome = 'NOT_COMPLETED' where school_id = :school and id = (select id from training.completion where school_id = :school order by id limit 1)");
      List<FrozenCell> cells =
          List.of(
              cell("training.persons", year),
              cell("training.completion-rate", year),
              cell("training.satisfaction", year),
              cell("training.person-hours", year),
              new FrozenCell.ByHand("投入", BigDecimal.TEN, "万元", null, "台账", "周科"));
      return editions.publish(
          new EditionDraft(
              Ids.next(),
              "BULLETIN",
              "2025–2026 数据",
              cells,
              List.of(),
              null,
              "",
              somebody(),
              somebody()));
    });
  }

  private FrozenCell cell(String indicator, Period year) {
    return new FrozenCell.Counted(
        indicator, new Question(indicators.get(indicator, year), year, Map.of()));
  }

  private Actor somebody() {
    String name = "v." + UUID.randomUUID().toString().substring(0, 13);
    return new Actor(
        accounts.create(Actor.outsider("测试"), name, "测试员", PASSWORD, Set.of("TRAINER")), "测试员");
  }
}
