package org.jiangqiao.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jiangqiao.access.Actor;
import org.jiangqiao.evidence.Figure;
import org.jiangqiao.evidence.Figures;
import org.jiangqiao.evidence.Indicators;
import org.jiangqiao.evidence.Question;
import org.jiangqiao.evidence.TrainingScenario;
import org.jiangqiao.kernel.Ids;
import org.jiangqiao.kernel.RuleRefused;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An approval is one of what the approver saw: of those texts, those numbers, that state. */
class AnnualReportApprovalTest extends AnnualReportCase {

  @Autowired Editions editions;
  @Autowired EditionStore store;
  @Autowired Figures figures;
  @Autowired Indicators indicators;

  private String path() {
    return "/reports/" + report;
  }

  @Test
  void numbersThatMoveAfterTheApprovalAreApprovedAgainBeforeTheyArePublished() throws Exception {
    block("结业{training.person-times}人次。");
    send("TRAINING_OFFICE", path() + "/submissions").andExpect(status().isFound());
    send("LEADER", path() + "/approvals").andExpect(status().isFound());
    look(path(), "TRAINING_OFFICE").andExpect(content().string(containsString("/editions")));
    one("李德明");
    look(path(), "TRAINING_OFFICE")
        .andExpect(content().string(containsString("处数字在批准后变了")))
        .andExpect(content().string(containsString("培训人次：3 → 4")))
        .andExpect(content().string(not(containsString("/editions"))));
    send("TRAINING_OFFICE", path() + "/editions")
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString("请审核人按现在的数字再批准")));
    look(path(), "LEADER").andExpect(content().string(containsString("按现在的数字再批准")));
    send("LEADER", path() + "/approvals", "seen", seen("LEADER")).andExpect(status().isFound());
    send("LEADER", path() + "/approvals").andExpect(status().isConflict());
    send("TRAINING_OFFICE", path() + "/editions").andExpect(status().isFound());
    List<Edition> all = inSchool(editions::all);
    assertThat(all).hasSize(1);
    EditionManifest manifest = inSchool(() -> store.signed(all.getFirst().id())).read();
    assertThat(manifest.texts()).contains("结业4人次。");
    // What moves after the publication is a matter of the next edition.
    one("王小云");
    look(path(), "LEADER").andExpect(content().string(not(containsString("按现在的数字再批准"))));
    send("LEADER", path() + "/approvals").andExpect(status().isConflict());
  }

  @Test
  void aNumberThatOnlyTheChartStatesIsApprovedAgainToo() throws Exception {
    send("TRAINING_OFFICE", path() + "/submissions").andExpect(status().isFound());
    send("LEADER", path() + "/approvals").andExpect(status().isFound());
    inSchool(() -> {
      TrainingScenario data = new TrainingScenario(jdbc);
      LocalDate past = reports.get(report).schoolYear().period().from().minusYears(3);
      UUID scheme = data.scheme("插花", "社区", "COMMUNITY");
      UUID batch = data.closed(scheme, "插花一期", past);
      return data.completed(scheme, batch, data.person("段冬"), "COMMUNITY", past);
    });
    send("TRAINING_OFFICE", path() + "/editions").andExpect(status().isConflict());
    send("LEADER", path() + "/approvals", "seen", seen("LEADER")).andExpect(status().isFound());
    send("TRAINING_OFFICE", path() + "/editions").andExpect(status().isFound());
  }

  @Test
  void whoSubmittedDoesNotApproveAgainEither() throws Exception {
    send("ADMINISTRATOR", path() + "/submissions").andExpect(status().isFound());
    send("LEADER", path() + "/approvals").andExpect(status().isFound());
    one("李德明");
    send("ADMINISTRATOR", path() + "/approvals")
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString("要由另一个人批准")));
  }

  @Test
  void anApprovalOfAPageThatHasChangedSinceIsRefused() throws Exception {
    UUID block = block("第一稿。");
    send("TRAINING_OFFICE", path() + "/submissions").andExpect(status().isFound());
    String seen = seen("LEADER");
    one("李德明");
    send("LEADER", path() + "/approvals", "seen", seen)
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString("您打开年报后，文字、数字或审核状态有变")));
    String later = seen("LEADER");
    send("ADMINISTRATOR", path() + "/returns", "reason", "再改").andExpect(status().isFound());
    inSchool(() -> blocks.write(BY, block, 1, "第二稿，没有人看过。"));
    send("TRAINING_OFFICE", path() + "/submissions").andExpect(status().isFound());
    send("LEADER", path() + "/approvals", "seen", later).andExpect(status().isConflict());
    send("LEADER", path() + "/approvals", "seen", seen("LEADER")).andExpect(status().isFound());
  }

  @Test
  void aStepMeantForAnEarlierStateOfTheReviewIsRefused() throws Exception {
    send("TRAINING_OFFICE", path() + "/submissions", "steps", "0").andExpect(status().isFound());
    send("LEADER", path() + "/approvals").andExpect(status().isFound());
    send("ADMINISTRATOR", path() + "/returns", "reason", "错一字", "steps", "1")
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString("已经办了一步")));
    send("TRAINING_OFFICE", path() + "/editions", "steps", "1").andExpect(status().isConflict());
    send("TRAINING_OFFICE", path() + "/editions", "steps", "2").andExpect(status().isFound());
  }

  @Test
  void aTextNeverStatesAnotherNumberThanTheFrozenOne() {
    Question question =
        inSchool(() ->
            Question.of(
                indicators.get("training.person-times", reports.get(report).schoolYear().period()),
                reports.get(report).schoolYear().period()));
    Figure printed = inSchool(() -> figures.figure(question));
    one("李德明");
    EditionDraft draft =
        new EditionDraft(
            Ids.next(),
            "BULLETIN",
            "学年数据",
            List.of(new FrozenCell.Counted("培训人次", question, printed)),
            List.of("结业 3 人次。"),
            null,
            "",
            new Actor(UUID.randomUUID(), "甲"),
            new Actor(UUID.randomUUID(), "乙"));
    assertThatThrownBy(() -> inSchool(() -> editions.publish(draft)))
        .isInstanceOfSatisfying(
            RuleRefused.class,
            refused ->
                assertThat(refused.refusals().getFirst().code())
                    .isEqualTo("edition.refusal.moved"));
  }

  @Test
  void twoWhoPressAtOnceTakeOneStep() throws Exception {
    assertThat(press("TRAINING_OFFICE", "ADMINISTRATOR", "/submissions")).containsExactly(302, 409);
    send("LEADER", path() + "/returns", "reason", "谁送的都行").andExpect(status().isFound());
    send("TRAINING_OFFICE", path() + "/submissions").andExpect(status().isFound());
    assertThat(press("LEADER", "ADMINISTRATOR", "/approvals")).containsExactly(302, 409);
    assertThat(press("TRAINING_OFFICE", "TRAINING_OFFICE", "/editions")).containsExactly(302, 302);
    assertThat(inSchool(editions::all)).hasSize(1);
    assertThat(strings("select step from report.review_step where school_id = :school order by id"))
        .containsExactly("SUBMITTED", "RETURNED", "SUBMITTED", "APPROVED");
  }

  private List<Integer> press(String one, String other, String act) throws Exception {
    return AtOnce.press(pressed(one, act), pressed(other, act));
  }

  private Callable<Integer> pressed(String role, String act) {
    var by = as(role);
    return () ->
        mvc.perform(post(path() + act).with(by).with(csrf())).andReturn().getResponse().getStatus();
  }

  private void one(String name) {
    inSchool(() -> train(new TrainingScenario(jdbc), name));
  }

  private String seen(String role) throws Exception {
    String page =
        look(path(), role).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    Matcher seen = Pattern.compile("name=\"seen\" value=\"([0-9a-f]{64})\"").matcher(page);
    assertThat(seen.find()).isTrue();
    return seen.group(1);
  }
}
