package org.jiangqiao.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jiangqiao.evidence.TrainingScenario;
import org.jiangqiao.kernel.SchoolId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A text is handed in, each of its numbers is judged by the records, and a person has the last
 * word.
 */
class ClaimPagesTest extends ClaimCase {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "学校开展老年人培训7人次。 | SUPPORTED",
        "学校开展老年人培训5人次。 | UNDERSTATED",
        "学校开展老年人培训6人次。 | WRONG_UNIT",
        "学校开展老年人培训近百人次。 | OVERSTATED",
        "企业员工培训5人次、老年人培训7人次。 | SUPPORTED,SUPPORTED",
        "累计培训260余人次。 | SUPPORTED",
        "累计培训260余人。 | WRONG_UNIT",
        "累计培训250人次。 | OUT_OF_DATE",
        "累计举办培训班5期。 | SUPPORTED",
        "2005年培训250人次。 | SUPPORTED",
        "2004年培训250人次。 | NO_RECORDS",
        "自2006年以来培训12人次。 | SUPPORTED",
        "开展村社干部培训30人次。 | NO_RECORDS",
        "面向农民、农技员和经纪人等培训262人次。 | SUPPORTED",
        "建成教辅资料11本。 | UNKNOWN",
        "开展技能鉴定1000余人次。 | UNKNOWN",
        "Elderly training reached 7 person-times; over 250 person-times were trained. | SUPPORTED,SUPPORTED"
      })
  void eachNumberIsJudgedByTheRecords(String text, String verdicts) throws Exception {
    UUID id = hand(text);
    assertThat(found(id).stream().filter(CheckedClaim::isClaim).map(CheckedClaim::verdict))
        .containsExactly(verdicts.split(","));
  }

  @Test
  void datesOrdersAndNamesAreNoClaims() throws Exception {
    assertThat(found(hand("成立于1982年，是第二批“四化合一”试点。")))
        .hasSizeGreaterThan(1)
        .noneMatch(CheckedClaim::isClaim);
  }

  @Test
  void thePageMarksEveryNumberAndOpensToTheFigure() throws Exception {
    UUID id = hand("累计培训260余人，其中老年人培训7人次。");
    UUID run = inSchool(() -> checks.runs(id)).getFirst().id();
    mvc.perform(zh("/claims/" + id).with(as("LEADER")))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("260余人")))
        .andExpect(content().string(containsString("单位不对")))
        .andExpect(content().string(containsString("培训人次 262 才说得通，而 培训人数 11")));
    mvc.perform(zh("/claims/" + id + "/numbers/1?run=" + run).with(as("LEADER")))
        .andExpect(content().string(containsString("限定为“老年人”")))
        .andExpect(content().string(containsString("/figures/training.person-times?")))
        .andExpect(content().string(containsString("data-copy=\"7人次\"")));
    mvc.perform(zh("/claims/" + id + "?verdict=SUPPORTED").with(as("LEADER")))
        .andExpect(content().string(containsString("aria-current=\"true\"")));
    mvc.perform(zh("/claims").with(as("AUDITOR")))
        .andExpect(content().string(containsString("1 个要改")));
  }

  @Test
  void whatAPersonChoseForAWordingHoldsForLaterTextsToo() throws Exception {
    UUID id = hand("惠及老人11人。");
    assertThat(found(id).getFirst().judged()).isEqualTo(Verdict.UNKNOWN);
    mvc.perform(
            post("/claims/" + id + "/numbers/0/choice")
                .param("indicator", "training.persons")
                .param("filters", "")
                .with(as("TRAINING_OFFICE"))
                .with(csrf()))
        .andExpect(status().is3xxRedirection());
    assertThat(found(id).getFirst().judged()).isEqualTo(Verdict.SUPPORTED);
    assertThat(found(id).getFirst().chosen()).isTrue();
    assertThat(found(hand("惠及老人12人。")).getFirst().judged()).isEqualTo(Verdict.OVERSTATED);
    assertThat(inSchool(() -> checks.runs(id))).hasSize(2);
  }

  @Test
  void aChoiceOfWhatIsNoFigureOrNoSideIsRefused() throws Exception {
    UUID id = hand("培训7人次。");
    for (String[] wrong :
        new String[][] {{"nothing", ""}, {"training.persons", "scheme=nothing\n"}}) {
      mvc.perform(
              post("/claims/" + id + "/numbers/0/choice")
                  .param("indicator", wrong[0])
                  .param("filters", wrong[1])
                  .with(as("TRAINING_OFFICE"))
                  .with(csrf()))
          .andExpect(status().isNotFound());
    }
    mvc.perform(
            post("/claims/" + id + "/numbers/0/choice")
                .locale(Locale.SIMPLIFIED_CHINESE)
                .with(as("TRAINING_OFFICE"))
                .with(csrf()))
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString("请先选一个指标")));
    assertThat(inSchool(() -> checks.runs(id))).hasSize(1);
  }

  @Test
  void aCheckStaysAsItWasWhenTheRecordsMove() throws Exception {
    UUID id = hand("老年人培训7人次。");
    inSchool(() -> {
      new TrainingScenario(jdbc)
          .change("update training.completion set withdrawn_at = now() where school_id = :school");
      return null;
    });
    assertThat(found(id).getFirst().judged()).isEqualTo(Verdict.SUPPORTED);
    mvc.perform(post("/claims/" + id + "/checks").with(as("LEADER")).with(csrf()))
        .andExpect(status().is3xxRedirection());
    assertThat(found(id).getFirst().judged()).isEqualTo(Verdict.NO_RECORDS);
    UUID first = inSchool(() -> checks.runs(id)).getLast().id();
    mvc.perform(zh("/claims/" + id + "?run=" + first).with(as("LEADER")))
        .andExpect(content().string(containsString("有据：培训人次 7")));
  }

  @Test
  void aTextWithoutNumbersSaysSo() throws Exception {
    UUID id = hand("学校坚持立德树人。");
    mvc.perform(zh("/claims/" + id).with(as("LEADER")))
        .andExpect(content().string(containsString("没有找到数字")));
  }

  @Test
  void aTextWithNothingButDatesSaysSo() throws Exception {
    UUID id = hand("学校成立于1982年，建设数字校园。");
    assertThat(found(id)).hasSize(1);
    mvc.perform(zh("/claims/" + id).with(as("LEADER")))
        .andExpect(content().string(containsString("没有要核对的")));
  }

  @Test
  void numbersOfOneTextThatCannotBothBeTrueAreNamed() throws Exception {
    UUID id = hand("建成优质课件248个。老年人培训7人次。建成优质课件260余个。老年人培训10余人次。");
    assertThat(found(id)).allMatch(CheckedClaim::isContradicted);
    mvc.perform(zh("/claims/" + id).with(as("LEADER")))
        .andExpect(content().string(containsString("前后矛盾")));
    assertThat(found(hand("老年人培训7人次，累计老年人培训不足8人次。"))).noneMatch(CheckedClaim::isContradicted);
  }

  @Test
  void linesBrokenByAColumnAreJoinedOnThePage() throws Exception {
    String column = "学校持续开展各类社会培训服务\r\n为地方经济社会的发展作出贡献" + "\r\n";
    UUID id = hand(column.repeat(8) + "\r\n培训\r\n7人次。");
    mvc.perform(zh("/claims/" + id).with(as("LEADER")))
        .andExpect(content().string(containsString("社会培训服务为地方经济社会的发展作出贡献学校持续")));
    assertThat(found(id).getLast().wording()).isEqualTo("7人次");
  }

  @Test
  void whatAScriptWouldBeIsTextOnly() throws Exception {
    UUID id = hand("<script>alert(1)</script>培训7人次");
    mvc.perform(zh("/claims/" + id).with(as("LEADER")))
        .andExpect(content().string(not(containsString("<script>alert"))));
  }

  @Test
  void aTrainerMayNotAndAnotherSchoolDoesNotSeeIt() throws Exception {
    UUID id = hand("培训7人次。");
    SchoolId other = newSchool();
    mvc.perform(zh("/claims").with(as("TRAINER"))).andExpect(status().isForbidden());
    for (String address : List.of("/claims/" + id, "/claims/" + id + "/text.docx")) {
      mvc.perform(zh(address).with(as(other, "LEADER"))).andExpect(status().isNotFound());
    }
    mvc.perform(post("/claims/" + id + "/withdrawal").with(as(other, "LEADER")).with(csrf()))
        .andExpect(status().isNotFound());
    mvc.perform(post("/claims/" + id + "/withdrawal").with(as("LEADER")).with(csrf()))
        .andExpect(status().is3xxRedirection());
    mvc.perform(zh("/claims/" + id).with(as("LEADER"))).andExpect(status().isNotFound());
  }

  @Test
  void aFigureOffersTheWordingsItBearsOutAndRefusesOthers() throws Exception {
    String figure = "/figures/training.person-times?span=all";
    mvc.perform(zh(figure + "&said=260余人次").with(as("LEADER")))
        .andExpect(content().string(containsString("data-copy=\"260余人次\"")))
        .andExpect(content().string(containsString("记录撑得住。")));
    mvc.perform(zh(figure + "&said=300余人次").with(as("LEADER")))
        .andExpect(content().string(containsString("撑不住，别这样写")));
    for (String other : List.of("262人", "262家企业", "每年262人次", "2005年262人次", "增加262人次")) {
      mvc.perform(zh(figure + "&said=" + other).with(as("LEADER")))
          .andExpect(content().string(containsString("在这里判断不了")));
    }
  }
}
