package org.jiangqiao.report;

import java.time.OffsetDateTime;
import java.util.UUID;

/** One step of the review: who, when, why. */
record ReviewStep(
    UUID id,
    UUID reportId,
    int number,
    ReviewState step,
    UUID accountId,
    OffsetDateTime takenAt,
    String takenBy,
    String reason) {}
