package org.jiangqiao.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jiangqiao.ui.Page;
import org.springframework.stereotype.Component;

/**
 * Writes the annual report as a Word document in the styles of official documents, with a chart
 * that the school can restyle.
 */
@Component
class AnnualReportWord {

  /** How far down the cover its first line stands: five centimetres, in twentieths of a point. */
  private static final int DOWN_THE_COVER = 2835;

  /** Centimetres of code, name, unit and the two years; together the width of the text. */
  private static final List<Double> TABLE = List.of(1.4, 7.2, 1.6, 2.7, 2.7);

  /** Centimetres of code, name, value, paper and signer. */
  private static final List<Double> PAPERS = List.of(1.4, 5.2, 2.5, 4.0, 2.5);

  /** The document of a report. */
  byte[] write(
      AnnualReportView view,
      List<AnnualReportSeries.Year> years,
      Page page,
      String school,
      OffsetDateTime at)
      throws IOException {
    try (XWPFDocument document = new XWPFDocument()) {
      AnnualReportStyles styles = new AnnualReportStyles(document);
      AnnualReportPages.set(document);
      cover(view, page, school, at, styles);
      AnnualReportContents contents = new AnnualReportContents(styles, page.t("report.contents"));
      chapters(view, years, page, styles, contents);
      contents.heading(AnnualReportStyles.FIRST, page.t("report.tables")).setPageBreak(true);
      for (ReportTable table : view.form().tables()) {
        table(view, table, page, styles, contents);
      }
      papers(view, page, styles, contents);
      recipes(view, page, styles, contents);
      contents.close();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.write(out);
      return out.toByteArray();
    }
  }

  private static void cover(
      AnnualReportView view,
      Page page,
      String school,
      OffsetDateTime at,
      AnnualReportStyles styles) {
    styles.paragraph(AnnualReportStyles.TITLE, school).setSpacingBefore(DOWN_THE_COVER);
    styles.paragraph(AnnualReportStyles.TITLE, page.t("report.paper.cover"));
    String year = String.valueOf(view.report().year());
    styles.paragraph(AnnualReportStyles.TITLE, page.t("report.paper.year", year));
    styles.paragraph(
        AnnualReportStyles.SUBTITLE, page.t("report.period", view.report().schoolYear().label()));
    if (view.state() != ReviewState.APPROVED) {
      styles.paragraph(
          AnnualReportStyles.SUBTITLE,
          page.t("report.paper.draft", page.t("report.state." + view.state())));
    }
    styles.paragraph(AnnualReportStyles.SUBTITLE, page.t("report.paper.made", page.dt(at)));
  }

  private static void chapters(
      AnnualReportView view,
      List<AnnualReportSeries.Year> years,
      Page page,
      AnnualReportStyles styles,
      AnnualReportContents contents) {
    boolean first = true;
    for (AnnualReportForm.Chapter chapter : view.form().chapters()) {
      String number =
          chapter.number() == 0
              ? ""
              : page.t("report.chapterNumber", String.valueOf(chapter.number()));
      contents
          .heading(AnnualReportStyles.FIRST, number + page.t(chapter.nameKey()))
          .setPageBreak(first);
      first = false;
      for (BlockView block : view.blocks(chapter)) {
        block
            .paragraphs()
            .forEach(paragraph -> styles.paragraph(AnnualReportStyles.TEXT, text(paragraph, page)));
      }
      if (chapter.key().equals("c2")) {
        AnnualReportChart.add(styles.document(), page.t("report.paper.chart"), years);
      }
    }
  }

  private static String text(List<BlockPiece> paragraph, Page page) {
    StringBuilder text = new StringBuilder();
    for (BlockPiece piece : paragraph) {
      switch (piece) {
        case BlockPiece.Words words -> text.append(words.text());
        case BlockPiece.Live live -> text.append(live.figure().text(page.language().locale()));
        case BlockPiece.Said said -> {
          text.append(said.text());
          if (!said.standing().isFine()) {
            text.append('（').append(doubt(said, page)).append('）');
          }
        }
      }
    }
    return text.toString();
  }

  private static String doubt(BlockPiece.Said said, Page page) {
    return page.t(
        "report.standing." + said.standing(),
        said.figure().text(page.language().locale()),
        page.t(said.question().indicator().unitKey()));
  }

  private static void table(
      AnnualReportView view,
      ReportTable table,
      Page page,
      AnnualReportStyles styles,
      AnnualReportContents contents) {
    contents.heading(
        AnnualReportStyles.SECOND,
        page.t("report.tableNumber", String.valueOf(table.number())) + page.t(table.nameKey()));
    XWPFTable grid =
        styles.table(
            TABLE,
            page.t("report.row.code"),
            page.t("report.row.name"),
            page.t("report.row.unit"),
            page.t("report.column.THIS"),
            page.t("report.column.LAST"));
    for (ReportTableRow row : table.rows()) {
      XWPFTableRow line = styles.row(grid);
      styles.cell(line, 0, row.code());
      styles.cell(line, 1, "　".repeat(row.level()) + page.t(row.nameKey()));
      if (!row.isHeading()) {
        styles.cell(line, 2, page.t(row.unitKey()));
        for (CellColumn column : CellColumn.values()) {
          Cell cell = view.cell(row.code(), column);
          XWPFParagraph said = styles.cell(line, 3 + column.ordinal(), value(cell, page));
          if (row.kind() != ReportTableRow.Kind.WORDS) {
            said.setAlignment(ParagraphAlignment.RIGHT);
          }
        }
      }
    }
    styles.paragraph(AnnualReportStyles.NOTE, page.t(view.form().noteKey()));
  }

  private static String value(Cell cell, Page page) {
    return switch (cell.state()) {
      case COMPUTED -> cell.text(page);
      case FILLED -> cell.text(page) + " (" + CellFill.GRADE + ")";
      case EMPTY -> page.t("report.cell.empty");
    };
  }

  private static void papers(
      AnnualReportView view, Page page, AnnualReportStyles styles, AnnualReportContents contents) {
    contents.heading(AnnualReportStyles.FIRST, page.t("report.paper.papers"));
    if (view.filled().isEmpty()) {
      styles.paragraph(AnnualReportStyles.TEXT, page.t("report.paper.noPapers"));
      return;
    }
    styles.paragraph(AnnualReportStyles.NOTE, page.t("report.paper.papersSay"));
    XWPFTable grid =
        styles.table(
            PAPERS,
            page.t("report.row.code"),
            page.t("report.row.name"),
            page.t("report.cell.value"),
            page.t("report.cell.paper"),
            page.t("report.cell.signer"));
    for (Cell cell : view.filled()) {
      CellFill fill = cell.fill();
      if (fill != null) {
        XWPFTableRow line = styles.row(grid);
        styles.cell(line, 0, cell.row().code());
        styles.cell(line, 1, page.t(cell.row().nameKey()));
        styles.cell(line, 2, value(cell, page));
        styles.cell(line, 3, fill.paper());
        styles.cell(line, 4, fill.signer());
      }
    }
  }

  private static void recipes(
      AnnualReportView view, Page page, AnnualReportStyles styles, AnnualReportContents contents) {
    contents.heading(AnnualReportStyles.FIRST, page.t("report.paper.recipes"));
    for (ReportTableRow row : view.computed()) {
      var question = view.cell(row.code(), CellColumn.THIS).question();
      if (question != null) {
        styles.paragraph(
            AnnualReportStyles.TEXT,
            row.code()
                + " "
                + page.t(row.nameKey())
                + "："
                + page.t(question.indicator().noteKey()));
      }
    }
  }
}
