package org.jiangqiao.register;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of a sheet after it was judged.
 *
 * @param record the record it adds or changes; null for faulty rows
 * @param version the version of the record it was compared with; null for new ones
 * @param title what the row is called in the preview
 * @param values by SQL name, what will be written; personal numbers only sealed
 * @param side the row that goes with the record: null leaves it, one without values deletes it
 * @param was what of the record changes, as people read it
 * @param becomes what the record will say, as people read it
 * @param identity two rows of one sheet with the same one are duplicates; empty when nothing tells
 */
public record ImportLine(
    ImportRow row,
    ImportKind kind,
    @Nullable UUID record,
    @Nullable Integer version,
    String title,
    Map<String, @Nullable Object> values,
    Register.@Nullable SideRow side,
    Map<String, String> was,
    Map<String, String> becomes,
    List<ImportMessage> messages,
    String identity) {

  /** A row that cannot be taken. */
  public static ImportLine faulty(ImportRow row, String title, List<ImportMessage> messages) {
    return new ImportLine(
        row, ImportKind.ERROR, null, null, title, Map.of(), null, Map.of(), Map.of(), messages, "");
  }

  /** A row that says what its record says. */
  static ImportLine unchanged(
      ImportRow row, RecordRow record, String title, List<ImportMessage> messages) {
    return new ImportLine(
        row,
        ImportKind.UNCHANGED,
        record.id(),
        record.version(),
        title,
        Map.of(),
        null,
        Map.of(),
        Map.of(),
        messages,
        record.id().toString());
  }

  /** Whether a person should look at it although it can be taken. */
  boolean warned() {
    return messages.stream().anyMatch(ImportMessage::warning);
  }
}
