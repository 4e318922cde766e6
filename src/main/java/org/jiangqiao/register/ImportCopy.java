package org.jiangqiao.register;

import java.math.BigDecimal;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lines in the text format of PostgreSQL's COPY. */
final class ImportCopy {

  /** Stands for a value that stays as it is; no cell can hold a control character. */
  static final String KEEP = "\u0001";

  private final StringBuilder out = new StringBuilder(1 << 16);
  private boolean first = true;

  /** Adds a field; null for none. */
  ImportCopy field(@Nullable Object value) {
    if (!first) {
      out.append('\t');
    }
    first = false;
    if (value == null) {
      out.append("\\N");
      return this;
    }
    escape(text(value));
    return this;
  }

  /** Ends the row. */
  void end() {
    out.append('\n');
    first = true;
  }

  /** Everything added so far. */
  @Override
  public String toString() {
    return out.toString();
  }

  private void escape(String text) {
    out.append(
        text.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r"));
  }

  /** A value as PostgreSQL reads it from text. */
  static String text(Object value) {
    return switch (value) {
      case byte[] bytes -> "\\x" + HexFormat.of().formatHex(bytes);
      case String[] texts -> array(List.of(texts));
      case List<?> list -> array(list);
      case BigDecimal number -> number.toPlainString();
      default -> value.toString();
    };
  }

  private static String array(List<?> elements) {
    StringBuilder array = new StringBuilder("{");
    for (Object element : elements) {
      array.append(array.length() == 1 ? "" : ",");
      if (element == null) {
        array.append("NULL");
      } else {
        quote(array, text(element));
      }
    }
    return array.append('}').toString();
  }

  private static void quote(StringBuilder array, String text) {
    array.append('"').append(text.replace("\\", "\\\\").replace("\"", "\\\"")).append('"');
  }
}
