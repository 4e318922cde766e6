package org.jiangqiao.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MaskedNameTests {

  @Test
  void namesAreMaskedButForTheirEnds() {
    assertThat(Stream.of("张信春", "王明", "欧阳小明", "春").map(MaskedName::of).toList())
        .isEqualTo(List.of("张*春", "王*", "欧**明", "春"));
  }
}
