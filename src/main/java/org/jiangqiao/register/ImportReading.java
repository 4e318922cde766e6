package org.jiangqiao.register;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was read from one row of a register's sheet, before rules are asked. */
final class ImportReading extends RowReading {

  final Map<String, @Nullable Object> values = new HashMap<>();
  final Map<String, String> titles = new HashMap<>();
  @Nullable UUID record;
  @Nullable Integer version;

  ImportReading(ImportRow row) {
    super(row);
  }

  /** What was given for the column, as text; empty when nothing was. */
  String text(String column) {
    Object value = values.get(column);
    return value == null ? "" : value.toString();
  }
}
