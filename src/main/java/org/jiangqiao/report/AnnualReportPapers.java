package org.jiangqiao.report;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jiangqiao.evidence.Amount;
import org.jiangqiao.evidence.Figure;
import org.jiangqiao.evidence.Question;
import org.jiangqiao.report.FrozenFigure.FrozenFilter;
import org.jiangqiao.report.FrozenFigure.FrozenSum;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the documents of a report say. */
@Component
@Transactional(readOnly = true)
class AnnualReportPapers {

  /** A number of an edition, and the question it answered. */
  private record Answer(Question question, Figure figure) {}

  private final AnnualReportDesk desk;
  private final AnnualReportSeries series;
  private final EditionStore store;
  private final EditionDiffs diffs;
  private final EditionShares shares;
  private final Clock clock;

  AnnualReportPapers(
      AnnualReportDesk desk,
      AnnualReportSeries series,
      EditionStore store,
      EditionDiffs diffs,
      EditionShares shares,
      Clock clock) {
    this.desk = desk;
    this.series = series;
    this.store = store;
    this.diffs = diffs;
    this.shares = shares;
    this.clock = clock;
  }

  /** The paper of a report: while it stands as it was published, with the published numbers. */
  AnnualReportPaper of(UUID report, String school) {
    AnnualReportView view = desk.view(report);
    List<AnnualReportSeries.Year> years = series.of(view.report());
    OffsetDateTime now = OffsetDateTime.now(clock);
    return view.state() != ReviewState.APPROVED
        ? new AnnualReportPaper(view, years, null, school, now)
        : store
            .find(view.steps().getLast().id())
            .map(edition -> published(edition, view, years, school, now))
            .orElseGet(() -> new AnnualReportPaper(view, years, null, school, now));
  }

  private AnnualReportPaper published(
      Edition edition,
      AnnualReportView view,
      List<AnnualReportSeries.Year> years,
      String school,
      OffsetDateTime now) {
    EditionStore.Signed signed = store.signed(edition.id());
    EditionManifest manifest = signed.read();
    Map<String, Answer> answers = answers(manifest);
    String number =
        shares.of(edition.id()).filter(EditionShare::isShown).map(EditionShare::number).orElse("");
    return new AnnualReportPaper(
        frozen(view, answers),
        years.stream().flatMap(year -> frozen(year, answers).stream()).toList(),
        new AnnualReportPaper.Imprint(
            edition, Editions.hash(signed.manifest()), manifest.key(), manifest.journal(), number),
        school,
        now);
  }

  private Map<String, Answer> answers(EditionManifest manifest) {
    Map<String, Answer> answers = new TreeMap<>();
    for (FrozenFigure figure : manifest.figures()) {
      diffs
          .question(figure)
          .ifPresent(question ->
              answers.put(
                  ReportValue.place(
                      figure.indicator(),
                      figure.from(),
                      figure.until(),
                      figure.filters().stream()
                          .collect(Collectors.toMap(FrozenFilter::facet, FrozenFilter::value))),
                  new Answer(question, figure(question, figure.lists()))));
    }
    return answers;
  }

  private static Figure figure(Question question, List<FrozenSum> lists) {
    return new Figure(
        question.indicator(),
        amount(lists.getFirst()),
        lists.size() > 1 ? amount(lists.getLast()) : Amount.NONE);
  }

  private static Amount amount(FrozenSum sum) {
    return new Amount(sum.rows(), sum.units());
  }

  private static Optional<Answer> answer(Question question, Map<String, Answer> answers) {
    return Optional.ofNullable(
        answers.get(
            ReportValue.place(
                question.indicator().id(),
                question.period().from().toString(),
                question.period().until().toString(),
                question.filters())));
  }

  private static AnnualReportView frozen(AnnualReportView view, Map<String, Answer> answers) {
    Map<String, List<Cell>> cells = new TreeMap<>();
    view.cells()
        .forEach((row, both) ->
            cells.put(row, both.stream().map(cell -> frozen(cell, answers)).toList()));
    return new AnnualReportView(
        view.report(),
        view.form(),
        view.steps(),
        view.blocks().stream().map(block -> frozen(block, answers)).toList(),
        cells,
        view.comments());
  }

  /** A cell that could not be computed yet when the report was published is empty in it. */
  private static Cell frozen(Cell cell, Map<String, Answer> answers) {
    if (cell.question() == null) {
      return cell;
    }
    return answer(cell.question(), answers)
        .map(a -> new Cell(cell.row(), cell.column(), a.question(), a.figure(), cell.fill()))
        .orElseGet(() -> new Cell(cell.row(), cell.column(), null, null, cell.fill()));
  }

  private static BlockView frozen(BlockView block, Map<String, Answer> answers) {
    return new BlockView(
        block.block(),
        block.paragraphs().stream()
            .map(pieces -> pieces.stream().map(piece -> frozen(piece, answers)).toList())
            .toList(),
        block.comments());
  }

  private static BlockPiece frozen(BlockPiece piece, Map<String, Answer> answers) {
    return switch (piece) {
      case BlockPiece.Words words -> words;
      case BlockPiece.Live live ->
          answer(live.question(), answers)
              .<BlockPiece>map(a -> new BlockPiece.Live(a.question(), a.figure()))
              .orElse(live);
      // Nothing is published that the records did not bear out.
      case BlockPiece.Said said -> new BlockPiece.Words(said.text());
    };
  }

  private static Optional<AnnualReportSeries.Year> frozen(
      AnnualReportSeries.Year year, Map<String, Answer> answers) {
    return answer(year.question(), answers)
        .map(a -> new AnnualReportSeries.Year(year.year(), a.question(), a.figure()));
  }
}
