package org.jiangqiao.report;

import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;

/** The paper of official documents (GB/T 9704): A4, its margins, the page's number below. */
final class AnnualReportPages {

  /** Twentieths of a point in a centimetre. */
  private static final double CENTIMETRE = 1440 / 2.54;

  /** How wide the text is, between margins of 28 and 26 mm. */
  static final BigInteger TEXT_WIDTH = twips(15.6);

  private AnnualReportPages() {}

  static void set(XWPFDocument document) {
    CTSectPr section = document.getDocument().getBody().addNewSectPr();
    var size = section.addNewPgSz();
    size.setW(twips(21));
    size.setH(twips(29.7));
    var margins = section.addNewPgMar();
    margins.setTop(twips(3.7));
    margins.setBottom(twips(3.5));
    margins.setLeft(twips(2.8));
    margins.setRight(twips(2.6));
    margins.setHeader(twips(1.5));
    margins.setFooter(twips(2.5));
    margins.setGutter(BigInteger.ZERO);
    // The cover bears no number; for this Word wants a first page of its own, left empty.
    section.addNewTitlePg();
    XWPFParagraph foot = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
    foot.setAlignment(ParagraphAlignment.CENTER);
    text(foot, "— ");
    field(foot, STFldCharType.BEGIN);
    text(foot, "").getCTR().addNewInstrText().setStringValue(" PAGE ");
    field(foot, STFldCharType.SEPARATE);
    text(foot, "2");
    field(foot, STFldCharType.END);
    text(foot, " —");
  }

  private static XWPFRun text(XWPFParagraph paragraph, String text) {
    XWPFRun run = paragraph.createRun();
    run.setFontFamily("宋体");
    run.setFontSize(14);
    if (!text.isEmpty()) {
      run.setText(text);
    }
    return run;
  }

  private static void field(XWPFParagraph paragraph, STFldCharType.Enum type) {
    text(paragraph, "").getCTR().addNewFldChar().setFldCharType(type);
  }

  static BigInteger twips(double centimetres) {
    return BigInteger.valueOf(Math.round(centimetres * CENTIMETRE));
  }
}
