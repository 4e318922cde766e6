package org.jiangqiao.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** What a table may be handed out as. */
public enum TableForm {
  /** A workbook of one sheet, with notes and lists of choices. */
  XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", 1_048_575),
  /** Text with commas. */
  CSV("csv", "text/csv;charset=UTF-8", Long.MAX_VALUE);

  private final String ending;
  private final String mediaType;
  private final long mostRows;

  TableForm(String ending, String mediaType, long mostRows) {
    this.ending = ending;
    this.mediaType = mediaType;
    this.mostRows = mostRows;
  }

  /** The ending of its files, without the dot. */
  public String ending() {
    return ending;
  }

  /** The media type of its files. */
  public String mediaType() {
    return mediaType;
  }

  /** How many rows it can hold, the head not counted. */
  public long mostRows() {
    return mostRows;
  }

  /** Starts a table with its head; the stream stays open when the table is closed. */
  public TableWriter start(OutputStream out, String name, List<SheetWriter.Column> columns)
      throws IOException {
    return switch (this) {
      case XLSX -> new SheetWriter(out, name, columns);
      case CSV -> new CsvTable(out, columns);
    };
  }
}
