package org.jiangqiao.register;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.util.MultiValueMap;

/** Reads filters from an address; what the column cannot hold is left out. */
final class FilterReader {

  private FilterReader() {}

  static List<Filter> read(RegisterSpec spec, MultiValueMap<String, String> address) {
    return spec.with(Column.Trait.FILTERABLE).stream()
        .map(column -> read(column, address))
        .filter(filter -> !filter.isIdle())
        .toList();
  }

  private static Filter read(Column column, MultiValueMap<String, String> address) {
    String name = "f." + column.name();
    List<String> given = new ArrayList<>(address.getOrDefault(name, List.of()));
    given.replaceAll(String::strip);
    if (given.contains(Filter.NONE)) {
      return new Filter(column, List.of(), "", "", true);
    }
    if (column.type().isRange()) {
      return new Filter(
          column,
          List.of(),
          bound(column, address.getFirst(name + ".from")),
          bound(column, address.getFirst(name + ".until")),
          false);
    }
    given.removeIf(value -> !isPossible(column.type(), value));
    return new Filter(column, List.copyOf(given), "", "", false);
  }

  private static String bound(Column column, @org.jspecify.annotations.Nullable String typed) {
    String value = typed == null ? "" : typed.strip();
    return isPossible(column.type(), value) ? value : "";
  }

  /** Whether the text can be cast to the column's type. */
  static boolean isPossible(ColumnType type, String value) {
    if (value.isEmpty() || value.length() > 200 || value.indexOf('\0') >= 0) {
      return false;
    }
    return switch (type) {
      case ColumnType.Choice choice -> choice.codes().contains(value);
      case ColumnType.Flag flag -> value.equals("true") || value.equals("false");
      case ColumnType.Place place -> value.matches("\\d{6}");
      case ColumnType.Industry industry -> value.matches("\\d{2}");
      default -> isCastable(type.sqlType(), value);
    };
  }

  static boolean isCastable(String sqlType, String value) {
    try {
      switch (sqlType) {
        case "bigint" -> Long.parseLong(value);
        case "numeric" -> new BigDecimal(value);
        case "date" -> LocalDate.parse(value);
        case "uuid" -> UUID.fromString(value);
        default -> {}
      }
      return true;
    } catch (DateTimeParseException | IllegalArgumentException e) {
      return false;
    }
  }
}
