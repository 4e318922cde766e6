package org.jiangqiao.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiangqiao.codes.Refusals.refusal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreditCodeTests {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "9144030071526726XG",
        "91310115591693856A",
        "91110108551385082Q",
        "91330100799655058B"
      })
  void aTrueCodePasses(String code) {
    assertThat(CreditCode.parse(code).value()).isEqualTo(code);
  }

  @Test
  void widthCaseAndSpacesDoNotMatter() {
    CreditCode code = CreditCode.parse(" ９１４４０３００ 7152-6726xg\u3000");
    assertThat(code).hasToString("9144030071526726XG");
    assertThat(code.regionCode()).isEqualTo("440300");
    assertThat(code.organisationCode()).isEqualTo("71526726X");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "9144030071526726XQ | codes.uscc.checkDigit [G, Q]",
        "914403OO71526726XG | codes.uscc.letter [7, O, 0]",
        "91330100799655058＊ | codes.uscc.character [18, *]",
        "9144030071526726X | codes.uscc.length [17]",
        "500113000012345 | codes.uscc.old [15]",
        "71526726-X | codes.uscc.old [9]"
      })
  void aWrongCodeIsRefusedNamingWhatWouldBeRight(String typed, String refused) {
    assertThat(refusal(() -> CreditCode.parse(typed))).isEqualTo(refused);
  }
}
