package org.jiangqiao.workbook;

import java.util.List;

/**
 * One row of a sheet.
 *
 * @param number as the program shows it at the left edge, from 1
 */
public record SheetRow(int number, List<SheetCell> cells) {

  /** The cell of a column, from 0; blank beyond the last one. */
  public SheetCell cell(int column) {
    return column < cells.size() ? cells.get(column) : SheetCell.BLANK;
  }

  /** Whether no cell holds anything. */
  public boolean isBlank() {
    return cells.stream().allMatch(SheetCell::isBlank);
  }

  /**
   * Lets pass only rows whose cells are short enough.
   *
   * @throws WorkbookRefused naming the first that is not
   */
  void requireShortCells(Caps caps) {
    for (int i = 0; i < cells.size(); i++) {
      if (cells.get(i).text().length() > caps.cellChars()) {
        throw new WorkbookRefused("cellTooLong", name(i), caps.cellChars());
      }
    }
  }

  /** The name of a cell as the program shows it, such as C12. */
  public String name(int column) {
    return columnName(column) + number;
  }

  /** The name of a column: 0 is A, 26 is AA. */
  public static String columnName(int column) {
    String rest = column >= 26 ? columnName(column / 26 - 1) : "";
    return rest + (char) ('A' + column % 26);
  }
}
