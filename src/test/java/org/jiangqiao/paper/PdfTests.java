package org.jiangqiao.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfTests {
  private final Pdf pdf = new Pdf();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "人老长大小学生一二工车金木水火土日月见贝风马鱼鸟黄黑齐龙",
        "镕喆堃昇珺玥婳䶮㛃",
        "𬭎𬍤𫞩",
        "培训人次：1,234（含退役军人56人），合格率98.5%；“三年”——《计划》……",
        "Ａ～Ｚ／①②③ ℃ ㎡ ← → ≥ ■ □ ✓ · • – é ü ǎ"
      })
  void textCopiedFromAPaperIsTheTextPutIn(String text) throws IOException {
    var paragraphs =
        "<p>%1$s</p><p><b>%1$s</b></p><p style='font-family:\"Jiangqiao Serif\"'>%1$s</p>";
    var read = text(pdf.render(page(paragraphs.formatted(text))));
    assertThat(read.lines().filter(line -> !line.isBlank() && !line.equals("1 / 1")))
        .containsExactly(text.replace('•', '·'), text.replace('•', '·'), text);
  }

  @Test
  void everyWordIsSetInItsFace() throws IOException {
    var serif = "<div style='font-family:\"Jiangqiao Serif\"'>%s</div>";
    var body =
        "<div>甲</div><div><b>乙</b></div>"
            + serif.formatted("丙")
            + serif.formatted("<b>丁</b>")
            + "<div>戊<b>㐂</b></div><div style='font-family:monospace'>己m</div>"
            + "<div style='font-family:serif'>庚s</div>";
    assertThat(faces(pdf.render(page(body))))
        .containsExactly(
            "甲 NotoSansSC-Regular",
            "乙 NotoSansSC-Bold",
            "丙 NotoSerifSC-Regular",
            "丁 NotoSerifSC-Bold",
            "戊 NotoSansSC-Regular",
            "㐂 NotoSansSC-Regular",
            "己 NotoSansSC-Regular",
            "m NotoSansSC-Regular",
            "庚 NotoSansSC-Regular",
            "s NotoSansSC-Regular");
  }

  @Test
  void everyFontIsEmbedded() throws IOException {
    var bytes = pdf.render(page("<p>黑<b>粗</b>㐂</p><h1>宋</h1><pre>等宽</pre><ul><li>项</li></ul>"));
    try (var document = Loader.loadPDF(bytes)) {
      for (var page : document.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          PDFont font = page.getResources().getFont(name);
          assertThat(font.isEmbedded()).as(font.getName()).isTrue();
        }
      }
    }
  }

  @Test
  void aPaperIsA4WithNumberedPages() throws IOException {
    var bytes = pdf.render(page("<p>甲</p><p style='page-break-before:always'>乙</p>"));
    try (var document = Loader.loadPDF(bytes)) {
      assertThat(document.getPages())
          .extracting(page -> Math.round(page.getMediaBox().getWidth()))
          .containsExactly(
              Math.round(PDRectangle.A4.getWidth()), Math.round(PDRectangle.A4.getWidth()));
      assertThat(text(bytes).lines().filter(line -> !line.isBlank()))
          .containsExactly("甲", "1 / 2", "乙", "2 / 2");
    }
  }

  @Test
  void thePapersOwnStyleWinsOverTheGround() throws IOException {
    var wide = "<html><head><style>@page{size:A4 landscape}</style></head><body>横</body></html>";
    try (var document = Loader.loadPDF(pdf.render(wide))) {
      assertThat(Math.round(document.getPage(0).getMediaBox().getWidth()))
          .isEqualTo(Math.round(PDRectangle.A4.getHeight()));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<img src='http://127.0.0.1:9/a.png'/>",
        "<img src='https://example.org/a.png'/>",
        "<img src='file:///etc/hostname'/>",
        "<img src='picture.png'/>",
        "<img src='jar:file:/a.jar!/a.png'/>",
        "<p style='background-image:url(http://127.0.0.1:9/b.png)'>底</p>"
      })
  void aPaperThatAsksForAnythingOutsideIsRefused(String part) {
    assertThatThrownBy(() -> pdf.render(page(part)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("A paper carries all its parts");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<style>@import url(http://127.0.0.1:9/c.css);</style>",
        "<style>@font-face{font-family:x;src:url(file:///d.ttf)} p{font-family:x}</style>",
        "<link rel='stylesheet' type='text/css' href='http://127.0.0.1:9/e.css'/>"
      })
  void aPaperWhoseStyleAsksForAnythingOutsideIsRefused(String style) {
    var page = "<html><head>" + style + "</head><body><p>字</p></body></html>";
    assertThatThrownBy(() -> pdf.render(page))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("A paper carries all its parts");
  }

  @Test
  void anEntityCannotPullInAFile() {
    var page = "<!DOCTYPE html [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>" + page("<p>前&x;后</p>");
    assertThatThrownBy(() -> text(pdf.render(page)).lines().toList())
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aPageWithADoctypeIsReadWithoutFetchingIt() throws IOException {
    assertThat(text(pdf.render("<!DOCTYPE html>" + page("<p>页</p>"))).lines().findFirst())
        .hasValue("页");
  }

  @Test
  void aPageThatIsNotWellFormedIsRefusedWithItsLine() {
    assertThatThrownBy(() -> pdf.render("<html><head/>\n<body><p>段</body></html>"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Not well-formed at line 2, column ");
  }

  @Test
  void aLinkIsKeptWithoutBeingFollowed() throws IOException {
    var bytes = pdf.render(page("<p><a href='https://example.org/v/1'>核验</a></p>"));
    try (var document = Loader.loadPDF(bytes)) {
      assertThat(document.getPage(0).getAnnotations())
          .singleElement()
          .isInstanceOf(PDAnnotationLink.class);
    }
  }

  @Test
  void aQrCodeOnAPaperCanBeScanned() throws Exception {
    var address = "https://example.org/v/3f9c2b7e";
    var bytes = pdf.render(page("<img style='width:30mm' src='" + QrCode.png(address) + "'/>"));
    try (PDDocument document = Loader.loadPDF(bytes)) {
      assertThat(Scanner.read(new PDFRenderer(document).renderImageWithDPI(0, 150)))
          .isEqualTo(address);
    }
  }

  @Test
  void aCharacterNoFontHasIsNamedBeforehandAndShownAsAMissingOne() throws IOException {
    assertThat(pdf.unprintable("王\t镕 㐂𬭎（1）")).isEmpty();
    assertThat(pdf.unprintable("王\uD840\uDD24\uD840\uDD24")).containsExactly("\uD840\uDD24");
    assertThat(text(pdf.render(page("<p>王\uD840\uDD24</p>"))).lines().findFirst()).hasValue("王〓");
  }

  @Test
  void nothingIsWrittenWhenAPaperIsRefused() {
    var out = new ByteArrayOutputStream();
    assertThatThrownBy(() -> pdf.render(page("<img src='x.png'/>"), out))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(out.size()).isEqualTo(0);
  }

  private static String page(String body) {
    return "<html xmlns='http://www.w3.org/1999/xhtml' lang='zh'><head><title>纸</title></head><body>"
        + body
        + "</body></html>";
  }

  /** Each character of the first page with the name of its font, page number left out. */
  private static List<String> faces(byte[] bytes) throws IOException {
    var faces = new ArrayList<String>();
    var stripper =
        new PDFTextStripper() {
          @Override
          protected void writeString(String text, List<TextPosition> positions) {
            for (TextPosition position : positions) {
              faces.add(
                  position + " " + position.getFont().getName().substring("ABCDEF+".length()));
            }
          }
        };
    try (var document = Loader.loadPDF(bytes)) {
      stripper.setSortByPosition(true);
      stripper.getText(document);
    }
    return faces.subList(0, faces.size() - "1 / 1".length());
  }

  private static String text(byte[] bytes) throws IOException {
    try (var document = Loader.loadPDF(bytes)) {
      var stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);
      return stripper.getText(document);
    }
  }
}
