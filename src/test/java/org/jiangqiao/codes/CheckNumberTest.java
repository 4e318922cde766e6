package org.jiangqiao.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckNumberTest {

  @Test
  void aNumberIsReadHoweverItIsTyped() {
    CheckNumber number = CheckNumber.random(2026);
    String plain = number.value().replace("-", "");
    assertThat(number.value()).matches("JQ26-[2-9A-HJ-KM-NP-TV-Z]{4}-[2-9A-HJ-KM-NP-TV-Z]{4}");
    for (String typed :
        List.of(
            number.value(),
            plain,
            plain.toLowerCase(java.util.Locale.ROOT),
            plain.substring(2),
            " " + number.value().replace("-", " — ") + " ",
            plain.replace('J', 'Ｊ'))) {
      assertThat(CheckNumber.read(typed)).as(typed).isEqualTo(Optional.of(number));
    }
  }

  @Test
  void everySingleWrongCharacterIsFound() {
    String number = CheckNumber.random(2026).value();
    List<String> passed = new ArrayList<>();
    for (int i = 2; i < number.length(); i++) {
      for (char c : "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray()) {
        String wrong = number.substring(0, i) + c + number.substring(i + 1);
        if (number.charAt(i) != '-'
            && c != number.charAt(i)
            && CheckNumber.read(wrong).isPresent()) {
          passed.add(wrong);
        }
      }
    }
    assertThat(passed).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "JQ", "JQ26-7K4M-92Q", "证书", "JQ26-7K4M-92QXX", "JQ26-OOOO-OOOO"})
  void whatIsNoNumberIsNotRead(String typed) {
    assertThat(CheckNumber.read(typed)).isEmpty();
  }
}
