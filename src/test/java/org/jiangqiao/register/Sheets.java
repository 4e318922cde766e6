package org.jiangqiao.register;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jiangqiao.workbook.SheetWriter;

/** Small sheets, made when a test needs them. */
public final class Sheets {

  private Sheets() {}

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
