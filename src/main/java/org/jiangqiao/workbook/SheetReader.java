package org.jiangqiao.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** The rows of the sheet that holds the data: streamed, once. */
public interface SheetReader extends Closeable {

  /** The name of the sheet, for messages. */
  String sheetName();

  /** Every row that holds anything, in order; to be consumed once. */
  Stream<SheetRow> rows();

  @Override
  void close();

  /**
   * Opens a file after checking what it is: by its content, not by its name.
   *
   * @throws WorkbookRefused when it is no workbook, protected, too large, or holds macros
   */
  static SheetReader open(Path file, Caps caps) {
    return open(file, caps, top -> 0);
  }

  /**
   * Opens the visible sheet that suits best; of those that suit equally, the first.
   *
   * @param suits how well a sheet suits, by its first {@link Heading#SEARCHED_ROWS} rows
   * @throws WorkbookRefused when it is no workbook, protected, too large, or holds macros
   */
  static SheetReader open(Path file, Caps caps, ToIntFunction<List<SheetRow>> suits) {
    try {
      return switch (FileKind.of(file)) {
        case XLSX -> {
          ZipCheck.check(file, caps);
          yield new XlsxReader(file, caps, suits);
        }
        case TEXT -> new CsvReader(file, caps);
        case ENCRYPTED -> throw new WorkbookRefused("encrypted");
        case OLD_XLS -> throw new WorkbookRefused("oldXls");
        case PDF -> throw new WorkbookRefused("pdf");
        case IMAGE -> throw new WorkbookRefused("image");
        case EMPTY -> throw new WorkbookRefused("empty");
        case OTHER -> throw new WorkbookRefused("notAWorkbook");
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
