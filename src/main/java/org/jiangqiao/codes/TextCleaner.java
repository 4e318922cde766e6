package org.jiangqiao.codes;

import java.time.LocalDate;

/** Cleans what people paste from spreadsheets and chat windows. */
public final class TextCleaner {
  private TextCleaner() {}

  /**
   * Cleans one line of running text: invisible characters go, every kind of space becomes one plain
   * space, wide letters and digits become narrow; Chinese punctuation stays.
   */
  public static String line(String typed) {
    StringBuilder out = new StringBuilder(typed.length());
    boolean gap = false;
    for (int i = 0; i < typed.length(); i++) {
      char c = typed.charAt(i);
      if (isSpace(c)) {
        gap = !out.isEmpty();
      } else if (!isInvisible(c)) {
        out.append(gap ? " " : "").append(narrowAlphanumeric(c));
        gap = false;
      }
    }
    return out.toString();
  }

  /**
   * Cleans a code or number: all wide forms become narrow, dashes become hyphens, every space goes,
   * and so does the apostrophe by which spreadsheets mark text.
   */
  public static String code(String typed) {
    StringBuilder out = new StringBuilder(typed.length());
    for (int i = 0; i < typed.length(); i++) {
      char c = narrow(typed.charAt(i));
      boolean textMark = out.isEmpty() && (c == '\'' || c == '’' || c == '‘');
      if (!isSpace(c) && !isInvisible(c) && !textMark) {
        out.append(c);
      }
    }
    return out.toString();
  }

  /**
   * Reads a date with the year first ({@code 2024-03-05}, {@code 2024/3/5}, {@code 2024.3.5},
   * {@code 20240305}, {@code 2024年3月5日}) or the five digits of a spreadsheet's serial number; a
   * time of day behind it is dropped. Throws {@link InvalidCode} naming what would be right.
   */
  public static LocalDate date(String typed) {
    return TypedDate.parse(typed);
  }

  /** The day of a numeric spreadsheet cell, 1900 date system; throws {@link InvalidCode}. */
  public static LocalDate serialDate(double number) {
    return TypedDate.serial(number);
  }

  private static char narrowAlphanumeric(char c) {
    char narrow = narrow(c);
    return Character.isLetterOrDigit(narrow) ? narrow : c;
  }

  private static char narrow(char c) {
    if (c >= '！' && c <= '～') {
      return (char) (c - '！' + '!');
    }
    return switch (c) {
      case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212' -> '-';
      default -> c;
    };
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  // Zero-width marks, byte order mark, soft hyphen: category "format", and control characters.
  private static boolean isInvisible(char c) {
    return Character.getType(c) == Character.FORMAT || Character.isISOControl(c);
  }
}
