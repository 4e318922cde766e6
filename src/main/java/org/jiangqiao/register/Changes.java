package org.jiangqiao.register;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jiangqiao.ui.Language;
import org.springframework.stereotype.Component;

/** What of a record changed, as the record of changes keeps it: by column name, as text. */
@Component
public class Changes {

  /** Values before and after, of the columns that differ. */
  public record Difference(Map<String, String> before, Map<String, String> after) {

    /** Whether nothing differs. */
    public boolean isEmpty() {
      return before.isEmpty() && after.isEmpty();
    }
  }

  private final Cells cells;

  Changes(Cells cells) {
    this.cells = cells;
  }

  /** The columns that differ between two states of a record. */
  public Difference between(RegisterSpec spec, RecordRow before, RecordRow after) {
    Map<String, String> was = new LinkedHashMap<>();
    Map<String, String> is = new LinkedHashMap<>();
    for (Column column : spec.columns()) {
      if (!before.values().agrees(after.values(), column.name())) {
        was.put(column.name(), kept(column, before));
        is.put(column.name(), kept(column, after));
      }
    }
    return new Difference(was, is);
  }

  /** Every column of a new record that has a value. */
  public Map<String, String> all(RegisterSpec spec, RecordRow row) {
    Map<String, String> values = new LinkedHashMap<>();
    for (Column column : spec.columns()) {
      String text = kept(column, row);
      if (!text.isEmpty()) {
        values.put(column.name(), text);
      }
    }
    return values;
  }

  /** Choices as codes, references by title, personal values masked. */
  private String kept(Column column, RecordRow row) {
    Object value = row.values().get(column.name());
    return switch (column.type()) {
      case ColumnType.Choice choice -> value == null ? "" : value.toString();
      case ColumnType.Flag flag -> value == null ? "" : value.toString();
      default -> cells.masked(Language.ZH, column, row);
    };
  }
}
