package org.jiangqiao.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiangqiao.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/** What was read from one row of a sheet, before rules are asked. */
final class ImportReading {

  final ImportRow row;
  final Map<String, @Nullable Object> values = new HashMap<>();
  final Map<String, String> titles = new HashMap<>();
  final List<ImportMessage> messages = new ArrayList<>();
  @Nullable UUID record;
  @Nullable Integer version;

  ImportReading(ImportRow row) {
    this.row = row;
  }

  void error(String column, Refusal refusal) {
    messages.add(ImportMessage.error(row.name(column), column, refusal));
  }

  void warn(String column, Refusal refusal) {
    messages.add(ImportMessage.warning(row.name(column), column, refusal));
  }

  boolean isFaulty() {
    return messages.stream().anyMatch(message -> !message.warning());
  }

  boolean isFaulty(String column) {
    return messages.stream().anyMatch(m -> !m.warning() && m.column().equals(column));
  }

  /** What was given for the column, as text; empty when nothing was. */
  String text(String column) {
    Object value = values.get(column);
    return value == null ? "" : value.toString();
  }
}
