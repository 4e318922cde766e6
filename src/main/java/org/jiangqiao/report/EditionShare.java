package org.jiangqiao.report;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 公开页 of an edition.
 *
 * @param number under which anybody finds it; it never changes
 * @param gradesShown whether the page tells how well the records are proved
 * @param endedAt since when it shows nothing any more
 */
record EditionShare(
    UUID editionId,
    String number,
    boolean gradesShown,
    OffsetDateTime sharedAt,
    String sharedBy,
    @Nullable OffsetDateTime endedAt) {

  boolean isShown() {
    return endedAt == null;
  }
}
