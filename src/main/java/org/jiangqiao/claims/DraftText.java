package org.jiangqiao.claims;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/** 文稿: a text that was checked, with its latest check in numbers. */
record DraftText(
    UUID id,
    String title,
    String sourceName,
    OffsetDateTime createdAt,
    String createdBy,
    LocalDate asOf,
    int claims,
    int doubtful,
    int supported) {}
