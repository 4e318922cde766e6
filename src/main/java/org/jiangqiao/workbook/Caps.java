package org.jiangqiao.workbook;

/**
 * How large a workbook may be; checked before any parser sees it.
 *
 * @param fileBytes size of the file as uploaded
 * @param unpackedBytes size of everything in it
 * @param entries parts of the archive
 * @param rows rows of the sheet, the head included
 * @param columns columns of the sheet
 * @param cellChars characters of one cell
 */
public record Caps(
    long fileBytes, long unpackedBytes, int entries, int rows, int columns, int cellChars) {

  /** For everybody: 20 MB, 50,000 rows. */
  public static final Caps ORDINARY = new Caps(20L << 20, 100L << 20, 200, 50_000, 100, 4_096);

  /** For accounts with the right {@code register.large-import}: 200 MB, 1,100,000 rows. */
  public static final Caps LARGE = new Caps(200L << 20, 2L << 30, 200, 1_100_000, 100, 4_096);
}
