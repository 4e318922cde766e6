package org.jiangqiao.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiangqiao.kernel.NotFound;

/**
 * A report as it stands at this moment.
 *
 * @param cells by row code, this year's before last year's
 * @param comments all remarks
 */
record AnnualReportView(
    AnnualReport report,
    AnnualReportForm form,
    List<ReviewStep> steps,
    List<BlockView> blocks,
    Map<String, List<Cell>> cells,
    List<Comment> comments) {

  ReviewState state() {
    return Reviews.state(steps);
  }

  /**
   * Why the report was opened again after an approval: the reasons of the returns that took an
   * approval back, not of those on the way to the next one.
   */
  String reopened(UUID approval) {
    List<String> reasons = new ArrayList<>();
    boolean after = false;
    boolean approved = false;
    for (ReviewStep step : steps) {
      if (after && approved && step.step() == ReviewState.RETURNED) {
        reasons.add(step.reason());
      }
      after |= step.id().equals(approval);
      approved = step.step() == ReviewState.APPROVED;
    }
    return String.join("；", reasons);
  }

  List<BlockView> blocks(AnnualReportForm.Chapter chapter) {
    return blocks.stream().filter(b -> b.block().chapter().equals(chapter.key())).toList();
  }

  Cell cell(String row, CellColumn column) {
    return cells.getOrDefault(row, List.of()).stream()
        .filter(cell -> cell.column() == column)
        .findFirst()
        .orElseThrow(() -> new NotFound("cell " + row));
  }

  long count(Cell.State state) {
    return cells.values().stream()
        .flatMap(List::stream)
        .filter(cell -> cell.state() == state)
        .count();
  }

  /** How many remarks on a row wait for an answer. */
  long open(ReportTableRow row) {
    return comments.stream().filter(c -> c.isOpen() && c.isOn(row)).count();
  }

  List<Comment> open() {
    return comments.stream().filter(Comment::isOpen).toList();
  }

  /** Remarks on the report as a whole. */
  List<Comment> general() {
    return comments.stream().filter(c -> c.blockId() == null && c.rowCode() == null).toList();
  }

  /** Phrases that the records no longer bear out. */
  int broken() {
    return blocks.stream().mapToInt(block -> block.broken().size()).sum();
  }

  /** The filled cells, for the list of papers. */
  List<Cell> filled() {
    return form.rows().stream()
        .flatMap(row -> cells.getOrDefault(row.code(), List.of()).stream())
        .filter(cell -> cell.state() == Cell.State.FILLED)
        .toList();
  }

  /** The rows that the records compute. */
  List<ReportTableRow> computed() {
    return form.rows().stream().filter(row -> row.source() != null).toList();
  }
}
