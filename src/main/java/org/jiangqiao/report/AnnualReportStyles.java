package org.jiangqiao.report;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
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
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabTlc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/** The styles of official documents (公文): faces are named and not embedded. */
final class AnnualReportStyles {

  static final String TITLE = "Title";
  static final String SUBTITLE = "Subtitle";
  static final String FIRST = "Heading1";
  static final String SECOND = "Heading2";
  static final String TEXT = "BodyText";
  static final String NOTE = "Note";
  static final String CONTENTS = "TOCHeading";
  static final String ENTRY_FIRST = "TOC1";
  static final String ENTRY_SECOND = "TOC2";
  private static final String CELL = "TableText";

  /** 28 points, in twentieths. */
  private static final BigInteger LINE = BigInteger.valueOf(560);

  /** Two characters, in hundredths. */
  private static final BigInteger INDENT = BigInteger.valueOf(200);

  private final XWPFDocument document;
  private final List<CTStyle> made = new ArrayList<>();

  AnnualReportStyles(XWPFDocument document) {
    this.document = document;
    style(TITLE, "Title", "方正小标宋简体", 44, LINE).addNewJc().setVal(STJc.CENTER);
    style(SUBTITLE, "Subtitle", "楷体_GB2312", 32, LINE).addNewJc().setVal(STJc.CENTER);
    heading(FIRST, "heading 1", "黑体", 0);
    heading(SECOND, "heading 2", "楷体_GB2312", 1);
    // Word reads the characters, others only the measure.
    var indent = style(TEXT, "Body Text", "仿宋_GB2312", 32, LINE).addNewInd();
    indent.setFirstLineChars(INDENT);
    indent.setFirstLine(BigInteger.valueOf(2 * 320));
    style(NOTE, "Note", "宋体", 21, null);
    style(CELL, "Table Text", "宋体", 21, null);
    style(CONTENTS, "TOC Heading", "黑体", 32, LINE).addNewJc().setVal(STJc.CENTER);
    entry(ENTRY_FIRST, "toc 1", 0);
    entry(ENTRY_SECOND, "toc 2", 2);
    // The document copies a style when it takes it: not before it is whole.
    XWPFStyles styles = document.createStyles();
    made.forEach(style -> styles.addStyle(new XWPFStyle(style)));
  }

  XWPFDocument document() {
    return document;
  }

  private void heading(String id, String name, String face, int outline) {
    CTPPrGeneral paragraph = style(id, name, face, 32, LINE);
    paragraph.addNewKeepNext();
    paragraph.addNewOutlineLvl().setVal(BigInteger.valueOf(outline));
  }

  /** Lines of the contents; the page number that Word puts there stands at the right margin. */
  private void entry(String id, String name, int indent) {
    CTPPrGeneral paragraph = style(id, name, "仿宋_GB2312", 28, LINE);
    var tab = paragraph.addNewTabs().addNewTab();
    tab.setVal(STTabJc.RIGHT);
    tab.setLeader(STTabTlc.DOT);
    tab.setPos(AnnualReportPages.TEXT_WIDTH);
    if (indent > 0) {
      var left = paragraph.addNewInd();
      left.setLeftChars(BigInteger.valueOf(indent * 100L));
      left.setLeft(BigInteger.valueOf(indent * 280L));
    }
  }

  /** Word knows its own styles by their names, in small letters where it writes them so. */
  private CTPPrGeneral style(
      String id, String name, String face, int halfPoints, @Nullable BigInteger line) {
    CTStyle style = CTStyle.Factory.newInstance();
    style.setStyleId(id);
    style.setType(STStyleType.PARAGRAPH);
    style.addNewName().setVal(name);
    style.addNewQFormat();
    CTPPrGeneral paragraph = style.addNewPPr();
    if (line != null) {
      var spacing = paragraph.addNewSpacing();
      spacing.setLine(line);
      spacing.setLineRule(STLineSpacingRule.EXACT);
    }
    CTRPr run = style.addNewRPr();
    var fonts = run.addNewRFonts();
    fonts.setAscii("Times New Roman");
    fonts.setHAnsi("Times New Roman");
    fonts.setEastAsia(face);
    run.addNewSz().setVal(BigInteger.valueOf(halfPoints));
    made.add(style);
    return paragraph;
  }

  XWPFParagraph paragraph(String style, String text) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setStyle(style);
    if (!text.isEmpty()) {
      paragraph.createRun().setText(text);
    }
    return paragraph;
  }

  /** A table with a row of headings that every page repeats, and columns as wide as told. */
  XWPFTable table(List<Double> centimetres, String... headings) {
    XWPFTable table = document.createTable(1, headings.length);
    table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
    table.setWidth(AnnualReportPages.TEXT_WIDTH.intValueExact());
    CTTblGrid grid = table.getCTTbl().getTblGrid();
    if (grid == null) {
      grid = table.getCTTbl().addNewTblGrid();
    }
    XWPFTableRow head = table.getRow(0);
    head.setRepeatHeader(true);
    for (int i = 0; i < headings.length; i++) {
      BigInteger width = AnnualReportPages.twips(centimetres.get(i));
      (i < grid.sizeOfGridColArray() ? grid.getGridColArray(i) : grid.addNewGridCol()).setW(width);
      head.getCell(i).setWidth(width.toString());
      cell(head, i, headings[i]);
    }
    return table;
  }

  /** Another row, which no page's end cuts; its cells are as wide as those above. */
  XWPFTableRow row(XWPFTable table) {
    XWPFTableRow row = table.createRow();
    row.setCantSplitRow(true);
    for (int i = 0; i < row.getTableCells().size(); i++) {
      row.getCell(i).setWidth(String.valueOf(table.getRow(0).getCell(i).getWidth()));
    }
    return row;
  }

  XWPFParagraph cell(XWPFTableRow row, int column, String text) {
    XWPFParagraph paragraph = row.getCell(column).getParagraphs().getFirst();
    paragraph.setStyle(CELL);
    paragraph.createRun().setText(text);
    return paragraph;
  }
}
