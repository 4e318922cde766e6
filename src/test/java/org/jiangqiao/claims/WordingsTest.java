package org.jiangqiao.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.jiangqiao.ui.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingsTest {

  @Test
  void aCountIsOfferedThePhrasesItSupports() {
    assertThat(Wordings.forCount(new BigDecimal("546"), "名", Language.ZH))
        .containsExactly(
            "546名", "540余名", "540多名", "超过540名", "540名以上", "近550名", "500余名", "500多名", "超过500名",
            "500名以上");
    assertThat(Wordings.forCount(new BigDecimal("500"), "名", Language.ZH)).containsExactly("500名");
  }

  @Test
  void aShareIsNotRoundedUpToAThreshold() {
    assertThat(Wordings.forShare(new BigDecimal("79.6"), Language.ZH))
        .containsExactly("79.6%", "超过79%", "79%以上", "近80%", "超过70%", "70%以上");
  }

  @Test
  void phrasesAreOfferedInEnglishToo() {
    assertThat(Wordings.forCount(new BigDecimal("546"), "persons", Language.EN))
        .containsExactly(
            "546 persons",
            "more than 540 persons",
            "over 540 persons",
            "at least 540 persons",
            "nearly 550 persons",
            "more than 500 persons",
            "over 500 persons",
            "at least 500 persons");
    assertThat(Wordings.forCount(new BigDecimal("780846"), "yuan", Language.EN))
        .contains("more than 780,000 yuan", "nearly 790,000 yuan");
    assertThat(Wordings.forShare(new BigDecimal("79.6"), Language.EN))
        .contains("79.6%", "more than 79%", "nearly 80%")
        .doesNotContain("at least 80%");
  }

  @ParameterizedTest
  @CsvSource({
    "546, 500余名, true",
    "546, 540余名, true",
    "546, 550余名, false",
    "500, 500余名, false",
    "79.6, 80%以上, false",
    "79.6, 近80%, true",
    "80, 80%以上, true",
    "45.0704, 45.07%, true",
    "99.6, 100%, false",
    "0.3, 0%, false",
    "202000, 20多万人, true",
    "546, 许多人, false"
  })
  void aValueBearsOutAPhraseOrDoesNot(BigDecimal value, String phrase, boolean supported) {
    assertThat(Wordings.supports(value, phrase)).isEqualTo(supported);
  }

  @ParameterizedTest
  @CsvSource({
    "11个, 13, UNDERSTATED",
    "11个, 11, SUPPORTED",
    "11个, 9, OVERSTATED",
    "500余名, 650, UNDERSTATED",
    "500余名, 600, UNDERSTATED",
    "500余名, 500, OVERSTATED",
    "500余名, 546, SUPPORTED",
    "80%以上, 79.6, OVERSTATED",
    "80%以上, 95, SUPPORTED",
    "不足30人, 30, UNDERSTATED",
    "20.3万人次, 203411, SUPPORTED",
    "20.3万人次, 203500, UNDERSTATED",
    "二十点三万人次, 202499, OVERSTATED",
    "20万人次, 203411, UNDERSTATED",
    "二百人, 204, UNDERSTATED",
    "two hundred thousand people, 203411, UNDERSTATED",
    "20 thousand people, 20411, UNDERSTATED",
    "多家, 1, OVERSTATED",
    "多家, 2, SUPPORTED"
  })
  void aPrintedNumberIsJudgedAgainstTheRecords(String words, BigDecimal value, Verdict verdict) {
    Interval said = ClaimText.read(words).mentions().getFirst().interval();
    assertThat(Judgement.of(said, value)).isEqualTo(verdict);
  }
}
