package org.jiangqiao.report;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;

/**
 * 目录: a field that Word counts anew on opening, with the headings already written inside, each a
 * link, for the many viewers that count no fields. Page numbers are left to Word: only it knows
 * where pages end.
 */
final class AnnualReportContents {

  /** The field: headings of two levels, as links, without page numbers on a web page. */
  static final String FIELD = " TOC \\o \"1-2\" \\h \\z \\u ";

  private record Heading(String style, String text, String bookmark) {}

  private final XWPFDocument document;
  private final XWPFParagraph end;
  private final List<Heading> headings = new ArrayList<>();

  /** Takes the place where the contents are to stand. */
  AnnualReportContents(AnnualReportStyles styles, String title) {
    this.document = styles.document();
    styles.paragraph(AnnualReportStyles.CONTENTS, title).setPageBreak(true);
    this.end = styles.paragraph(AnnualReportStyles.NOTE, "");
  }

  /** Writes a heading that the contents list. */
  XWPFParagraph heading(String style, String text) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setStyle(style);
    Heading heading = new Heading(style, text, "_Toc%08d".formatted(headings.size() + 1));
    BigInteger id = BigInteger.valueOf(headings.size());
    var start = paragraph.getCTP().addNewBookmarkStart();
    start.setId(id);
    start.setName(heading.bookmark());
    paragraph.createRun().setText(text);
    paragraph.getCTP().addNewBookmarkEnd().setId(id);
    headings.add(heading);
    return paragraph;
  }

  /** Writes the field at its place, when all headings are known. */
  void close() {
    boolean first = true;
    for (Heading heading : headings) {
      XWPFParagraph entry = before(end);
      entry.setStyle(
          heading.style().equals(AnnualReportStyles.FIRST)
              ? AnnualReportStyles.ENTRY_FIRST
              : AnnualReportStyles.ENTRY_SECOND);
      if (first) {
        mark(entry, STFldCharType.BEGIN);
        entry.createRun().getCTR().addNewInstrText().setStringValue(FIELD);
        mark(entry, STFldCharType.SEPARATE);
        first = false;
      }
      CTHyperlink link = entry.getCTP().addNewHyperlink();
      link.setAnchor(heading.bookmark());
      link.setHistory(true);
      CTR run = link.addNewR();
      run.addNewT().setStringValue(heading.text());
    }
    mark(end, STFldCharType.END);
    document.enforceUpdateFields();
  }

  private XWPFParagraph before(XWPFParagraph paragraph) {
    try (XmlCursor place = paragraph.getCTP().newCursor()) {
      return document.insertNewParagraph(place);
    }
  }

  private static void mark(XWPFParagraph paragraph, STFldCharType.Enum type) {
    XWPFRun run = paragraph.createRun();
    run.getCTR().addNewFldChar().setFldCharType(type);
  }
}
