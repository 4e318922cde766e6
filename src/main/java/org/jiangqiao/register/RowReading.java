package org.jiangqiao.register;

import java.util.ArrayList;
import java.util.List;
import org.jiangqiao.codes.TextCleaner;
import org.jiangqiao.kernel.Refusal;
import org.jiangqiao.workbook.SheetCell;

/** A row of a sheet while it is read, with what is to be said about its cells. */
public class RowReading {

  final ImportRow row;
  final List<ImportMessage> messages = new ArrayList<>();

  /** Begins with nothing to say. */
  public RowReading(ImportRow row) {
    this.row = row;
  }

  /** The row as it stands in the sheet. */
  public final ImportRow row() {
    return row;
  }

  /** What the cell of a column says, cleaned; empty when it is blank. */
  public final String said(String column) {
    return TextCleaner.line(row.cell(column).text());
  }

  /** Notes a fault; the empty column stands for the row as a whole. */
  public final void error(String column, Refusal refusal) {
    messages.add(ImportMessage.error(row.name(column), column, refusal));
  }

  /** Notes a doubt. */
  public final void warn(String column, Refusal refusal) {
    messages.add(ImportMessage.warning(row.name(column), column, refusal));
  }

  /** Whether the spreadsheet has changed the cell beyond repair, which is noted. */
  public final boolean isSpoiled(String column) {
    SheetCell cell = row.cell(column);
    switch (cell.kind()) {
      case ERROR -> error(column, Refusal.of("register.import.wrong.formula", cell.text()));
      case LOST_DIGITS -> error(column, Refusal.of("register.import.wrong.lostDigits"));
      default -> {
        return false;
      }
    }
    return true;
  }

  /** Whether the row cannot be taken. */
  public final boolean isFaulty() {
    return messages.stream().anyMatch(message -> !message.warning());
  }

  /** Whether a fault of the column was noted. */
  public final boolean isFaulty(String column) {
    return messages.stream().anyMatch(m -> !m.warning() && m.column().equals(column));
  }

  /** Everything noted so far. */
  public final List<ImportMessage> messages() {
    return List.copyOf(messages);
  }
}
