package org.jiangqiao.register;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jiangqiao.workbook.SheetWriter;

/** Small sheets, made when a test needs them. */
public final class Sheets {

  /** One sheet of a workbook. */
  public record Sheet(String name, List<String> head, List<List<String>> rows) {}

  private Sheets() {}

  /** A workbook of several sheets, each with its head in the first row. */
  public static byte[] book(Sheet... sheets) {
    var bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
      for (Sheet sheet : sheets) {
        Worksheet written = workbook.newWorksheet(sheet.name());
        write(written, 0, sheet.head());
        for (int row = 0; row < sheet.rows().size(); row++) {
          write(written, row + 1, sheet.rows().get(row));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void write(Worksheet sheet, int row, List<String> cells) {
    for (int c = 0; c < cells.size(); c++) {
      sheet.value(row, c, cells.get(c));
    }
  }

  /** A workbook whose first row is the head. */
  public static byte[] xlsx(List<String> head, List<List<String>> rows) {
    var bytes = new ByteArrayOutputStream();
    List<SheetWriter.Column> columns =
        head.stream()
            .map(label -> new SheetWriter.Column(label, "", false, List.of(), 12))
            .toList();
    try (SheetWriter writer = new SheetWriter(bytes, "名单", columns)) {
      rows.forEach(writer::row);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** A text file with commas. */
  public static byte[] csv(String... lines) {
    return String.join("\n", Arrays.asList(lines)).getBytes(StandardCharsets.UTF_8);
  }
}
