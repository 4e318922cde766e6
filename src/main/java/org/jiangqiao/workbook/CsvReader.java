package org.jiangqiao.workbook;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A text file with commas, semicolons or tabs, in UTF-8 or GB 18030 as Chinese offices write them,
 * or in UTF-16 as Excel writes its "Unicode text".
 */
final class CsvReader implements SheetReader {

  private final Path file;
  private final Charset charset;
  private final Caps caps;
  private @Nullable Reader open;

  CsvReader(Path file, Caps caps) throws IOException {
    this.caps = caps;
    if (Files.size(file) > caps.fileBytes()) {
      throw new WorkbookRefused("tooLarge", caps.fileBytes() >> 20);
    }
    this.file = file;
    this.charset = charset(file);
  }

  private static Charset charset(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      if (FileKind.isUtf16(in.readNBytes(2))) {
        return StandardCharsets.UTF_16;
      }
    }
    if (holdsZeros(file)) {
      throw new WorkbookRefused("notAWorkbook");
    }
    return isUtf8(file) ? StandardCharsets.UTF_8 : Charset.forName("GB18030");
  }

  /** No text of these encodings holds a byte of zero, wherever in the file. */
  private static boolean holdsZeros(Path file) throws IOException {
    byte[] some = new byte[64 << 10];
    try (InputStream in = Files.newInputStream(file)) {
      for (int n = in.read(some); n >= 0; n = in.read(some)) {
        for (int i = 0; i < n; i++) {
          if (some[i] == 0) {
            return true;
          }
        }
      }
      return false;
    }
  }

  /** Reads the whole file once, a little at a time: one byte that is none tells the other. */
  private static boolean isUtf8(Path file) throws IOException {
    char[] some = new char[32 << 10];
    var strict = StandardCharsets.UTF_8.newDecoder();
    try (Reader reader = new InputStreamReader(Files.newInputStream(file), strict)) {
      while (reader.read(some) >= 0) {
        // only whether it can be read is of interest
      }
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  @Override
  public String sheetName() {
    return "CSV";
  }

  @Override
  public Stream<SheetRow> rows() {
    try {
      BufferedReader reader = reader();
      open = reader;
      return de.siegmar.fastcsv.reader.CsvReader.builder()
          .fieldSeparator(separator())
          .skipEmptyLines(true)
          .allowMissingFields(true)
          .allowExtraFields(true)
          .ofCsvRecord(reader)
          .stream()
          .map(this::row)
          .filter(row -> !row.isBlank());
    } catch (CsvParseException e) {
      throw new WorkbookRefused("broken");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text without the mark that some programs put at its beginning. */
  private BufferedReader reader() throws IOException {
    BufferedReader reader =
        new BufferedReader(new InputStreamReader(Files.newInputStream(file), charset));
    reader.mark(1);
    if (reader.read() != '\uFEFF') {
      reader.reset();
    }
    return reader;
  }

  private SheetRow row(CsvRecord csv) {
    if (csv.getStartingLineNumber() > caps.rows()) {
      throw new WorkbookRefused("tooManyRows", caps.rows());
    }
    if (csv.getFieldCount() > caps.columns()) {
      throw new WorkbookRefused("tooManyColumns", caps.columns());
    }
    List<SheetCell> cells =
        csv.getFields().stream().map(field -> CellText.of(CsvText.undefused(field))).toList();
    SheetRow row = new SheetRow((int) csv.getStartingLineNumber(), cells);
    row.requireShortCells(caps);
    return row;
  }

  private String separator() throws IOException {
    String head;
    try (Reader reader = reader()) {
      char[] some = new char[8 << 10];
      int read = reader.read(some);
      head = String.valueOf(some, 0, Math.max(0, read)).lines().findFirst().orElse("");
    }
    long tabs = head.chars().filter(c -> c == '\t').count();
    long semicolons = head.chars().filter(c -> c == ';').count();
    long commas = head.chars().filter(c -> c == ',').count();
    return tabs > commas && tabs >= semicolons ? "\t" : semicolons > commas ? ";" : ",";
  }

  @Override
  public void close() {
    Reader reader = open;
    if (reader != null) {
      try {
        reader.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
