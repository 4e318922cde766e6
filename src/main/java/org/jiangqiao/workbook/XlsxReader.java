package org.jiangqiao.workbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** The best suited sheet of an .xlsx file, row by row. */
final class XlsxReader implements SheetReader {

  /** More digits than a spreadsheet's number holds exactly: the last ones are lost already. */
  private static final BigDecimal EXACT = new BigDecimal("999999999999999");

  /** A spreadsheet's numbers reach 1E308. */
  private static final int LONGEST_NUMBER = 400;

  private final ReadableWorkbook workbook;
  private final Sheet sheet;
  private final Caps caps;

  XlsxReader(Path file, Caps caps, ToIntFunction<List<SheetRow>> suits) throws IOException {
    this.caps = caps;
    try {
      workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
    } catch (IOException | ExcelReaderException e) {
      throw new WorkbookRefused("broken");
    }
    try {
      sheet = choose(suits);
    } catch (RuntimeException e) {
      workbook.close();
      throw e;
    }
  }

  private Sheet choose(ToIntFunction<List<SheetRow>> suits) {
    List<Sheet> visible =
        workbook.getSheets().filter(s -> s.getVisibility() == SheetVisibility.VISIBLE).toList();
    if (visible.isEmpty()) {
      throw new WorkbookRefused("noSheet");
    }
    Sheet best = visible.getFirst();
    int most = visible.size() == 1 ? 0 : suits.applyAsInt(top(best));
    for (Sheet other : visible.subList(1, visible.size())) {
      int how = suits.applyAsInt(top(other));
      if (how > most) {
        best = other;
        most = how;
      }
    }
    return best;
  }

  private List<SheetRow> top(Sheet each) {
    try (Stream<SheetRow> rows = rows(each)) {
      return rows.limit(Heading.SEARCHED_ROWS).toList();
    }
  }

  @Override
  public String sheetName() {
    return sheet.getName();
  }

  @Override
  public Stream<SheetRow> rows() {
    return rows(sheet);
  }

  private Stream<SheetRow> rows(Sheet from) {
    try {
      return from.openStream().map(this::row).filter(row -> !row.isBlank());
    } catch (IOException | ExcelReaderException e) {
      throw new WorkbookRefused("broken");
    }
  }

  private SheetRow row(Row row) {
    if (row.getRowNum() > caps.rows()) {
      throw new WorkbookRefused("tooManyRows", caps.rows());
    }
    List<SheetCell> cells = new ArrayList<>(row.getCellCount());
    for (int i = 0; i < row.getCellCount(); i++) {
      Cell cell = row.getCell(i);
      SheetCell read = cell == null ? SheetCell.BLANK : read(cell);
      if (i >= caps.columns() && !read.isBlank()) {
        throw new WorkbookRefused("tooManyColumns", caps.columns());
      }
      cells.add(read);
    }
    SheetRow sheetRow = new SheetRow(row.getRowNum(), cells);
    sheetRow.requireShortCells(caps);
    return sheetRow;
  }

  private SheetCell read(Cell cell) {
    Object value = cell.getType() == CellType.FORMULA ? formulaValue(cell) : cell.getValue();
    return switch (cell.getType()) {
      case EMPTY -> SheetCell.BLANK;
      case ERROR -> new SheetCell(String.valueOf(cell.getRawValue()), SheetCell.Kind.ERROR);
      case NUMBER -> number(cell, cell.asNumber());
      case FORMULA -> computed(cell, value);
      case BOOLEAN -> CellText.of(String.valueOf(value));
      case STRING -> CellText.of(cell.asString());
    };
  }

  /** A formula counts as the value the program last computed. */
  private SheetCell computed(Cell cell, @Nullable Object value) {
    if (value instanceof BigDecimal decimal) {
      return number(cell, decimal);
    }
    String text = value == null ? "" : value.toString();
    return text.startsWith("#") ? new SheetCell(text, SheetCell.Kind.ERROR) : CellText.of(text);
  }

  private static @Nullable Object formulaValue(Cell cell) {
    String raw = cell.getRawValue();
    if (raw == null || raw.isEmpty()) {
      return null;
    }
    try {
      return new BigDecimal(raw);
    } catch (NumberFormatException e) {
      return raw;
    }
  }

  private SheetCell number(Cell cell, BigDecimal number) {
    if (Math.abs((long) number.scale()) > LONGEST_NUMBER) {
      // Written out it would fill the memory; a spreadsheet cannot hold it either.
      return new SheetCell(number.toString(), SheetCell.Kind.ERROR);
    }
    if (isDate(cell.getDataFormatString())) {
      return new SheetCell(date(number), SheetCell.Kind.DATE);
    }
    String text = number.stripTrailingZeros().toPlainString();
    return new SheetCell(
        text,
        number.abs().compareTo(EXACT) > 0 ? SheetCell.Kind.LOST_DIGITS : SheetCell.Kind.NUMBER);
  }

  /** Serial day numbers count from 1900 with the program's leap-year error, or from 1904. */
  private String date(BigDecimal serial) {
    LocalDateTime start =
        workbook.isDate1904()
            ? LocalDateTime.of(1904, 1, 1, 0, 0)
            : LocalDateTime.of(1899, 12, 30, 0, 0);
    return start.plusDays(serial.longValue()).toLocalDate().toString();
  }

  private static boolean isDate(@Nullable String format) {
    if (format == null || format.equalsIgnoreCase("General")) {
      return false;
    }
    String plain = format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "").toLowerCase(Locale.ROOT);
    return plain.contains("y") || plain.contains("d") && plain.contains("m");
  }

  @Override
  public void close() {
    try {
      workbook.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
