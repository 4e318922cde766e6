package org.jiangqiao.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiangqiao.codes.Refusals.refusal;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextCleanerTests {
  @Test
  void aLineKeepsItsChinesePunctuation() {
    assertThat(TextCleaner.line("\uFEFF\u3000巴南\u00A0 职教中心（２０２４级）\u200B，ＡＢ\n"))
        .isEqualTo("巴南 职教中心（2024级），AB");
  }

  @Test
  void aCodeLosesSpacesAndWideForms() {
    assertThat(TextCleaner.code("‘ＪＱ—２０２４\u00A0／ 017\u200D")).isEqualTo("JQ-2024/017");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-03-05",
        "2024-3-5",
        "2024/3/5",
        "2024.3.5",
        "20240305",
        "2024年3月5日",
        "2024 年 3 月 5 号",
        "２０２４－０３－０５",
        "2024—03—05",
        "2024-03-05 00:00:00",
        "2024-03-05T08:30",
        "2024年3月5日 8:30",
        " 2024/03/05\u00A0",
        "45356",
        "45356.5"
      })
  void aDateIsReadAsPeopleTypeIt(String typed) {
    assertThat(TextCleaner.date(typed)).isEqualTo(LocalDate.of(2024, 3, 5));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "3/5/2024 | codes.date.ambiguous [3/5/2024, 2024-03-05, 2024-05-03]",
        "13/5/2024 | codes.date.order [13/5/2024, 2024-05-13]",
        "5/13/2024 | codes.date.order [5/13/2024, 2024-05-13]",
        "5.5.2024 | codes.date.order [5.5.2024, 2024-05-05]",
        "24-3-5 | codes.date.year [24-3-5]",
        "240305 | codes.date.year [240305]",
        "2024-03 | codes.date.day [2024-03, 2024-03-01]",
        "2024年3月 | codes.date.day [2024年3月, 2024-03-01]",
        "2024-13-05 | codes.date.month [2024-13-05]",
        "2023-02-29 | codes.date.notReal [2023-02-29, 2023, 2, 28]",
        "20240431 | codes.date.notReal [20240431, 2024, 4, 30]",
        "99999 | codes.date.serial [99999]",
        "2024 | codes.date.format [2024]",
        "去年春天 | codes.date.format [去年春天]",
        "'' | codes.date.format []"
      })
  void anotherDateIsRefusedNamingWhatWouldBeRight(String typed, String refused) {
    assertThat(refusal(() -> TextCleaner.date(typed))).isEqualTo(refused);
  }

  @Test
  void aNumericCellIsADayCountedFromNineteenHundred() {
    assertThat(TextCleaner.serialDate(61)).isEqualTo(LocalDate.of(1900, 3, 1));
    assertThat(TextCleaner.serialDate(73050.99)).isEqualTo(LocalDate.of(2099, 12, 31));
    assertThat(refusal(() -> TextCleaner.serialDate(60))).isEqualTo("codes.date.serial [60]");
    assertThat(refusal(() -> TextCleaner.serialDate(Double.NaN)))
        .isEqualTo("codes.date.serial [NaN]");
  }
}
