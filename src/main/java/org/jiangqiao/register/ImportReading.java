package org.jiangqiao.register;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jiangqiao.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/** What was read from one row of a register's sheet, before rules are asked. */
final class ImportReading extends RowReading {

  final Map<String, @Nullable Object> values = new HashMap<>();
  final Map<String, String> titles = new HashMap<>();

  /** Cells that hold nothing their column takes, unless the record says the same already. */
  final Map<String, Refusal> unread = new LinkedHashMap<>();

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
