package org.jiangqiao.report;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 发布版: what the school published once; it never changes.
 *
 * @param corrects the edition it corrects
 * @param reason why; empty for a first edition
 * @param correctedBy the edition that corrects it
 * @param figures how many numbers it states
 */
public record Edition(
    UUID id,
    String kind,
    String title,
    @Nullable UUID corrects,
    String reason,
    @Nullable UUID correctedBy,
    OffsetDateTime publishedAt,
    String publisher,
    String approver,
    int figures) {}
