package org.jiangqiao.register;

import gg.jte.Content;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jiangqiao.ui.Page;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts record pages together: values, history, and what other modules add. */
@Component
class RecordPages {

  private final RegisterRows rows;
  private final Cells cells;
  private final Histories histories;
  private final List<RecordPanel> panels;

  RecordPages(RegisterRows rows, Cells cells, Histories histories, List<RecordPanel> panels) {
    this.rows = rows;
    this.cells = cells;
    this.histories = histories;
    this.panels = panels.stream().sorted(Comparator.comparingInt(RecordPanel::order)).toList();
  }

  @Transactional(readOnly = true)
  RecordView of(Page page, RegisterSpec spec, UUID id) {
    RecordRow row = rows.get(spec, id);
    List<Content> added =
        panels.stream()
            .filter(panel -> panel.stands(spec, page))
            .map(panel -> panel.content(page, spec, row))
            .toList();
    return new RecordView(
        spec,
        row,
        cells.text(page.language(), spec.titleColumn(), row),
        spec.columns().stream().map(column -> value(page, spec, row, column)).toList(),
        histories.of(page, spec, id),
        added,
        page.may(spec.manage()));
  }

  private RecordView.Value value(Page page, RegisterSpec spec, RecordRow row, Column column) {
    String text =
        page.may(spec.manage())
            ? cells.text(page.language(), column, row)
            : cells.masked(page.language(), column, row);
    UUID named =
        column.type() instanceof ColumnType.Reference
            ? row.values().reference(column.name())
            : null;
    boolean open =
        column.type() instanceof ColumnType.Reference reference && page.may(reference.to().read());
    String href =
        named != null && column.type() instanceof ColumnType.Reference reference && open
            ? reference.to().href() + "/" + named
            : "";
    return new RecordView.Value(column, text, href);
  }
}
