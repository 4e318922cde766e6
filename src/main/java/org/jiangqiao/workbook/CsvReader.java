package org.jiangqiao.workbook;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * A text file with commas, semicolons or tabs, in UTF-8 or GB 18030 as Chinese offices write them.
 */
final class CsvReader implements SheetReader {

  private final String text;
  private final Caps caps;

  CsvReader(Path file, Caps caps) throws IOException {
    this.caps = caps;
    if (Files.size(file) > caps.fileBytes()) {
      throw new WorkbookRefused("tooLarge", caps.fileBytes() >> 20);
    }
    text = decode(Files.readAllBytes(file));
  }

  private static String decode(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, Charset.forName("GB18030"));
    }
  }

  @Override
  public String sheetName() {
    return "CSV";
  }

  @Override
  public Stream<SheetRow> rows() {
    Reader reader = new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text);
    try {
      var records =
          de.siegmar.fastcsv.reader.CsvReader.builder()
              .fieldSeparator(separator())
              .skipEmptyLines(true)
              .allowMissingFields(true)
              .allowExtraFields(true)
              .ofCsvRecord(reader);
      return records.stream().map(this::row).filter(row -> !row.isBlank());
    } catch (CsvParseException e) {
      throw new WorkbookRefused("broken");
    }
  }

  private SheetRow row(CsvRecord csv) {
    if (csv.getStartingLineNumber() > caps.rows()) {
      throw new WorkbookRefused("tooManyRows", caps.rows());
    }
    if (csv.getFieldCount() > caps.columns()) {
      throw new WorkbookRefused("tooManyColumns", caps.columns());
    }
    return new SheetRow(
        (int) csv.getStartingLineNumber(),
        csv.getFields().stream().map(field -> CellText.of(undefused(field))).toList());
  }

  /**
   * Our own exports put an apostrophe before what a spreadsheet would run; it is taken off again.
   */
  private static String undefused(String field) {
    return field.length() > 1 && field.charAt(0) == '\'' && "=+-@".indexOf(field.charAt(1)) >= 0
        ? field.substring(1)
        : field;
  }

  private String separator() {
    String head = text.lines().findFirst().orElse("");
    long tabs = head.chars().filter(c -> c == '\t').count();
    long semicolons = head.chars().filter(c -> c == ';').count();
    long commas = head.chars().filter(c -> c == ',').count();
    return tabs > commas && tabs >= semicolons ? "\t" : semicolons > commas ? ";" : ",";
  }

  @Override
  public void close() {
    // the text is in memory; there is nothing to close
  }
}
