package org.jiangqiao.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndustryDivisionTests {
  @Test
  void thereAreNinetySevenDivisionsInTwentySections() {
    assertThat(IndustryDivision.all()).hasSize(97);
    assertThat(IndustryDivision.all().stream().map(IndustryDivision::section).distinct())
        .containsExactly(IndustrySection.values());
    assertThat(IndustryDivision.of(IndustrySection.C)).hasSize(31);
    assertThat(IndustryDivision.find("98")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "01, A, FIRST",
    "05, A, THIRD",
    "06, B, SECOND",
    "11, B, THIRD",
    "36, C, SECOND",
    "43, C, THIRD",
    "44, D, SECOND",
    "50, E, SECOND",
    "51, F, THIRD",
    "83, P, THIRD",
    "97, T, THIRD"
  })
  void theSectorFollowsFromTheDivision(String code, IndustrySection section, Sector sector) {
    IndustryDivision division = IndustryDivision.find(code).orElseThrow();
    assertThat(division.section()).isEqualTo(section);
    assertThat(division.sector()).isEqualTo(sector);
  }

  @Test
  void namesComeInBothLanguages() {
    IndustryDivision cars = IndustryDivision.find("36").orElseThrow();
    assertThat(cars.label(Locale.SIMPLIFIED_CHINESE)).isEqualTo("汽车制造业");
    assertThat(cars.label(Locale.ENGLISH)).isEqualTo("Manufacture of motor vehicles");
    assertThat(IndustrySection.C.label(Locale.SIMPLIFIED_CHINESE)).isEqualTo("制造业");
  }
}
