package org.jiangqiao.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiangqiao.codes.Refusals.refusal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentityPaperTests {
  @ParameterizedTest
  @CsvSource({
    "ID_CARD, 11010519491231002x, 11010519491231002X",
    "PASSPORT, e 1234 5678, E12345678",
    "HK_MACAO_PASS, h12345678, H12345678",
    "HK_MACAO_PASS, M1234567890, M1234567890",
    "TAIWAN_PASS, 12345678, 12345678",
    "FOREIGNER_ID, abc123456789012, ABC123456789012",
    "NONE, ' ', ''"
  })
  void aNumberOfTheRightFormIsCleaned(IdentityPaper paper, String typed, String kept) {
    assertThat(paper.normalise(typed)).isEqualTo(kept);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PASSPORT | 12 | codes.paper.form.PASSPORT",
        "HK_MACAO_PASS | 12345678 | codes.paper.form.HK_MACAO_PASS",
        "TAIWAN_PASS | 1234567 | codes.paper.form.TAIWAN_PASS",
        "RESIDENCE_PERMIT | 11010519491231002X | codes.paper.form.RESIDENCE_PERMIT",
        "ID_CARD | 110105194912310021 | codes.id.checkDigit [X, 1]",
        "NONE | 1 | codes.paper.form.NONE"
      })
  void aNumberOfAnotherFormIsRefused(IdentityPaper paper, String typed, String refused) {
    assertThat(refusal(() -> paper.normalise(typed))).isEqualTo(refused);
  }

  @Test
  void sexAndAudienceAreFoundByCode() {
    assertThat(Sex.ofCode('2')).isEqualTo(Sex.FEMALE);
    assertThat(refusal(() -> Sex.ofCode('3'))).isEqualTo("codes.sex.unknown [3]");
    assertThat(Audience.find("FARMER_HQ")).contains(Audience.FARMER_HQ);
    assertThat(Audience.find("farmer")).isEmpty();
    assertThat(Audience.values()).hasSize(15);
  }
}
