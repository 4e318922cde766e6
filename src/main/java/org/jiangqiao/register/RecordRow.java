package org.jiangqiao.register;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One record as read.
 *
 * @param values by column name; a paper number is its mask
 * @param titles titles of the records that references name, by column name
 * @param position its place in the order of the list, as text
 */
public record RecordRow(
    UUID id,
    int version,
    RowValues values,
    Map<String, String> titles,
    OffsetDateTime createdAt,
    String createdBy,
    @Nullable Withdrawal withdrawal,
    String position) {

  /** When, by whom and why a record was taken out of force. */
  public record Withdrawal(OffsetDateTime at, String by, String reason) {}
}
