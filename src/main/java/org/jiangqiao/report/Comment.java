package org.jiangqiao.report;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 意见: a remark on a block, on a row of a table, or on the report.
 *
 * @param resolvedAt null while it is open
 */
record Comment(
    UUID id,
    UUID reportId,
    @Nullable UUID blockId,
    @Nullable String rowCode,
    String text,
    OffsetDateTime writtenAt,
    String writtenBy,
    @Nullable OffsetDateTime resolvedAt,
    @Nullable String resolvedBy) {

  boolean isOpen() {
    return resolvedAt == null;
  }

  boolean isOn(UUID block) {
    return block.equals(blockId);
  }

  boolean isOn(ReportTableRow row) {
    return row.code().equals(rowCode);
  }

  /** Where it is shown. */
  String href() {
    if (blockId != null) {
      return "/report-blocks/" + blockId;
    }
    return rowCode == null
        ? "/reports/" + reportId
        : "/reports/" + reportId + "/cell?row=" + rowCode;
  }
}
