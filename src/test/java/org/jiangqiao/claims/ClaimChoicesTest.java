package org.jiangqiao.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a person says a wording means, for how long it holds, and for which wordings. */
class ClaimChoicesTest extends ClaimCase {

  @Test
  void aChoiceThatIsForgottenNoLongerSpeaks() throws Exception {
    UUID id = hand("惠及老人6人。");
    choose(id, 0, "training.persons");
    UUID run = inSchool(() -> checks.run(id, null)).id();
    mvc.perform(zh("/claims/" + id + "/numbers/0?run=" + run).with(as("LEADER")))
        .andExpect(content().string(containsString("忘掉这个指定")));
    mvc.perform(
            post("/claims/" + id + "/numbers/0/choice/withdrawal")
                .with(as("TRAINING_OFFICE"))
                .with(csrf()))
        .andExpect(redirectedUrl("/claims/" + id + "#n0"));
    assertThat(verdict(id, 0)).isEqualTo(Verdict.UNKNOWN);
    assertThat(verdict(hand("惠及老人6人。"), 0)).isEqualTo(Verdict.UNKNOWN);
    choose(id, 0, "training.persons");
    assertThat(verdict(id, 0)).isEqualTo(Verdict.SUPPORTED);
  }

  @Test
  void aFigureChosenFromTheListIsNarrowedAsTheWordingSays() throws Exception {
    UUID id = hand("惠及老人11人。");
    choose(id, 0, "training.persons");
    assertThat(verdict(id, 0)).isEqualTo(Verdict.OVERSTATED);
    UUID run = inSchool(() -> checks.run(id, null)).id();
    mvc.perform(zh("/claims/" + id + "/numbers/0?run=" + run).with(as("LEADER")))
        .andExpect(content().string(containsString("有人指定过这个写法指哪个指标")))
        .andExpect(content().string(containsString("限定为“老年人”")));
  }

  @Test
  void aFigureInAnotherUnitNeverBearsANumberOut() throws Exception {
    UUID id = hand("惠及群众262人。");
    choose(id, 0, "training.person-times");
    assertThat(verdict(id, 0)).isEqualTo(Verdict.WRONG_UNIT);
    assertThat(found(id).getFirst().chosen()).isTrue();
  }

  @Test
  void aChoiceForANumberWithoutWordsHoldsOnlyBesideTheSameWords() throws Exception {
    UUID id = hand("建成实训室3间、工位（262人次）。");
    choose(id, 1, "training.person-times");
    assertThat(verdict(id, 1)).isEqualTo(Verdict.SUPPORTED);
    assertThat(verdict(hand("接待来访5批、262人次。"), 1)).isEqualTo(Verdict.UNKNOWN);
  }

  @Test
  void aChoiceForTheSchoolsOwnNumberIsNotTakenForThatOfAnother() throws Exception {
    UUID own = hand("送教262人次。");
    choose(own, 0, "training.person-times");
    assertThat(verdict(own, 0)).isEqualTo(Verdict.SUPPORTED);
    assertThat(verdict(hand("江北职业学校送教262人次。"), 0)).isEqualTo(Verdict.UNKNOWN);
    UUID both = hand("与江北职业学校一起送教262人次。");
    choose(both, 0, "training.person-times");
    assertThat(verdict(both, 0)).isEqualTo(Verdict.SUPPORTED);
  }

  @Test
  void thatTheRecordsDoNotHoldANumberIsRememberedAndSaid() throws Exception {
    UUID id = hand("培训262人次。");
    choose(id, 0, "none");
    assertThat(verdict(id, 0)).isEqualTo(Verdict.UNKNOWN);
    UUID run = inSchool(() -> checks.run(id, null)).id();
    mvc.perform(zh("/claims/" + id + "/numbers/0?run=" + run).with(as("LEADER")))
        .andExpect(content().string(containsString("有人指定过：台账里没有这个数")));
  }

  @Test
  void anOldCheckThatReadANumberWhereNoneIsReadTodayStillOpens() throws Exception {
    UUID id = hand("老年人培训7人次。");
    UUID run = inSchool(() -> checks.run(id, null)).id();
    inSchool(() ->
        jdbc.sql("update claims.claim set start_at = 0, end_at = 2, wording = '老年'").update());
    mvc.perform(zh("/claims/" + id + "/numbers/0?run=" + run).with(as("LEADER")))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("有据：培训人次 7")));
    mvc.perform(
            post("/claims/" + id + "/numbers/0/choice")
                .param("indicator", "training.persons")
                .with(as("TRAINING_OFFICE"))
                .with(csrf()))
        .andExpect(status().isNotFound());
  }

  @Test
  void numbersWithoutWordsOrOfOtherYearsDoNotContradictEachOther() throws Exception {
    assertThat(found(hand("接待3批、20人次，走访5批、30人次。"))).noneMatch(CheckedClaim::isContradicted);
    assertThat(found(hand("2023年招生300人，2024年招生400人。"))).noneMatch(CheckedClaim::isContradicted);
    assertThat(found(hand("2024年招生300人。2024年招生400人。")).stream().filter(CheckedClaim::isClaim))
        .allMatch(CheckedClaim::isContradicted);
  }

  private void choose(UUID id, int position, String indicator) throws Exception {
    mvc.perform(
            post("/claims/" + id + "/numbers/" + position + "/choice")
                .param("indicator", indicator)
                .with(as("TRAINING_OFFICE"))
                .with(csrf()))
        .andExpect(status().is3xxRedirection());
  }

  private Verdict verdict(UUID id, int position) {
    return found(id).get(position).judged();
  }
}
