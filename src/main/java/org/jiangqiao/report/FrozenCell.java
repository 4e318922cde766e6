package org.jiangqiao.report;

import java.math.BigDecimal;
import java.util.UUID;
import org.jiangqiao.evidence.Figure;
import org.jiangqiao.evidence.Question;
import org.jspecify.annotations.Nullable;

/** What an edition is to state: one number under a label. */
public sealed interface FrozenCell {

  /** What the number is called in the edition. */
  String label();

  /**
   * Counted from the records at the moment of publication.
   *
   * @param stated as it is printed elsewhere in the edition; null where it is not counted yet
   */
  record Counted(String label, Question question, @Nullable Figure stated) implements FrozenCell {

    /** One that stands nowhere else. */
    public Counted(String label, Question question) {
      this(label, question, null);
    }
  }

  /**
   * Filled in by hand from a paper; it has grade D.
   *
   * @param paper id of the attached paper; null where it is named only
   * @param paperTitle what the paper is called
   * @param signer who answers for the number
   */
  record ByHand(
      String label,
      BigDecimal value,
      String unit,
      @Nullable UUID paper,
      String paperTitle,
      String signer)
      implements FrozenCell {}
}
