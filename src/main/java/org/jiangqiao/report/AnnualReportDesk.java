package org.jiangqiao.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jiangqiao.evidence.Figure;
import org.jiangqiao.evidence.Indicators;
import org.jiangqiao.evidence.Question;
import org.jiangqiao.kernel.Period;
import org.jiangqiao.kernel.RuleRefused;
import org.jiangqiao.ui.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers reports for their pages, and asks the rules before a step of the review. */
@Component
class AnnualReportDesk {

  /** A line of the list of reports. */
  record Line(AnnualReport report, ReviewState state, int computed, int filled, int empty) {}

  private final AnnualReports reports;
  private final AnnualReportForms forms;
  private final Blocks blocks;
  private final BlockFigures figures;
  private final CellFills fills;
  private final Reviews reviews;
  private final Comments comments;
  private final Indicators indicators;

  AnnualReportDesk(
      AnnualReports reports,
      AnnualReportForms forms,
      Blocks blocks,
      BlockFigures figures,
      CellFills fills,
      Reviews reviews,
      Comments comments,
      Indicators indicators) {
    this.reports = reports;
    this.forms = forms;
    this.blocks = blocks;
    this.figures = figures;
    this.fills = fills;
    this.reviews = reviews;
    this.comments = comments;
    this.indicators = indicators;
  }

  /** All reports, in three statements whatever their number. */
  @Transactional(readOnly = true)
  List<Line> lines() {
    Map<UUID, ReviewState> states =
        reviews.latest().stream().collect(Collectors.toMap(ReviewStep::reportId, ReviewStep::step));
    Map<UUID, Long> filled =
        fills.standing().stream()
            .filter(fill -> !fill.isEmpty())
            .collect(Collectors.groupingBy(CellFill::reportId, Collectors.counting()));
    return reports.all().stream()
        .map(report -> {
          List<ReportTableRow> rows = forms.holding(report.formYear()).rows();
          int columns = CellColumn.values().length;
          int computed = columns * (int) rows.stream().filter(row -> row.source() != null).count();
          int byHand = filled.getOrDefault(report.id(), 0L).intValue();
          return new Line(
              report,
              states.getOrDefault(report.id(), ReviewState.DRAFTED),
              computed,
              byHand,
              columns * rows.size() - computed - byHand);
        })
        .toList();
  }

  /** One report with all its figures of this moment. */
  @Transactional(readOnly = true)
  AnnualReportView view(UUID id) {
    AnnualReport report = reports.get(id);
    AnnualReportForm form = forms.holding(report.formYear());
    List<Block> texts = blocks.of(id);
    Map<UUID, BlockText> read =
        texts.stream().collect(Collectors.toMap(Block::id, b -> BlockText.read(b.text())));
    Set<Question> asked = new LinkedHashSet<>();
    read.values().forEach(text -> asked.addAll(figures.questions(text, report)));
    for (ReportTableRow row : form.rows()) {
      for (CellColumn column : CellColumn.values()) {
        Question question = question(report, row, column);
        if (question != null) {
          asked.add(question);
        }
      }
    }
    Map<Question, Figure> known = figures.of(asked);
    List<Comment> remarks = comments.of(id);
    List<BlockView> views =
        texts.stream()
            .map(block ->
                new BlockView(
                    block,
                    figures.pieces(
                        read.getOrDefault(block.id(), BlockText.read("")), report, known),
                    remarks.stream().filter(c -> c.isOn(block.id())).toList()))
            .toList();
    return new AnnualReportView(
        report, form, reviews.of(id), views, cells(report, form, known), remarks);
  }

  private Map<String, List<Cell>> cells(
      AnnualReport report, AnnualReportForm form, Map<Question, Figure> known) {
    Map<String, CellFill> standing = new HashMap<>();
    fills.of(report.id()).forEach(f -> standing.put(f.rowCode() + f.yearColumn(), f));
    Map<String, List<Cell>> cells = new LinkedHashMap<>();
    for (ReportTableRow row : form.rows()) {
      List<Cell> both = new ArrayList<>();
      for (CellColumn column : CellColumn.values()) {
        Question question = question(report, row, column);
        both.add(
            new Cell(
                row,
                column,
                question,
                question == null ? null : known.get(question),
                standing.get(row.code() + column)));
      }
      cells.put(row.code(), both);
    }
    return cells;
  }

  private @Nullable Question question(AnnualReport report, ReportTableRow row, CellColumn column) {
    ReportTableRow.Source source = row.source();
    if (source == null) {
      return null;
    }
    Period period = column.year(report).period();
    return new Question(indicators.get(source.indicator(), period), period, source.filters());
  }

  /**
   * Hands a report in; refused while a phrase says what the records do not bear out.
   *
   * @param steps how many steps of the review its sender saw; null where that is not known
   */
  @Transactional
  void submit(Viewer viewer, UUID id, @Nullable Integer steps) {
    reports.hold(id);
    int broken = view(id).broken();
    if (broken > 0) {
      throw new RuleRefused("report.refusal.broken", String.valueOf(broken));
    }
    reviews.submit(viewer, id, steps);
  }
}
