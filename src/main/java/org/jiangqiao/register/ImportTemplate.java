package org.jiangqiao.register;

import java.util.ArrayList;
import java.util.List;
import org.jiangqiao.ui.Page;
import org.jiangqiao.workbook.SheetWriter;

/** Heads of sheets that come out and go in again. */
final class ImportTemplate {

  private static final int WIDTH = 16;
  private static final int RECORD_WIDTH = 42;

  private ImportTemplate() {}

  /** The head of a target's template: labels, marks, notes and lists of choices. */
  static List<SheetWriter.Column> columns(Page page, ImportTarget target) {
    List<SheetWriter.Column> columns = new ArrayList<>();
    target.columns().forEach(column -> columns.add(column(page, column)));
    if (target.namesRecords()) {
      columns.add(record(page));
    }
    return columns;
  }

  /** One column of it. */
  static SheetWriter.Column column(Page page, ImportColumn column) {
    return new SheetWriter.Column(
        page.t(column.label()),
        column.hint().isEmpty() ? "" : page.t(column.hint()),
        column.required(),
        column.choices().stream().map(key -> page.t(key)).toList(),
        WIDTH);
  }

  /** The column of ids, by which a sheet that comes back names its records. */
  static SheetWriter.Column record(Page page) {
    return new SheetWriter.Column(
        page.t("register.import.record"),
        page.t("register.import.recordNote"),
        false,
        List.of(),
        RECORD_WIDTH);
  }

  /** The head of a sheet as it came, with a column for what is wrong unless it has one. */
  static List<SheetWriter.Column> back(Page page, List<String> head) {
    List<SheetWriter.Column> columns = new ArrayList<>();
    head.forEach(label -> columns.add(new SheetWriter.Column(label, "", false, List.of(), WIDTH)));
    String messages = page.t("register.import.messages");
    if (!head.contains(messages)) {
      columns.add(new SheetWriter.Column(messages, "", false, List.of(), 60));
    }
    return columns;
  }
}
