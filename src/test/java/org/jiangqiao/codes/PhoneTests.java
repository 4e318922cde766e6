package org.jiangqiao.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiangqiao.codes.Refusals.refusal;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneTests {
  @ParameterizedTest
  @CsvSource({
    "13800001111, 13800001111, 138****1111",
    "138-0000-1111, 13800001111, 138****1111",
    "+86 138 0000 1111, 13800001111, 138****1111",
    "008613800001111, 13800001111, 138****1111",
    "8613800001111, 13800001111, 138****1111",
    "１９９００００１１１１, 19900001111, 199****1111",
    "023-61234567, 023-61234567, 023-****4567",
    "02361234567, 023-61234567, 023-****4567",
    "（０２３）６１２３４５６７, 023-61234567, 023-****4567",
    "+86 23 6123 4567, 023-61234567, 023-****4567",
    "+86-023-61234567, 023-61234567, 023-****4567",
    "0830-3123456, 0830-3123456, 0830-****3456",
    "023－61234567转801, 023-61234567-801, 023-****4567"
  })
  void aNumberIsNormalisedAndPrintedMasked(String typed, String value, String masked) {
    Phone phone = Phone.parse(typed);
    assertThat(phone.value()).isEqualTo(value);
    assertThat(phone).hasToString(masked);
    assertThat(phone.mobile()).isEqualTo(value.startsWith("1"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1380000111 | codes.phone.length [10]",
        "12800001111 | codes.phone.prefix [12]",
        "61234567 | codes.phone.areaCode",
        "023-612345 | codes.phone.landline",
        "13800001111/13900002222 | codes.phone.format",
        "'' | codes.phone.format"
      })
  void aWrongNumberIsRefusedWithItsReason(String typed, String refused) {
    assertThat(refusal(() -> Phone.parse(typed))).isEqualTo(refused);
  }
}
