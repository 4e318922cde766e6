package org.jiangqiao.workbook;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Writes CSV whose cells no spreadsheet runs (OWASP, CSV injection). */
public final class CsvText {

  private CsvText() {}

  /** Writes one line; cells that begin like a formula, also after blanks, get an apostrophe. */
  public static void line(Writer out, List<?> values) throws IOException {
    for (int i = 0; i < values.size(); i++) {
      if (i > 0) {
        out.write(',');
      }
      Object value = values.get(i);
      out.write(
          quoted(
              value == null
                  ? ""
                  : value instanceof Number n ? n.toString() : defused(value.toString())));
    }
    out.write("\r\n");
  }

  private static String defused(String text) {
    return isMarked(text) ? "'" + text : text;
  }

  /** What the cell of one of our files said before {@link #line} put an apostrophe before it. */
  static String undefused(String cell) {
    return cell.startsWith("'") && isMarked(cell.substring(1)) ? cell.substring(1) : cell;
  }

  /** Whether it gets an apostrophe: it would run, or could be mistaken for what got one. */
  private static boolean isMarked(String text) {
    if (text.isEmpty()) {
      return false;
    }
    String bare = text.stripLeading();
    boolean live = !bare.isEmpty() && "=+-@".indexOf(bare.charAt(0)) >= 0;
    char first = text.charAt(0);
    return live || first == '\t' || first == '\r' || first == '\'' && isMarked(text.substring(1));
  }

  private static String quoted(String text) {
    boolean plain =
        text.indexOf(',') < 0
            && text.indexOf('"') < 0
            && text.indexOf('\n') < 0
            && text.indexOf('\r') < 0;
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
