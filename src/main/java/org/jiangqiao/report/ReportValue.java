package org.jiangqiao.report;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jiangqiao.evidence.Figure;
import org.jiangqiao.evidence.Question;
import org.jiangqiao.journal.Merkle;
import org.jspecify.annotations.Nullable;

/**
 * A number that a report states at a moment.
 *
 * @param place the cell, or what its text asks for; the same at every moment
 * @param nameKey message key of what it is called
 * @param value plain; a dash where a quotient has nothing to divide by
 */
record ReportValue(String place, String nameKey, String value) {

  /** A number that is another than it was. */
  record Moved(ReportValue now, String before) {}

  /** All numbers of a report: those of its tables, then those of its texts. */
  static List<ReportValue> of(AnnualReportView view) {
    Map<String, ReportValue> values = new LinkedHashMap<>();
    for (ReportTableRow row : view.form().rows()) {
      for (CellColumn column : CellColumn.values()) {
        Cell cell = view.cell(row.code(), column);
        if (cell.state() != Cell.State.EMPTY) {
          String place = row.code() + " " + column;
          values.put(place, new ReportValue(place, row.nameKey(), value(cell)));
        }
      }
    }
    for (BlockView block : view.blocks()) {
      for (List<BlockPiece> paragraph : block.paragraphs()) {
        paragraph.forEach(piece -> {
          ReportValue value = value(piece);
          if (value != null) {
            values.put(value.place(), value);
          }
        });
      }
    }
    return new ArrayList<>(values.values());
  }

  /** A number of the chart. */
  static ReportValue of(AnnualReportSeries.Year year) {
    return value(year.question(), year.figure());
  }

  private static String value(Cell cell) {
    if (cell.figure() != null) {
      return value(cell.figure());
    }
    return cell.fill() == null ? "" : cell.fill().value();
  }

  private static String value(Figure figure) {
    return Objects.requireNonNullElse(figure.plain(), "—");
  }

  private static @Nullable ReportValue value(BlockPiece piece) {
    return switch (piece) {
      case BlockPiece.Words words -> null;
      case BlockPiece.Live live -> value(live.question(), live.figure());
      case BlockPiece.Said said -> value(said.question(), said.figure());
    };
  }

  private static ReportValue value(Question question, Figure figure) {
    String place =
        place(
            question.indicator().id(),
            question.period().from().toString(),
            question.period().until().toString(),
            question.filters());
    return new ReportValue(place, question.indicator().nameKey(), value(figure));
  }

  /** What a text asks for, written the same whatever the order of the filters. */
  static String place(String indicator, String from, String until, Map<String, String> filters) {
    return String.join(" ", indicator, from, until, new TreeMap<>(filters).toString());
  }

  /**
   * Those that are others than they were, or were not there.
   *
   * @param before by place; empty for an approval of the time before its numbers were kept
   */
  static List<Moved> moved(Map<String, String> before, List<ReportValue> now) {
    return before.isEmpty()
        ? List.of()
        : now.stream()
            .filter(value -> !value.value().equals(before.get(value.place())))
            .map(value -> new Moved(value, before.getOrDefault(value.place(), "—")))
            .toList();
  }

  /** What a reader has before him when he sees a report: its steps, its texts, its numbers. */
  static String fingerprint(AnnualReportView view) {
    StringBuilder seen = new StringBuilder().append(view.steps().size());
    view.blocks()
        .forEach(b -> seen.append('\n').append(b.block().id()).append(b.block().version()));
    of(view).forEach(value -> seen.append('\n').append(value.place()).append(value.value()));
    return Merkle.hex(Merkle.hash(seen.toString().getBytes(StandardCharsets.UTF_8)));
  }
}
