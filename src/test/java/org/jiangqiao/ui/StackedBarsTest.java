package org.jiangqiao.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Charts drawn by the server. */
class StackedBarsTest {

  @ParameterizedTest
  @CsvSource({"0,1", "3,1", "10,2", "26,10", "1926,500", "200000,50000"})
  void stepsAreRound(double most, double step) {
    assertThat(StackedBars.step(most)).isEqualTo(step);
  }

  @Test
  void seriesThatAreEmptyAreNotDrawn() {
    var bars =
        StackedBars.of(
            760, 276, List.of(new StackedBars.Input("25–26", "7", List.of(3.0, 0.0, 4.0))));
    assertThat(bars.stacks().getFirst().blocks())
        .extracting(StackedBars.Block::color)
        .containsExactly("c1", "c3");
    assertThat(bars.ticks())
        .extracting(StackedBars.Tick::label)
        .containsExactly("0", "2", "4", "6", "8");
  }
}
