package org.jiangqiao.completion;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jiangqiao.kernel.Share;
import org.jspecify.annotations.Nullable;

/**
 * 结业记录 with its latest certificate.
 *
 * @param exceptionReason why it departs from the attendance; empty when it does not
 * @param certificateId null when none was ever issued
 */
record CompletionRow(
    UUID id,
    UUID enrolmentId,
    String name,
    String phoneTail,
    String audience,
    String outcome,
    int halfDaysAttended,
    int halfDaysHeld,
    BigDecimal hoursAttended,
    String exceptionReason,
    @Nullable UUID certificateId,
    @Nullable String number,
    @Nullable OffsetDateTime certificateWithdrawnAt,
    @Nullable String certificateWithdrawnReason) {

  boolean completed() {
    return outcome.equals("COMPLETED");
  }

  /** Whether a certificate stands that was not withdrawn. */
  boolean certified() {
    return certificateId != null && certificateWithdrawnAt == null;
  }

  String percent() {
    return new Share(halfDaysAttended, halfDaysHeld)
        .percent()
        .map(p -> p.toPlainString() + "%")
        .orElse("–");
  }
}
