package org.jiangqiao.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The small lines beside figures. */
class SparkTest {

  @Test
  void nothingIsDrawnAsAFlatLine() {
    assertThat(Spark.of(List.of(0.0, 0.0)).path()).isEqualTo("M0.0 19.0 L54.0 19.0");
    assertThat(Spark.of(List.of(1.0, 2.0)).path()).isEqualTo("M0.0 19.0 L54.0 4.0");
  }
}
