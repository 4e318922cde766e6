package org.jiangqiao.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jiangqiao.evidence.TrainingScenario;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.ResultActions;

class AnnualReportTest extends AnnualReportCase {

  @Test
  void theListSaysHowManyCellsAreComputedFilledAndEmpty() throws Exception {
    fill("1.01", "612", "0", "").andExpect(status().isFound());
    AnnualReportDesk.Line line = inSchool(desk::lines).getFirst();
    AnnualReportView view = inSchool(() -> desk.view(report));
    assertThat(line.computed()).isEqualTo((int) view.count(Cell.State.COMPUTED)).isEqualTo(12);
    assertThat(line.filled()).isEqualTo((int) view.count(Cell.State.FILLED)).isEqualTo(1);
    assertThat(line.empty()).isEqualTo((int) view.count(Cell.State.EMPTY));
    look("/reports", "AUDITOR")
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("质量年报（2026 年度）")))
        .andExpect(content().string(not(containsString("开始写"))));
  }

  @Test
  void aYearHasOneReportAndAYearToComeHasNone() throws Exception {
    send("TRAINING_OFFICE", "/reports", "year", "2026")
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString("2026 年度已经有年报")));
    send("TRAINING_OFFICE", "/reports", "year", "2050").andExpect(status().isConflict());
    send("TRAINING_OFFICE", "/reports", "year", "2025").andExpect(status().isFound());
    send("AUDITOR", "/reports", "year", "2027").andExpect(status().isForbidden());
  }

  @Test
  void numbersInTheTextFollowTheRecords() throws Exception {
    block("结业 {training.person-times} 人次，农民 {training.person-times?audience=FARMER} 人次。");
    String path = "/reports/" + report + "?part=c2";
    look(path, "AUDITOR")
        .andExpect(content().string(containsString("from=2025-09-01&amp;until=2026-09-01")))
        .andExpect(content().string(containsString("data-drawer>3</a>")));
    inSchool(() -> train(new TrainingScenario(jdbc), "李德明"));
    look(path, "AUDITOR").andExpect(content().string(containsString("data-drawer>4</a>")));
  }

  @Test
  void aPhraseTurnsRedWhenTheRecordsNoLongerBearItOut() throws Exception {
    block("本学年培训{3人次|training.person-times}。");
    String path = "/reports/" + report;
    look(path, "LEADER").andExpect(content().string(not(containsString("台账不支持"))));
    inSchool(() -> train(new TrainingScenario(jdbc), "李德明"));
    look(path, "LEADER").andExpect(content().string(containsString("台账不支持：现为 4 人次，说少了")));
    send("TRAINING_OFFICE", path + "/submissions")
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString("有 1 处措辞和台账对不上")));
  }

  @Test
  void aReferenceToNothingIsRefusedAndWhatWasTypedStays() throws Exception {
    UUID id = block("原来的字");
    send(
            "TRAINING_OFFICE",
            "/report-blocks/" + id,
            "version",
            "1",
            "text",
            "共 {training.nothing} 人")
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("里的指标或分组不存在")))
        .andExpect(content().string(containsString("共 {training.nothing} 人")));
    send("TRAINING_OFFICE", "/report-blocks/" + id, "version", "1", "text", "集合 {a,b}")
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("花括号只用来引用指标")));
    assertThat(inSchool(() -> blocks.get(id)).text()).isEqualTo("原来的字");
    send("AUDITOR", "/report-blocks/" + id, "version", "1", "text", "x")
        .andExpect(status().isForbidden());
  }

  @Test
  void whoSavesSecondSeesTheOthersTextBesideHisOwn() throws Exception {
    UUID id = block("第一版");
    String path = "/report-blocks/" + id;
    send("ADMINISTRATOR", path, "version", "1", "text", "甲写的").andExpect(status().isFound());
    send("TRAINING_OFFICE", path, "version", "1", "text", "乙写的")
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString("甲写的")))
        .andExpect(content().string(containsString("乙写的")))
        .andExpect(content().string(containsString("name=\"version\" value=\"2\"")));
    send("TRAINING_OFFICE", path, "version", "2", "text", "甲写的，乙写的").andExpect(status().isFound());
    assertThat(inSchool(() -> blocks.history(id)).stream().map(Block::text).toList())
        .isEqualTo(List.of("甲写的，乙写的", "甲写的", "第一版"));
  }

  @Test
  void anEmptyCellSaysWhyAndIsFilledFromASignedPaper() throws Exception {
    String cell = "/reports/" + report + "/cell?row=1.01";
    look(cell, "TRAINING_OFFICE").andExpect(content().string(containsString("还没有台账支撑这个指标")));
    fill("1.01", "六百", "0", "")
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("“六百”不是数字")))
        .andExpect(content().string(containsString("毕业生名册")));
    fill("1.05", "120", "0", "").andExpect(status().isUnprocessableContent());
    fill("1.01", "1,612", "0", "").andExpect(status().isFound());
    fill("1.01", "1613", "0", "")
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString("也填了这一格")))
        .andExpect(content().string(containsString("value=\"1613\"")))
        .andExpect(content().string(containsString("1,612")));
    fill("1.01", "1613", "1", "").andExpect(status().isUnprocessableContent());
    fill("1.01", "1613", "1", "名册更正").andExpect(status().isFound());
    look("/reports/" + report, "AUDITOR")
        .andExpect(content().string(containsString("手工填写")))
        .andExpect(content().string(containsString("1,613")));
    send(
            "TRAINING_OFFICE",
            "/reports/" + report + "/cell-clearings",
            "row",
            "1.01",
            "seen",
            "2",
            "reason",
            "名册作废")
        .andExpect(status().isFound());
    assertThat(
            strings(
                "select value || '/' || reason from report.cell_fill where school_id = :school order by number"))
        .isEqualTo(List.of("1612/", "1613/名册更正", "/名册作废"));
  }

  @Test
  void theCopyOfAPaperIsAPhotoOrAPdfAndOpensFromTheCell() throws Exception {
    paper("名册.txt", "不是扫描件").andExpect(status().isConflict());
    assertThat(strings("select value from report.cell_fill where school_id = :school")).isEmpty();
    paper("名册.pdf", "%PDF-1.7 made up").andExpect(status().isFound());
    look("/reports/" + report + "/cell?row=1.01", "AUDITOR")
        .andExpect(content().string(containsString("名册.pdf")));
  }

  private ResultActions paper(String name, String text) throws Exception {
    var file = new MockMultipartFile("file", name, null, text.getBytes(StandardCharsets.UTF_8));
    return mvc.perform(
        multipart("/reports/" + report + "/cell-fills")
            .file(file)
            .param("row", "1.01")
            .param("value", "612")
            .param("paper", "毕业生名册")
            .param("signer", "教务处赵")
            .with(as("TRAINING_OFFICE"))
            .with(csrf())
            .locale(Locale.CHINA));
  }

  @Test
  void aComputedCellCannotBeTyped() throws Exception {
    fill("5.14", "7", "0", "")
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString("由台账算出，不能手填")));
    look("/reports/" + report + "/cell?row=5.14", "TRAINING_OFFICE")
        .andExpect(content().string(not(containsString("cell-fills"))));
  }

  @Test
  void nobodyApprovesWhatHeSubmitted() throws Exception {
    String path = "/reports/" + report;
    send("ADMINISTRATOR", path + "/submissions").andExpect(status().isFound());
    fill("1.01", "612", "0", "")
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString("锁定中")));
    send("ADMINISTRATOR", path + "/approvals")
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString("要由另一个人批准")));
    send("TRAINING_OFFICE", path + "/approvals").andExpect(status().isForbidden());
    send("LEADER", path + "/approvals").andExpect(status().isFound());
    send("LEADER", path + "/approvals").andExpect(status().isConflict());
    look(path, "AUDITOR").andExpect(content().string(containsString("已批准")));
  }

  @Test
  void theDatabaseToo() throws Exception {
    send("ADMINISTRATOR", "/reports/" + report + "/submissions").andExpect(status().isFound());
    assertThatThrownBy(() ->
            inSchool(() ->
                jdbc.sql(
                        """
                        insert into report.review_step (school_id, id, report_id, number, step, account_id, taken_at, taken_by,
                          submission_id, submitted_account)
                        select school_id, gen_random_uuid(), report_id, 2, 'APPROVED', account_id, now(), '测试', id, account_id
                          from report.review_step where school_id = :school
                        """)
                    .param("school", school.value())
                    .update()))
        .hasMessageContaining("review_approval_by_another");
  }

  @Test
  void aReportIsReturnedWithAReasonAndARemarkHasToBeDealtWith() throws Exception {
    String path = "/reports/" + report;
    UUID id = block("一段话");
    send("TRAINING_OFFICE", path + "/submissions").andExpect(status().isFound());
    send("LEADER", path + "/comments", "block", id.toString(), "text", "请补充数据")
        .andExpect(status().isFound());
    send("LEADER", path + "/approvals")
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString("还有 1 条意见没有处理")));
    send("LEADER", path + "/returns", "reason", "").andExpect(status().isConflict());
    send("LEADER", path + "/returns", "reason", "补充数据").andExpect(status().isFound());
    look("/report-blocks/" + id, "TRAINING_OFFICE")
        .andExpect(content().string(containsString("请补充数据")));
    String comment =
        strings("select id::text from report.comment where school_id = :school").getFirst();
    send("TRAINING_OFFICE", "/report-comments/" + comment + "/resolutions")
        .andExpect(status().isFound());
    send("TRAINING_OFFICE", path + "/submissions").andExpect(status().isFound());
    send("LEADER", path + "/approvals").andExpect(status().isFound());
    assertThat(
            strings(
                "select step from report.review_step where school_id = :school order by number"))
        .isEqualTo(List.of("SUBMITTED", "RETURNED", "SUBMITTED", "APPROVED"));
  }

  @Test
  void thePickerOffersFiguresAndPhrasesThatHold() throws Exception {
    UUID id = block("一段话");
    look("/report-blocks/" + id + "/figures?indicator=training.person-times", "TRAINING_OFFICE")
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("{training.person-times?audience=FARMER}")))
        .andExpect(content().string(containsString("{3人次|training.person-times}")));
  }
}
