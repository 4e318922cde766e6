package org.jiangqiao.register;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.jiangqiao.access.Actor;
import org.jiangqiao.ui.Language;
import org.jiangqiao.ui.Page;
import org.jiangqiao.workbook.SheetWriter;
import org.jiangqiao.workbook.TableWriter;
import org.springframework.stereotype.Component;

/** Writes the rows of a list under the heads of the import template, so that it can come back. */
@Component
class ExportTables {

  private static final int AT_ONCE = 500;

  /**
   * An order with what the page of the person knows.
   *
   * @param masked whether personal values are masked, as they are in the person's list
   */
  record Plan(
      ExportOrder order,
      Register register,
      Actor actor,
      Language language,
      boolean masked,
      String sheet,
      List<SheetWriter.Column> heads) {

    /** What the chosen columns are called. */
    List<String> labels() {
      return heads.stream().limit(order.columns().size()).map(SheetWriter.Column::label).toList();
    }
  }

  private final RegisterRows rows;
  private final Cells cells;
  private final ImportRegister.Tools tools;

  ExportTables(RegisterRows rows, Cells cells, ImportRegister.Tools tools) {
    this.rows = rows;
    this.cells = cells;
    this.tools = tools;
  }

  Plan plan(Page page, Actor actor, Register register, ExportOrder order) {
    return new Plan(
        order,
        register,
        actor,
        page.language(),
        !page.may(order.spec().manage()),
        page.t(order.spec().text("title")),
        heads(page, register, order));
  }

  private List<SheetWriter.Column> heads(Page page, Register register, ExportOrder order) {
    ImportTarget target = new ImportRegister(register, tools);
    List<SheetWriter.Column> heads = new ArrayList<>();
    for (Column column : order.columns()) {
      heads.add(
          target.columns().stream()
              .filter(known -> known.name().equals(column.name()))
              .findFirst()
              .map(known -> ImportTemplate.column(page, known))
              .orElseGet(() -> SheetWriter.Column.of(page.t(order.spec().label(column)))));
    }
    heads.add(ImportTemplate.record(page));
    return heads;
  }

  /** Writes everything and says how many rows that were. */
  long write(Plan plan, OutputStream out, LongConsumer progress) throws IOException {
    try (TableWriter table = plan.order().form().start(out, plan.sheet(), plan.heads())) {
      Lines lines = new Lines(plan, table, progress);
      rows.each(plan.order().query(), lines::take);
      lines.flush();
      return lines.written;
    }
  }

  /** Some rows at a time, because full numbers are opened for many at once. */
  private final class Lines {

    private final Plan plan;
    private final TableWriter table;
    private final LongConsumer progress;
    private final List<RecordRow> waiting = new ArrayList<>();
    private long written;

    Lines(Plan plan, TableWriter table, LongConsumer progress) {
      this.plan = plan;
      this.table = table;
      this.progress = progress;
    }

    void take(RecordRow row) {
      waiting.add(row);
      if (waiting.size() == AT_ONCE) {
        flush();
      }
    }

    void flush() {
      Map<UUID, String> numbers =
          plan.order().fullNumbers()
              ? plan.register()
                  .fullNumbers(
                      plan.actor(),
                      waiting.stream().map(RecordRow::id).toList(),
                      plan.order().reason())
              : Map.of();
      waiting.forEach(row -> table.row(line(row, numbers)));
      written += waiting.size();
      waiting.clear();
      progress.accept(written);
    }

    private List<Object> line(RecordRow row, Map<UUID, String> numbers) {
      List<Object> line = new ArrayList<>();
      for (Column column : plan.order().columns()) {
        String number = numbers.get(row.id());
        boolean full = number != null && column.type() instanceof ColumnType.PaperNumber;
        line.add(full ? number : cell(column, row));
      }
      line.add(row.id() + "." + row.version());
      return line;
    }

    private Object cell(Column column, RecordRow row) {
      Object value = row.values().get(column.name());
      return value instanceof Number number
          ? number
          : plan.masked()
              ? cells.masked(plan.language(), column, row)
              : cells.text(plan.language(), column, row);
    }
  }
}
