package org.jiangqiao.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jiangqiao.evidence.TrainingScenario;
import org.jiangqiao.kernel.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 公开页: what a stranger with the number of an edition reads, and what not. */
class EditionShareTest extends EditionScene {

  private static final Pattern NUMBER = Pattern.compile("/c/(JQ[0-9A-Z-]+)");

  private UUID edition = UUID.randomUUID();

  @BeforeEach
  void anEdition() {
    inSchool(() -> {
      TrainingScenario data = data();
      UUID scheme = data.scheme("月嫂", "家政", "COMMUNITY");
      UUID batch = data.closed(scheme, "月嫂一期", DAY);
      data.completed(scheme, batch, data.person("安春"), "COMMUNITY", DAY);
      data.completed(scheme, batch, data.person("安夏"), "COMMUNITY", DAY);
      return null;
    });
    edition = publish(cell("training.persons"), byHand());
  }

  @Test
  void aStrangerReadsTheNumbersButNoRowAndNoName() throws Exception {
    assertThat(page()).contains("生成公开页").doesNotContain("/c/JQ");
    show("true");
    String open = open(number());
    assertThat(open)
        .contains("2025–2026 学年数据", "测试职业学校", "签名有效", "training.persons", "12.50", "本学年培训社会人员。")
        .contains("同一人不论参加几期只计一人", "佐证等级")
        .doesNotContain("安春", "安夏", "周科", "提出人", "批准人", "/publications");
    String english =
        mvc.perform(get("/c/" + number()).locale(Locale.ENGLISH))
            .andReturn()
            .getResponse()
            .getContentAsString(StandardCharsets.UTF_8);
    assertThat(english).contains("2 persons", "A person counts once", "Signature valid");
    assertThat(open).containsPattern("<div class=\"val num\">2 人</div>");
  }

  @Test
  void gradesAreHiddenWhereTheSchoolWantsItAndOnlyThere() throws Exception {
    show("false");
    assertThat(open(number())).doesNotContain("佐证等级").doesNotContain("class=\"gr\"");
    assertThat(page()).contains("class=\"gr\"").contains("不显示佐证等级");
  }

  @Test
  void thePageIsTakenBackAndShownAgainUnderTheSameNumber() throws Exception {
    show("true");
    String number = number();
    for (int i = 0; i < 2; i++) {
      send("/public-page/end");
    }
    assertThat(open(number)).contains("学校已停止公开").doesNotContain("12.50");
    assertThat(page()).contains("生成公开页");
    show("true");
    assertThat(number()).isEqualTo(number);
    assertThat(open(number)).contains("12.50");
  }

  @Test
  void aCorrectedEditionSaysSoAndLeadsToItsCorrectionOnceThatIsShown() throws Exception {
    show("true");
    String first = number();
    EditionDraft correction = draft(List.of(byHand()), edition, "漏计一笔");
    inSchool(() -> editions.publish(correction));
    assertThat(open(first)).contains("已被更正").doesNotContain("href=\"/c/JQ");
    edition = correction.id();
    show("true");
    assertThat(open(first)).contains("href=\"/c/" + number() + "\"");
    assertThat(open(number())).contains("漏计一笔");
  }

  @Test
  void textsOfAnAnnualReportWithTheirSignersAreNotShown() throws Exception {
    EditionDraft draft =
        new EditionDraft(
            Ids.next(),
            AnnualReportEditions.KIND,
            "2026 年度质量报告",
            List.of(byHand()),
            List.of("调查方式：问卷，签认：周科"),
            null,
            "",
            actor("提出人"),
            actor("批准人"));
    edition = inSchool(() -> editions.publish(draft));
    show("true");
    assertThat(open(number())).contains("2026 年度质量报告", "12.50").doesNotContain("周科", "问卷");
  }

  @Test
  void onlyWhoPublishesMayShowAnEdition() throws Exception {
    for (String role : List.of("LEADER", "AUDITOR", "TRAINER")) {
      for (String act : List.of("/public-page", "/public-page/end")) {
        mvc.perform(post("/publications/" + edition + act).with(as(role)).with(csrf()))
            .andExpect(status().isForbidden());
      }
    }
    assertThat(page()).doesNotContain("/c/JQ");
  }

  private void show(String grades) throws Exception {
    mvc.perform(
            post("/publications/" + edition + "/public-page")
                .param("grades", grades)
                .with(as("TRAINING_OFFICE"))
                .with(csrf()))
        .andExpect(status().isFound());
  }

  private void send(String act) throws Exception {
    mvc.perform(post("/publications/" + edition + act).with(as("TRAINING_OFFICE")).with(csrf()))
        .andExpect(status().isFound());
  }

  private String number() throws Exception {
    Matcher number = NUMBER.matcher(page());
    assertThat(number.find()).isTrue();
    return number.group(1);
  }

  private String page() throws Exception {
    return mvc.perform(
            get("/publications/" + edition).locale(Locale.CHINA).with(as("TRAINING_OFFICE")))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString(StandardCharsets.UTF_8);
  }

  private String open(String number) throws Exception {
    return mvc.perform(get("/c/" + number).locale(Locale.CHINA))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString(StandardCharsets.UTF_8);
  }
}
