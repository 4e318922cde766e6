package org.jiangqiao.report;

import org.jiangqiao.evidence.Figure;
import org.jiangqiao.evidence.Question;
import org.jiangqiao.ui.Page;
import org.jspecify.annotations.Nullable;

/** A cell of a table: computed from the records, filled by hand, or visibly empty. */
record Cell(
    ReportTableRow row,
    CellColumn column,
    @Nullable Question question,
    @Nullable Figure figure,
    @Nullable CellFill fill) {

  /** What stands in a cell. */
  enum State {
    COMPUTED,
    FILLED,
    EMPTY
  }

  State state() {
    if (question != null) {
      return State.COMPUTED;
    }
    return fill == null || fill.isEmpty() ? State.EMPTY : State.FILLED;
  }

  /** The value as printed; a dash for none. */
  String text(Page page) {
    if (figure != null) {
      return figure.text(page.language().locale());
    }
    if (fill == null || fill.isEmpty()) {
      return "—";
    }
    return row.kind() == ReportTableRow.Kind.WORDS
        ? fill.value()
        : EditionWords.number(page, fill.value());
  }

  /** The address of the figure, empty for a cell that is not computed. */
  String figureHref() {
    return question == null ? "" : question.href();
  }
}
