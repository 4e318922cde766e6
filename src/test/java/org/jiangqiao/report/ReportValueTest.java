package org.jiangqiao.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What moved between an approval and the publication of a report. */
class ReportValueTest {

  private static final List<ReportValue> NOW =
      List.of(new ReportValue("5.14", "a", "6"), new ReportValue("5.15", "b", "1200"));

  @Test
  void aNumberThatIsAnotherOrWasNotThereHasMoved() {
    assertThat(ReportValue.moved(Map.of("5.14", "6", "5.15", "1199"), NOW))
        .containsExactly(new ReportValue.Moved(NOW.getLast(), "1199"));
    assertThat(ReportValue.moved(Map.of("5.14", "6"), NOW))
        .containsExactly(new ReportValue.Moved(NOW.getLast(), "—"));
    assertThat(ReportValue.moved(Map.of("5.14", "6", "5.15", "1200"), NOW)).isEmpty();
  }

  @Test
  void anApprovalOfTheTimeBeforeNumbersWereKeptHoldsNothingBack() {
    assertThat(ReportValue.moved(Map.of(), NOW)).isEmpty();
  }
}
