package org.jiangqiao.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.jiangqiao.evidence.TrainingScenario;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class AnnualReportPublicationTest extends AnnualReportCase {

  @Autowired Editions editions;

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
  void whoApprovedDoesNotPublish() throws Exception {
    send("TRAINING_OFFICE", path() + "/submissions").andExpect(status().isFound());
    send("ADMINISTRATOR", path() + "/approvals").andExpect(status().isFound());
    send("ADMINISTRATOR", path() + "/editions")
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString("要由另一个人发布")));
  }

  @Test
  void aCorrectionIsASecondEditionAndTheFirstStays() throws Exception {
    approved();
    send("TRAINING_OFFICE", path() + "/editions").andExpect(status().isFound());
    inSchool(() -> train(new TrainingScenario(jdbc), "李德明"));
    send("LEADER", path() + "/returns", "reason", "补录一人").andExpect(status().isFound());
    approved();
    send("TRAINING_OFFICE", path() + "/editions").andExpect(status().isFound());
    List<Edition> all = inSchool(editions::all);
    assertThat(all).hasSize(2);
    assertThat(all.getLast().correctedBy()).isEqualTo(all.getFirst().id());
  }
}
