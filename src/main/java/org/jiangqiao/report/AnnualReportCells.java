package org.jiangqiao.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jiangqiao.evidence.Figure;
import org.jiangqiao.evidence.Question;
import org.jiangqiao.files.Attachments;
import org.jiangqiao.ui.Language;
import org.jiangqiao.ui.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The numbers of a report as its edition states them: of its tables, its texts, its chart. */
@Component
class AnnualReportCells {

  private final AnnualReportSeries series;
  private final Attachments attachments;
  private final Texts texts;

  AnnualReportCells(AnnualReportSeries series, Attachments attachments, Texts texts) {
    this.series = series;
    this.attachments = attachments;
    this.texts = texts;
  }

  List<FrozenCell> of(AnnualReportView view) {
    List<FrozenCell> cells = new ArrayList<>();
    for (ReportTableRow row : view.form().rows()) {
      for (CellColumn column : CellColumn.values()) {
        FrozenCell frozen = frozen(view.cell(row.code(), column));
        if (frozen != null) {
          cells.add(frozen);
        }
      }
    }
    view.blocks().stream()
        .flatMap(block -> block.paragraphs().stream().flatMap(List::stream))
        .forEach(piece -> {
          switch (piece) {
            case BlockPiece.Words words -> {}
            case BlockPiece.Live live -> cells.add(counted(live.question(), live.figure(), ""));
            case BlockPiece.Said said ->
                cells.add(counted(said.question(), said.figure(), said.text()));
          }
        });
    for (AnnualReportSeries.Year year : series.of(view.report())) {
      cells.add(
          new FrozenCell.Counted(
              say("report.edition.inChart", say("report.paper.chart"), year.year().label()),
              year.question(),
              year.figure()));
    }
    return cells;
  }

  private @Nullable FrozenCell frozen(Cell cell) {
    String label =
        say(
            "report.edition.cell",
            cell.row().code(),
            say(cell.row().nameKey()),
            say("report.column." + cell.column()));
    Question question = cell.question();
    if (question != null) {
      return new FrozenCell.Counted(label, question, cell.figure());
    }
    CellFill fill = cell.fill();
    if (fill == null || fill.isEmpty() || cell.row().kind() == ReportTableRow.Kind.WORDS) {
      return null;
    }
    UUID paper =
        attachments.of(CellFills.SUBJECT, fill.id()).stream()
            .findFirst()
            .map(Attachments.Attachment::fileId)
            .orElse(null);
    return new FrozenCell.ByHand(
        label,
        new BigDecimal(fill.value()),
        say(cell.row().unitKey()),
        paper,
        fill.paper(),
        fill.signer());
  }

  private FrozenCell counted(Question question, Figure figure, String said) {
    String name = say(question.indicator().nameKey());
    return new FrozenCell.Counted(
        said.isEmpty()
            ? say("report.edition.inText", name)
            : say("report.edition.said", name, said),
        question,
        figure);
  }

  /** A report is written in Chinese whatever language its publisher reads pages in. */
  private String say(String key, Object... arguments) {
    return texts.of(Language.ZH, key, arguments);
  }
}
