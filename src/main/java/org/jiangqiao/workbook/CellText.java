package org.jiangqiao.workbook;

import java.util.regex.Pattern;

/** Cleans what people cannot see in a cell. */
final class CellText {

  // Compiled once: every cell of every sheet comes through here.
  private static final Pattern UNSEEN = Pattern.compile("[\\u200B-\\u200D\\u2060\\uFEFF]");
  private static final Pattern EDGES =
      Pattern.compile("^[\\s\\u00A0\\u3000]+|[\\s\\u00A0\\u3000]+$");

  private CellText() {}

  /** The text without leading and trailing blanks of any kind, zero-width characters and BOMs. */
  static SheetCell of(String text) {
    String clean = EDGES.matcher(UNSEEN.matcher(text).replaceAll("")).replaceAll("");
    return clean.isEmpty() ? SheetCell.BLANK : new SheetCell(clean, SheetCell.Kind.TEXT);
  }
}
