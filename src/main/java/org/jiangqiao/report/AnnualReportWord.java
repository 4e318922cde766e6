package org.jiangqiao.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jiangqiao.ui.Page;
import org.jspecify.annotations.Nullable;
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

  /** Centimetres of what is named and what it is. */
  private static final List<Double> IMPRINT = List.of(3.2, 12.4);

  /** The document of a report. */
  byte[] write(AnnualReportPaper paper, Page page) throws IOException {
    AnnualReportView view = paper.view();
    try (XWPFDocument document = new XWPFDocument()) {
      AnnualReportStyles styles = new AnnualReportStyles(document);
      AnnualReportPages.set(document);
      cover(paper, page, styles);
      AnnualReportContents contents = new AnnualReportContents(styles, page.t("report.contents"));
      chapters(paper, page, styles, contents);
      contents.heading(AnnualReportStyles.FIRST, page.t("report.tables")).setPageBreak(true);
      for (ReportTable table : view.form().tables()) {
        table(view, table, page, styles, contents);
      }
      papers(view, page, styles, contents);
      recipes(view, page, styles, contents);
      imprint(paper.imprint(), page, styles, contents);
      contents.close();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.write(out);
      return out.toByteArray();
    }
  }

  private static void cover(AnnualReportPaper paper, Page page, AnnualReportStyles styles) {
    AnnualReportView view = paper.view();
    styles.paragraph(AnnualReportStyles.TITLE, paper.school()).setSpacingBefore(DOWN_THE_COVER);
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
    AnnualReportPaper.Imprint imprint = paper.imprint();
    if (imprint == null) {
      styles.paragraph(
          AnnualReportStyles.SUBTITLE, page.t("report.paper.made", page.dt(paper.at())));
      return;
    }
    Edition edition = imprint.edition();
    styles.paragraph(
        AnnualReportStyles.SUBTITLE, page.t("report.published", page.dt(edition.publishedAt())));
    if (edition.corrects() != null) {
      styles.paragraph(
          AnnualReportStyles.SUBTITLE, page.t("edition.correctsBanner", edition.reason()));
    }
  }

  private static void chapters(
      AnnualReportPaper paper,
      Page page,
      AnnualReportStyles styles,
      AnnualReportContents contents) {
    AnnualReportView view = paper.view();
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
      if (chapter.key().equals("c2") && !paper.years().isEmpty()) {
        AnnualReportChart.add(styles.document(), page.t("report.paper.chart"), paper.years());
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
        styles.cell(
            line,
            1,
            page.t(
                "report.paper.cell",
                page.t(cell.row().nameKey()),
                page.t("report.column." + cell.column())));
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
                + page.t(
                    "report.paper.counted",
                    page.t(row.nameKey()),
                    page.t(question.indicator().noteKey()),
                    page.t("figure.version", String.valueOf(question.indicator().version()))));
      }
    }
  }

  private static void imprint(
      AnnualReportPaper.@Nullable Imprint imprint,
      Page page,
      AnnualReportStyles styles,
      AnnualReportContents contents) {
    if (imprint == null) {
      return;
    }
    Edition edition = imprint.edition();
    contents.heading(AnnualReportStyles.FIRST, page.t("report.paper.imprint"));
    styles.paragraph(AnnualReportStyles.NOTE, page.t("report.paper.imprintSays"));
    XWPFTable grid =
        styles.table(
            IMPRINT,
            page.t("edition.publishedAt"),
            page.t(
                "edition.signedBy",
                page.dt(edition.publishedAt()),
                edition.publisher(),
                edition.approver()));
    line(styles, grid, page.t("edition.hash"), imprint.hash());
    line(styles, grid, page.t("edition.fingerprint"), imprint.fingerprint());
    EditionManifest.FrozenHead head = imprint.journal();
    if (head != null) {
      String sealed = page.t("edition.journalAt", page.n(head.sequence()));
      line(styles, grid, page.t("edition.journal"), sealed + " " + head.hash());
    }
    if (!imprint.number().isEmpty()) {
      line(styles, grid, page.t("edition.public"), imprint.number());
    }
  }

  private static void line(AnnualReportStyles styles, XWPFTable grid, String name, String value) {
    XWPFTableRow line = styles.row(grid);
    styles.cell(line, 0, name);
    styles.cell(line, 1, value);
  }
}
