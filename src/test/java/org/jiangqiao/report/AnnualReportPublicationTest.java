package org.jiangqiao.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jiangqiao.evidence.TrainingScenario;
import org.jiangqiao.journal.Finding;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.util.HtmlUtils;

class AnnualReportPublicationTest extends AnnualReportCase {

  @Autowired Editions editions;
  @Autowired EditionStore store;

  private String path() {
    return "/reports/" + report;
  }

  private void approved() throws Exception {
    send("TRAINING_OFFICE", path() + "/submissions").andExpect(status().isFound());
    send("LEADER", path() + "/approvals").andExpect(status().isFound());
  }

  @Test
  void anApprovedReportIsPublishedByAnotherPersonAndOnce() throws Exception {
    block("结业{3人次|training.person-times}。");
    fill("1.01", "612", "0", "");
    send("TRAINING_OFFICE", path() + "/editions")
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString("年报还没有批准")));
    approved();
    send("LEADER", path() + "/editions").andExpect(status().isForbidden());
    send("TRAINING_OFFICE", path() + "/editions").andExpect(status().isFound());
    send("TRAINING_OFFICE", path() + "/editions").andExpect(status().isFound());
    List<Edition> all = inSchool(editions::all);
    assertThat(all).hasSize(1);
    look("/publications/" + all.getFirst().id(), "AUDITOR")
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("附表 1.01 毕业生人数（本学年）")))
        .andExpect(content().string(containsString("质量年报（2026 年度）")));
    look(path(), "AUDITOR")
        .andExpect(content().string(containsString("/publications/" + all.getFirst().id())));
  }

  @Test
  void wordsFilledIntoATableAreFrozenShownAndSigned() throws Exception {
    fill("2.09", "问卷<星>与{座谈}", "0", "").andExpect(status().isFound());
    fill("2.15", "电话访谈", "0", "").andExpect(status().isFound());
    approved();
    send("TRAINING_OFFICE", path() + "/editions").andExpect(status().isFound());
    UUID first = inSchool(editions::all).getFirst().id();
    String stated = "附表 2 满意度调查，2.09 调查方式（本学年）：问卷<星>与{座谈}（手工填写，佐证等级 D；依据：毕业生名册；签认：教务处赵）";
    EditionManifest manifest = inSchool(() -> store.signed(first)).read();
    assertThat(manifest.texts())
        .endsWith(
            "附表里手工填写的文字", stated, stated.replace("2.09", "2.15").replace("问卷<星>与{座谈}", "电话访谈"));
    send("LEADER", path() + "/returns", "reason", "方式写错").andExpect(status().isFound());
    fill("2.09", "入户走访", "1", "照原件更正").andExpect(status().isFound());
    look("/publications/" + first, "AUDITOR")
        .andExpect(content().string(containsString(HtmlUtils.htmlEscape(stated, "UTF-8"))))
        .andExpect(content().string(not(containsString("入户走访"))));
    String bundle =
        look("/publications/" + first + "/bundle.json", "AUDITOR")
            .andReturn()
            .getResponse()
            .getContentAsString(StandardCharsets.UTF_8);
    assertThat(findings(bundle)).isEmpty();
    assertThat(bundle).contains("电话访谈");
    assertThat(findings(bundle.replace("电话访谈", "上门访谈"))).containsExactly("verify.signature");
  }

  private static List<String> findings(String bundle) {
    return EditionScene.verify(bundle).findings().stream().map(Finding::code).toList();
  }

  @Test
  void whoApprovedDoesNotPublish() throws Exception {
    send("TRAINING_OFFICE", path() + "/submissions").andExpect(status().isFound());
    send("ADMINISTRATOR", path() + "/approvals").andExpect(status().isFound());
    send("ADMINISTRATOR", path() + "/editions")
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString("要由另一个人发布")));
  }

  @Test
  void anEditionIsCorrectedFromItsPageThroughTheReportAndTheFirstStays() throws Exception {
    UUID first = published();
    String page = "/publications/" + first;
    look(page, "LEADER").andExpect(content().string(containsString(page + "/correction")));
    look(page, "AUDITOR").andExpect(content().string(not(containsString("/correction"))));
    look(page + "/correction", "LEADER")
        .andExpect(content().string(containsString("action=\"" + path() + "/returns\"")));
    look(page + "/correction", "TRAINING_OFFICE")
        .andExpect(content().string(containsString("要先由审核人退回")))
        .andExpect(content().string(not(containsString("/returns"))));
    inSchool(() -> train(new TrainingScenario(jdbc), "李德明"));
    send("LEADER", path() + "/returns", "reason", "补录一人").andExpect(status().isFound());
    send("TRAINING_OFFICE", path() + "/submissions").andExpect(status().isFound());
    look(page + "/correction", "LEADER")
        .andExpect(content().string(containsString("请在年报里接着做")))
        .andExpect(content().string(containsString(path() + "#review")))
        .andExpect(content().string(not(containsString("/returns"))));
    send("LEADER", path() + "/returns", "reason", "错一字").andExpect(status().isFound());
    approved();
    look(path(), "TRAINING_OFFICE")
        .andExpect(content().string(containsString("更正原因：补录一人<")))
        .andExpect(content().string(containsString("发布更正版")));
    send("TRAINING_OFFICE", path() + "/editions").andExpect(status().isFound());
    List<Edition> all = inSchool(editions::all);
    assertThat(all).extracting(Edition::correctedBy).containsExactly(null, all.getFirst().id());
    assertThat(all.getFirst().corrects()).isEqualTo(first);
    assertThat(all.getFirst().reason()).isEqualTo("补录一人");
    look(page, "LEADER")
        .andExpect(content().string(containsString("这一版已被更正")))
        .andExpect(content().string(containsString("签名有效")))
        .andExpect(content().string(not(containsString(page + "/correction"))));
    look("/publications/" + all.getFirst().id(), "LEADER")
        .andExpect(content().string(containsString("更正原因：补录一人")))
        .andExpect(content().string(containsString(all.getFirst().id() + "/correction")));
    look(path(), "TRAINING_OFFICE").andExpect(content().string(not(containsString("更正原因"))));
  }

  @Test
  void whatIsCorrectedAlreadyIsNotCorrectedAgain() throws Exception {
    UUID first = published();
    send("LEADER", path() + "/returns", "reason", "补录一人").andExpect(status().isFound());
    approved();
    send("TRAINING_OFFICE", path() + "/editions").andExpect(status().isFound());
    UUID second = inSchool(editions::all).getFirst().id();
    look("/publications/" + first + "/correction", "LEADER")
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString("已经更正过，请更正最新的一版")));
    send("LEADER", path() + "/returns", "reason", "再补一人").andExpect(status().isFound());
    approved();
    send("TRAINING_OFFICE", path() + "/editions").andExpect(status().isFound());
    List<Edition> all = inSchool(editions::all);
    assertThat(all).extracting(Edition::corrects).containsExactly(second, first, null);
    assertThat(all).extracting(Edition::reason).containsExactly("再补一人", "补录一人", "");
  }

  @Test
  void aCorrectionNeedsAReasonANewApprovalAndAnotherPerson() throws Exception {
    published();
    send("LEADER", path() + "/returns", "reason", " ")
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString("请写明退回的原因")));
    send("TRAINING_OFFICE", path() + "/returns", "reason", "补录一人")
        .andExpect(status().isForbidden());
    send("LEADER", path() + "/returns", "reason", "补录一人").andExpect(status().isFound());
    send("TRAINING_OFFICE", path() + "/editions")
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString("年报还没有批准")));
    send("TRAINING_OFFICE", path() + "/submissions").andExpect(status().isFound());
    send("ADMINISTRATOR", path() + "/approvals").andExpect(status().isFound());
    send("ADMINISTRATOR", path() + "/editions")
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString("要由另一个人发布")));
    assertThat(inSchool(editions::all)).hasSize(1);
  }

  @Test
  void aReportIsNotCorrectedByARequestForOtherFigures() throws Exception {
    UUID first = published();
    look("/publications/requests/new?corrects=" + first, "TRAINING_OFFICE")
        .andExpect(redirectedUrl("/publications/" + first + "/correction"));
    send(
            "TRAINING_OFFICE",
            "/publications/requests",
            "title",
            "别的数",
            "from",
            "2025-09-01",
            "last",
            "2026-08-31",
            "indicators",
            "training.persons",
            "corrects",
            first.toString(),
            "reason",
            "换一种")
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString("请在年报里更正")));
    look("/publications/" + UUID.randomUUID() + "/correction", "LEADER")
        .andExpect(status().isNotFound());
  }

  private UUID published() throws Exception {
    approved();
    send("TRAINING_OFFICE", path() + "/editions").andExpect(status().isFound());
    return inSchool(editions::all).getFirst().id();
  }
}
