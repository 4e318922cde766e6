package org.jiangqiao.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiangqiao.ui.MachineCall;
import org.jiangqiao.ui.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes records as programs read them, masked for keys that may only read. */
@Component
class ApiRecords {

  /**
   * A record as a program reads it.
   *
   * @param values by field; null where there is none, so that every field is always there
   * @param texts codes, places and references in words
   * @param masked the fields whose value is not given in full
   */
  record ApiRecord(
      UUID id,
      int version,
      @JsonInclude(content = JsonInclude.Include.ALWAYS) Map<String, @Nullable Object> values,
      Map<String, String> texts,
      List<String> masked,
      OffsetDateTime createdAt,
      String createdBy,
      RecordRow.@Nullable Withdrawal withdrawal,
      String href) {}

  private final Cells cells;

  ApiRecords(Cells cells) {
    this.cells = cells;
  }

  /** Where programs find the records of a register. */
  static String base(RegisterSpec spec) {
    return MachineCall.PREFIX + spec.href();
  }

  ApiRecord of(Page page, RegisterSpec spec, RecordRow row) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    Map<String, String> texts = new LinkedHashMap<>();
    List<String> masked = new ArrayList<>();
    boolean open = page.may(spec.manage());
    for (Column column : spec.columns()) {
      String text = cells.text(page.language(), column, row);
      String shown = open ? text : cells.masked(page.language(), column, row);
      Object value = value(row.values().get(column.name()));
      boolean number = column.type() instanceof ColumnType.PaperNumber;
      boolean hidden = !shown.equals(text);
      values.put(column.name(), hidden ? shown : value);
      if (hidden || number && value != null) {
        masked.add(column.name());
      }
      if (value != null && hasWords(column.type())) {
        texts.put(column.name(), shown);
      }
    }
    return new ApiRecord(
        row.id(),
        row.version(),
        values,
        texts,
        masked,
        row.createdAt(),
        row.createdBy(),
        row.withdrawal(),
        base(spec) + "/" + row.id());
  }

  private static boolean hasWords(ColumnType type) {
    return switch (type) {
      case ColumnType.Choice choice -> true;
      case ColumnType.Reference reference -> true;
      case ColumnType.Place place -> true;
      case ColumnType.Industry industry -> true;
      default -> false;
    };
  }

  /** As it stands in JSON: no text and none are the same. */
  private static @Nullable Object value(@Nullable Object value) {
    return switch (value) {
      case String text when text.isEmpty() -> null;
      case LocalDate day -> day.toString();
      case null -> null;
      default -> value;
    };
  }
}
