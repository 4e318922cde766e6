package org.jiangqiao.api;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 接口密钥: lets a program act for the school with some of its rights.
 *
 * @param expiresOn the last day it works; null when it has none
 * @param lastUsedAt to the minute; null when it was never used
 */
record ApiKey(
    UUID id,
    String name,
    List<String> rights,
    OffsetDateTime createdAt,
    String createdBy,
    @Nullable LocalDate expiresOn,
    @Nullable OffsetDateTime lastUsedAt,
    @Nullable OffsetDateTime revokedAt,
    @Nullable String revokedBy) {

  /** Whether its last day is over. */
  boolean isExpired(LocalDate today) {
    return expiresOn != null && expiresOn.isBefore(today);
  }
}
