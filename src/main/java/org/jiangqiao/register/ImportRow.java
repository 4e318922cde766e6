package org.jiangqiao.register;

import java.util.Map;
import org.jiangqiao.workbook.SheetCell;
import org.jiangqiao.workbook.SheetRow;

/** One row of a sheet with the columns found in its head. */
public record ImportRow(SheetRow sheet, Map<String, Integer> columns) {

  /** The number of the row as the spreadsheet shows it. */
  public int number() {
    return sheet.number();
  }

  /** Whether the sheet has the column. */
  public boolean has(String column) {
    return columns.containsKey(column);
  }

  /** The cell of a column; blank when the sheet lacks it. */
  public SheetCell cell(String column) {
    Integer index = columns.get(column);
    return index == null ? SheetCell.BLANK : sheet.cell(index);
  }

  /** The name of the cell, such as C12; empty when the sheet lacks the column. */
  public String name(String column) {
    Integer index = columns.get(column);
    return index == null ? "" : sheet.name(index);
  }
}
