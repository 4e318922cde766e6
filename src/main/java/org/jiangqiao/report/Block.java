package org.jiangqiao.report;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 文字块: a stretch of text in a chapter.
 *
 * @param version of its text; 0 while nothing was written
 */
record Block(
    UUID id,
    UUID reportId,
    String chapter,
    int version,
    String text,
    @Nullable OffsetDateTime writtenAt,
    String writtenBy) {}
