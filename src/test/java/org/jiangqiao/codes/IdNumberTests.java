package org.jiangqiao.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiangqiao.codes.Refusals.refusal;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdNumberTests {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "11010519491231002X",
        "11010519491231002x",
        " 110105 19491231 002X\t",
        "１１０１０５１９４９１２３１００２Ｘ",
        "'11010519491231002X",
        "\uFEFF110105\u00A019491231\u3000002\u200BX"
      })
  void theSampleOfTheStandardPassesHoweverItIsTyped(String typed) {
    assertThat(IdNumber.parse(typed).value()).isEqualTo("11010519491231002X");
  }

  @Test
  void birthDateSexAgeAndRegionFollowFromTheNumber() {
    IdNumber number = IdNumber.parse("440524188001010014");
    assertThat(number.birthDate()).isEqualTo(LocalDate.of(1880, 1, 1));
    assertThat(number.sex()).isEqualTo(Sex.MALE);
    assertThat(number.regionCode()).isEqualTo("440524");
    assertThat(IdNumber.parse("11010519491231002X").sex()).isEqualTo(Sex.FEMALE);
    assertThat(IdNumber.parse("11010519491231002X").ageOn(LocalDate.of(2024, 12, 30)))
        .isEqualTo(74);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "110105194912310021 | codes.id.checkDigit [X, 1]",
        "44052418800101001X | codes.id.checkDigit [4, X]",
        "1101051949123100 | codes.id.length [16]",
        "110105491231002 | codes.id.fifteen",
        "11010519491331002X | codes.id.birthDate [19491331]",
        "11010519490229002X | codes.id.birthDate [19490229]",
        "11010529990101002X | codes.id.birthDate [29990101]",
        "1101O519491231002X | codes.id.character [5, O]",
        "X10105194912310021 | codes.id.character [1, X]",
        "1.10105E+17 | codes.id.scientific",
        "'' | codes.id.length [0]"
      })
  void aWrongNumberIsRefusedNamingWhatWouldBeRight(String typed, String refused) {
    assertThat(refusal(() -> IdNumber.parse(typed))).isEqualTo(refused);
  }

  @Test
  void anOldNumberIsConvertedAndFlaggedOnImportOnly() {
    IdNumber.Legacy old = IdNumber.parseLegacy("110105 491231 002");
    assertThat(old.number()).isEqualTo(IdNumber.parse("11010519491231002X"));
    assertThat(old.converted()).isTrue();
    assertThat(IdNumber.parseLegacy("11010519491231002X").converted()).isFalse();
  }

  @Test
  void theNumberIsNeverPrintedInFull() {
    IdNumber number = IdNumber.parse("11010519491231002X");
    assertThat(number.masked()).isEqualTo("110105***********X");
    assertThat(number).hasToString("110105***********X");
    InvalidCode refused = new InvalidCode("codes.id.birthDate", "19491331");
    assertThat(refused).hasMessage("codes.id.birthDate");
  }

  @ParameterizedTest
  @CsvSource({
    "11010519491231002X, ''",
    "510225197003031219, codes.id.regionAbolished",
    "990105194912310024, codes.id.regionUnknown",
    "830000199001010014, ''"
  })
  void anAbolishedOrUnknownRegionIsOnlyRemarkedOn(String typed, String key) {
    IdNumber number = IdNumber.parse(withCheck(typed));
    List<String> keys = number.notes().stream().map(CodeNote::key).toList();
    assertThat(String.join(",", keys)).isEqualTo(key);
  }

  // Corrects the last character by what the refusal names.
  private static String withCheck(String number) {
    String refused = refusal(() -> IdNumber.parse(number));
    return refused.equals("accepted")
        ? number
        : number.substring(0, 17) + refused.charAt("codes.id.checkDigit [".length());
  }
}
