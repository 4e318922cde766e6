package org.jiangqiao.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KernelTest {

  @Test
  void idsSortInTheOrderInWhichTheyWereMade() {
    List<UUID> made = IntStream.range(0, 20_000).mapToObj(i -> Ids.next()).toList();
    List<String> texts = made.stream().map(UUID::toString).toList();
    assertThat(texts).isSorted().doesNotHaveDuplicates();
    assertThat(made.getFirst().version()).isEqualTo(7);
    assertThat(made.getFirst().variant()).isEqualTo(2);
  }

  @Test
  void aSchoolYearBeginsOnTheFirstOfSeptember() {
    assertThat(AcademicYear.of(LocalDate.of(2026, 8, 31))).isEqualTo(new AcademicYear(2025));
    assertThat(AcademicYear.of(LocalDate.of(2026, 9, 1))).isEqualTo(new AcademicYear(2026));
    assertThat(new AcademicYear(2026).period().lastDay()).isEqualTo(LocalDate.of(2027, 8, 31));
  }

  @Test
  void aShareWithoutAWholeHasNoQuotient() {
    assertThat(new Share(0, 0).percent()).isEmpty();
    assertThat(new Share(1, 3).percent()).contains(new BigDecimal("33.3"));
    assertThat(new Share(2, 3).percent()).contains(new BigDecimal("66.7"));
  }
}
