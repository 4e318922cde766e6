package org.jiangqiao.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Where the columns of a sheet stand. People put titles above the head, merge cells, and use two
 * head rows; the head is the row among the first ones that names the most known columns, together
 * with what the row above says over its blank cells.
 *
 * @param row number of the head row
 * @param columns column index by the caller's name of the column
 * @param unknown labels that no known column has, by cell name
 * @param twice labels that stand in the head more than once
 */
public record Heading(
    int row, Map<String, Integer> columns, Map<String, String> unknown, List<String> twice) {

  /** How many rows from the top may be looked at for the head. */
  public static final int SEARCHED_ROWS = 15;

  /**
   * Finds the head.
   *
   * @param labels the caller's name of a column by each label it may have
   */
  public static Optional<Heading> find(List<SheetRow> top, Map<String, String> labels) {
    Map<String, String> known = new HashMap<>();
    labels.forEach((label, name) -> known.put(plain(label), name));
    Heading best = null;
    for (int i = 0; i < top.size(); i++) {
      Heading heading = read(top, i, known);
      if (!heading.columns().isEmpty()
          && (best == null || heading.columns().size() > best.columns().size())) {
        best = heading;
      }
    }
    return Optional.ofNullable(best);
  }

  private static Heading read(List<SheetRow> top, int index, Map<String, String> known) {
    SheetRow row = top.get(index);
    Map<String, Integer> columns = new LinkedHashMap<>();
    Map<String, String> unknown = new LinkedHashMap<>();
    List<String> twice = new ArrayList<>();
    int width = Math.max(row.cells().size(), index > 0 ? top.get(index - 1).cells().size() : 0);
    for (int c = 0; c < width; c++) {
      String label = label(top, index, c, known);
      if (label.isEmpty()) {
        continue;
      }
      String name = known.get(plain(label));
      if (name == null) {
        unknown.put(row.name(c), label);
      } else if (columns.putIfAbsent(name, c) != null) {
        twice.add(label);
      }
    }
    return new Heading(row.number(), columns, unknown, twice);
  }

  /** A cell merged over two head rows has its label in the upper one. */
  private static String label(
      List<SheetRow> top, int index, int column, Map<String, String> known) {
    String own = top.get(index).cell(column).text();
    if (!own.isEmpty() || index == 0) {
      return own;
    }
    String above = top.get(index - 1).cell(column).text();
    return known.containsKey(plain(above)) ? above : "";
  }

  /** Labels are compared without blanks, marks for required columns, and hints in brackets. */
  private static String plain(String label) {
    return label
        .replaceAll("[（(].*?[)）]", "")
        .replaceAll("[\\s\\u00A0\\u3000*＊:：]", "")
        .toLowerCase(Locale.ROOT);
  }
}
