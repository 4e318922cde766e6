package org.jiangqiao.completion;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedThingsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"1200|1200.00", "1,200.5|1200.50", "￥1200元|1200.00", "１２００．５|1200.50", "0.01|0.01"})
  void anAmountIsReadAsPeopleTypeIt(String typed, BigDecimal amount) {
    assertThat(Typed.amount(typed)).isEqualTo(Optional.of(amount));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "-5", "1.234", "12,00", "一千", "1e5", "99999999999", "1 200,50"})
  void whatCannotBeBookedIsNoAmount(String typed) {
    assertThat(Typed.amount(typed)).isEmpty();
  }

  @Test
  void amountsAreShownWithThousandsAndTwoDecimals() {
    assertThat(Money.text(new BigDecimal("1234567.5"))).isEqualTo("1,234,567.50");
    assertThat(Money.each(new BigDecimal("100.00"), 3)).isEqualTo(new BigDecimal("33.33"));
    assertThat(Money.each(new BigDecimal("100.00"), 0)).isEqualTo(BigDecimal.ZERO);
  }

  @Test
  void theMeanOfTheScoresHasOneDecimalAndItsNumberOfAnswers() {
    RatingSummary some = new RatingSummary(List.of(0, 1, 0, 1, 2), 8, List.of());
    assertThat(some.answers()).isEqualTo(4);
    assertThat(some.mean()).isEqualTo(Optional.of(new BigDecimal("4.0")));
    assertThat(some.rate()).isEqualTo("50.0%");
    assertThat(some.width(5)).isEqualTo(50);
    RatingSummary none = new RatingSummary(List.of(0, 0, 0, 0, 0), 8, List.of());
    assertThat(none.mean()).isEmpty();
  }

  @Test
  void periodsAreWrittenAsOnPaper() {
    LocalDate day = LocalDate.of(2026, 3, 1);
    assertThat(Certificate.period(day, day)).isEqualTo("2026年3月1日");
    assertThat(Certificate.period(day, day.plusDays(4))).isEqualTo("2026年3月1日至3月5日");
    assertThat(Certificate.period(day, day.plusYears(1))).isEqualTo("2026年3月1日至2027年3月1日");
  }
}
