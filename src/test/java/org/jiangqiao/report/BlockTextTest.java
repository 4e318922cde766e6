package org.jiangqiao.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiangqiao.evidence.Unit;
import org.junit.jupiter.api.Test;

class BlockTextTest {

  @Test
  void aReferenceIsReadWithItsWordsItsTimeAndItsSides() {
    assertThat(
            BlockText.read("共{近2000人次|training.person-times@all?audience=FARMER&line=农民培训}。")
                .markers())
        .isEqualTo(
            List.of(
                new BlockMarker(
                    "近2000人次",
                    "training.person-times",
                    BlockMarker.Span.ALL,
                    Map.of("audience", "FARMER", "line", "农民培训"))));
  }

  @Test
  void aReferenceIsWrittenAsItWasRead() {
    for (String written : List.of("{training.persons}", "{300人|training.persons@last}")) {
      assertThat(BlockText.read(written).markers().getFirst().written()).isEqualTo(written);
    }
  }

  @Test
  void emptyLinesMakeNoParagraphsAndOtherBracesNoReference() {
    BlockText text = BlockText.read("一段\n\n  \n二段 {甲,乙}\n");
    assertThat(text.paragraphs()).hasSize(2);
    assertThat(text.markers()).isEmpty();
  }

  @Test
  void aPhraseIsHeldAgainstValueAndUnit() {
    assertThat(standing("近2000人次", 1950)).isEqualTo(BlockStanding.SUPPORTED);
    assertThat(standing("500余人次", 1950)).isEqualTo(BlockStanding.UNDERSTATED);
    assertThat(standing("超过2000人次", 1950)).isEqualTo(BlockStanding.OVERSTATED);
    assertThat(standing("1950人", 1950)).isEqualTo(BlockStanding.WRONG_UNIT);
    assertThat(standing("许多", 1950)).isEqualTo(BlockStanding.NO_NUMBER);
    assertThat(BlockStanding.of("80%以上", Unit.PERCENT, Optional.empty()))
        .isEqualTo(BlockStanding.NO_VALUE);
  }

  private static BlockStanding standing(String wording, long value) {
    return BlockStanding.of(wording, Unit.PERSON_TIMES, Optional.of(BigDecimal.valueOf(value)));
  }
}
