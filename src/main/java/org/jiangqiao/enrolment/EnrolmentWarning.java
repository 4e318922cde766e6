package org.jiangqiao.enrolment;

import java.util.UUID;
import org.jiangqiao.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Something the office should look at though it does not stop an enrolment.
 *
 * @param batchId the other batch it speaks of, to link to; null when there is none
 */
public record EnrolmentWarning(Refusal text, @Nullable UUID batchId) {

  static EnrolmentWarning of(String code, Object... arguments) {
    return new EnrolmentWarning(Refusal.of(code, arguments), null);
  }
}
