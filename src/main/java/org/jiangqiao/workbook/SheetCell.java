package org.jiangqiao.workbook;

/**
 * One cell as it stands in the file.
 *
 * @param text what it holds, cleaned of invisible characters; dates as 2026-11-23; numbers in full
 * @param kind what the program that wrote it took it for
 */
public record SheetCell(String text, Kind kind) {

  /** What a cell holds. */
  public enum Kind {
    /** Nothing, or blanks only. */
    BLANK,
    /** Text. */
    TEXT,
    /** A number. */
    NUMBER,
    /** A number whose last digits the program has already lost (more than 15 digits). */
    LOST_DIGITS,
    /** A date. */
    DATE,
    /** An error such as #REF!. */
    ERROR
  }

  /** An empty cell. */
  public static final SheetCell BLANK = new SheetCell("", Kind.BLANK);

  /** Whether the cell holds nothing. */
  public boolean isBlank() {
    return kind == Kind.BLANK;
  }
}
