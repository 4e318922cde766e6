package org.jiangqiao.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the embedded server is set up. */
class PostgresSettingsTests {

  @ParameterizedTest
  @CsvSource({"512, 128", "2048, 256", "4096, 512", "65536, 1024"})
  void pagesOfTablesTakeAnEighthOfTheMachineWithinBounds(long machine, long pages) {
    assertThat(PostgresSettings.sharedBuffers(machine * 1024 * 1024)).isEqualTo(pages);
  }
}
