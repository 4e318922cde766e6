package org.jiangqiao.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "500余名 | 501 | 599",
        "30余家 | 31 | 39",
        "10余个 | 11 | 19",
        "1000余人次 | 1001 | 1999",
        "1万余人 | 10001 | 19999",
        "100多家 | 101 | 199",
        "200余项 | 201 | 299",
        "2600多期 | 2601 | 2699",
        "20多万人 | 200001 | 299999",
        "二十余年 | 21 | 29",
        "一百零三人 | 103 | 103"
      })
  void aNumberCoversTheWholeNumbersOfTheReadingRules(String words, String low, String high) {
    Interval interval = ClaimText.read(words).mentions().getFirst().interval();
    assertThat(interval.lowestWhole().orElseThrow().toPlainString()).isEqualTo(low);
    assertThat(interval.highestWhole().orElseThrow().toPlainString()).isEqualTo(high);
  }

  @Test
  void aNumberBrokenOverTwoLinesIsOneAndPointsIntoTheTextAsGiven() {
    String text = "江南农民就业创业培训集团承接了农村实用技能等2600多期培训任务，20\n多万人直接受益，成效十分显著。";
    Mention mention = ClaimText.read(text).claims().get(1);
    assertThat(mention.wording()).isEqualTo("20多万人");
    assertThat(text.substring(mention.start(), mention.end())).isEqualTo("20\n多万人");
  }

  @Test
  void shortLinesAreAListAndAreNotJoined() {
    List<Mention> mentions = ClaimText.read("合作企业\n35\n12人\n").mentions();
    assertThat(mentions).extracting(Mention::wording).containsExactly("35", "12人");
  }

  @Test
  void aRunThatIsPrintedTwiceIsReadOnce() {
    String text = "学校全年培训农技员500人次学校全年培训农技员500人次，满意率高。获奖11人11人。";
    assertThat(ClaimText.read(text).mentions())
        .extracting(Mention::wording)
        .containsExactly("500人次", "11人");
  }

  @Test
  void theWordsAroundANumberEndAtTheNextNumberOfAList() {
    List<Mention> claims = ClaimText.read("开展企业员工培训500人次、技能鉴定1000余人次，培养60余名技能人才。").claims();
    assertThat(claims).extracting(Mention::before).containsExactly("开展企业员工培训", "技能鉴定", "培养");
    assertThat(claims).extracting(Mention::after).containsExactly("", "", "技能人才");
  }

  @Test
  void aMeasureWordKeepsPersonsAndPersonTimesApart() {
    assertThat(ClaimText.read("接待300人，培训300人次。").claims())
        .extracting(mention -> mention.measure().kind())
        .containsExactly(MeasureKind.PERSONS, MeasureKind.PERSON_TIMES);
  }

  @Test
  void whyANumberIsNoClaimIsSaid() {
    assertThat(ClaimText.read("2008年，第二批，三方，3000字，18岁，“四化合一”，5G，近两年。").mentions())
        .extracting(Mention::kind)
        .containsExactly(
            MentionKind.DATE,
            MentionKind.ORDINAL,
            MentionKind.RELATION,
            MentionKind.DOCUMENT_LENGTH,
            MentionKind.AGE,
            MentionKind.PART_OF_NAME,
            MentionKind.PART_OF_NAME,
            MentionKind.PERIOD);
  }

  @Test
  void contradictingNumbersAreBothKept() {
    assertThat(ClaimText.read("培训300人次。全年培训500人次。").claims())
        .extracting(mention -> mention.interval().toString())
        .containsExactly("300", "500");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n\r\n", "学校一直坚持以人为本。", "No figures here."})
  void aTextWithoutNumbersHasNoMentions(String text) {
    assertThat(ClaimText.read(text).mentions()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1",
        "一",
        "千万",
        "1,234,",
        "one ",
        "“3",
        "A1-",
        "\uD83D\uDE00",
        "3至",
        "\u0000",
        "年\r"
      })
  void anEndlessTextIsReadToItsEnd(String part) {
    String text = part.repeat(20_000 / part.length());
    assertThat(ClaimText.read(text).mentions())
        .allSatisfy(mention -> {
          assertThat(mention.start()).isGreaterThanOrEqualTo(0);
          assertThat(mention.end()).isGreaterThan(mention.start());
          assertThat(mention.end()).isLessThanOrEqualTo(text.length());
        });
  }
}
