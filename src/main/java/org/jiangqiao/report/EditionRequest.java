package org.jiangqiao.report;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jiangqiao.kernel.Period;
import org.jspecify.annotations.Nullable;

/**
 * 发布申请: figures of a period that somebody wants published; somebody else decides.
 *
 * @param until the first day after the period
 * @param outcome null while nobody has decided
 */
record EditionRequest(
    UUID id,
    String title,
    LocalDate from,
    LocalDate until,
    List<String> indicators,
    @Nullable UUID corrects,
    String reason,
    UUID requesterId,
    String requester,
    OffsetDateTime requestedAt,
    @Nullable String outcome,
    @Nullable String decider,
    @Nullable String decisionReason) {

  Period period() {
    return new Period(from, until);
  }
}
