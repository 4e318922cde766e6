package org.jiangqiao.report;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** The styles of official documents (公文): faces are named and not embedded. */
final class AnnualReportStyles {

  static final String TITLE = "Title";
  static final String FIRST = "Heading1";
  static final String SECOND = "Heading2";
  static final String TEXT = "BodyText";
  static final String NOTE = "Note";
  private static final String CELL = "TableText";

  /** 28 points, in twentieths. */
  private static final BigInteger LINE = BigInteger.valueOf(560);

  /** Two characters, in hundredths. */
  private static final BigInteger INDENT = BigInteger.valueOf(200);

  private final XWPFDocument document;
  private final XWPFStyles styles;

  AnnualReportStyles(XWPFDocument document) {
    this.document = document;
    this.styles = document.createStyles();
    style(TITLE, "方正小标宋简体", 44, 0, LINE);
    style(FIRST, "黑体", 32, 1, LINE);
    style(SECOND, "楷体_GB2312", 32, 2, LINE);
    style(TEXT, "仿宋_GB2312", 32, 0, LINE);
    style(NOTE, "宋体", 21, 0, null);
    style(CELL, "宋体", 21, 0, null);
  }

  XWPFDocument document() {
    return document;
  }

  private void style(
      String id, String face, int halfPoints, int outline, @Nullable BigInteger line) {
    CTStyle style = CTStyle.Factory.newInstance();
    style.setStyleId(id);
    style.setType(STStyleType.PARAGRAPH);
    style.addNewName().setVal(id.replaceAll("(\\d)", " $1"));
    style.addNewQFormat();
    CTRPr run = style.addNewRPr();
    var fonts = run.addNewRFonts();
    fonts.setAscii("Times New Roman");
    fonts.setHAnsi("Times New Roman");
    fonts.setEastAsia(face);
    run.addNewSz().setVal(BigInteger.valueOf(halfPoints));
    CTPPrGeneral paragraph = style.addNewPPr();
    if (line != null) {
      var spacing = paragraph.addNewSpacing();
      spacing.setLine(line);
      spacing.setLineRule(STLineSpacingRule.EXACT);
    }
    if (id.equals(TITLE)) {
      paragraph.addNewJc().setVal(STJc.CENTER);
    }
    if (id.equals(TEXT)) {
      paragraph.addNewInd().setFirstLineChars(INDENT);
    }
    if (outline > 0) {
      paragraph.addNewOutlineLvl().setVal(BigInteger.valueOf(outline - 1L));
    }
    styles.addStyle(new XWPFStyle(style));
  }

  void paragraph(String style, String text) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setStyle(style);
    paragraph.createRun().setText(text);
  }

  /** A table with a row of headings that every page repeats. */
  XWPFTable table(String... headings) {
    XWPFTable table = document.createTable(1, headings.length);
    table.setWidth("100%");
    XWPFTableRow head = table.getRow(0);
    head.setRepeatHeader(true);
    for (int i = 0; i < headings.length; i++) {
      cell(head, i, headings[i]);
    }
    return table;
  }

  void cell(XWPFTableRow row, int column, String text) {
    XWPFParagraph paragraph = row.getCell(column).getParagraphs().getFirst();
    paragraph.setStyle(CELL);
    paragraph.createRun().setText(text);
  }
}
