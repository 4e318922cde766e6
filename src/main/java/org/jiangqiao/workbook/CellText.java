package org.jiangqiao.workbook;

/** Cleans what people cannot see in a cell. */
final class CellText {

  private CellText() {}

  /** The text without leading and trailing blanks of any kind, zero-width characters and BOMs. */
  static SheetCell of(String text) {
    String clean =
        text.replaceAll("[\\u200B-\\u200D\\u2060\\uFEFF]", "")
            .replaceAll("^[\\s\\u00A0\\u3000]+|[\\s\\u00A0\\u3000]+$", "");
    return clean.isEmpty() ? SheetCell.BLANK : new SheetCell(clean, SheetCell.Kind.TEXT);
  }
}
