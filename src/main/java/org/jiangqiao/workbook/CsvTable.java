package org.jiangqiao.workbook;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A table as text with commas in UTF-8. */
final class CsvTable implements TableWriter {

  private final Writer out;

  CsvTable(OutputStream out, List<SheetWriter.Column> columns) throws IOException {
    this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    // Spreadsheets take a file for UTF-8 only when it begins with this mark.
    this.out.write('\uFEFF');
    CsvText.line(this.out, columns.stream().map(SheetWriter.Column::head).toList());
  }

  @Override
  public void row(List<?> values) {
    try {
      CsvText.line(out, values);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    out.flush();
  }
}
