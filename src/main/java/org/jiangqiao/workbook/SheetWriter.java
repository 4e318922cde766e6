package org.jiangqiao.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes one sheet row by row with little memory. Every text is a typed text cell, so nothing in it
 * can run as a formula; ID and phone numbers keep all their digits.
 */
public final class SheetWriter implements TableWriter {

  /**
   * A column of the head.
   *
   * @param note shown when the pointer rests on the head; may be empty
   * @param choices what the cells may hold, offered as a list; empty for free text
   * @param width in characters
   */
  public record Column(
      String label, String note, boolean required, List<String> choices, int width) {

    /** A column of plain text. */
    public static Column of(String label) {
      return new Column(label, "", false, List.of(), 16);
    }

    /** The label as it is printed; a star marks what must be filled in. */
    public String head() {
      return label + (required ? "*" : "");
    }
  }

  private static final int FLUSH_EVERY = 1_000;
  private static final int VALIDATED_ROWS = 5_000;

  private final Workbook workbook;
  private final Worksheet sheet;
  private int row;

  /** Starts a workbook whose first row is the head. */
  public SheetWriter(OutputStream out, String sheetName, List<Column> columns) {
    workbook = new Workbook(out, "Jiangqiao", "1.0");
    sheet = workbook.newWorksheet(safeName(sheetName));
    writeLists(columns);
    for (int c = 0; c < columns.size(); c++) {
      head(c, columns.get(c));
    }
    sheet.freezePane(0, 1);
    row = 1;
  }

  private void head(int c, Column column) {
    sheet.inlineString(0, c, column.head());
    sheet.style(0, c).bold().fillColor(column.required() ? "FCECDD" : "E2F0ED").set();
    sheet.width(c, Math.min(60, Math.max(8, column.width())));
    if (!column.note().isEmpty()) {
      sheet.comment(0, c, column.note());
    }
  }

  /**
   * The choices stand on a sheet of their own: a list in the cell rule holds 255 characters only.
   */
  private void writeLists(List<Column> columns) {
    if (columns.stream().allMatch(column -> column.choices().isEmpty())) {
      return;
    }
    Worksheet lists = workbook.newWorksheet("选项");
    for (int c = 0; c < columns.size(); c++) {
      List<String> choices = columns.get(c).choices();
      for (int i = 0; i < choices.size(); i++) {
        lists.inlineString(i, c, choices.get(i));
      }
      if (!choices.isEmpty()) {
        sheet
            .range(1, c, VALIDATED_ROWS, c)
            .validateWithList(lists.range(0, c, choices.size() - 1, c));
      }
    }
  }

  @Override
  public void row(List<?> values) {
    for (int c = 0; c < values.size(); c++) {
      Object value = values.get(c);
      if (value instanceof Number number) {
        sheet.value(row, c, number);
      } else if (value != null && !value.toString().isEmpty()) {
        sheet.inlineString(row, c, value.toString());
      }
    }
    row++;
    if (row % FLUSH_EVERY == 0) {
      flush();
    }
  }

  private void flush() {
    try {
      sheet.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Rows written so far, the head not counted. */
  public int count() {
    return row - 1;
  }

  @Override
  public void close() throws IOException {
    workbook.finish();
  }

  /** Names of sheets have at most 31 characters and none of : \ / ? * [ ]. */
  private static String safeName(String name) {
    String safe = name.replaceAll("[:\\\\/?*\\[\\]]", " ").strip();
    return safe.isEmpty() ? "Sheet1" : safe.substring(0, Math.min(31, safe.length()));
  }
}
