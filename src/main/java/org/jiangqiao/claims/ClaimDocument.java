package org.jiangqiao.claims;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a checked text as a Word document (ECMA-376) with a comment at each claim. */
final class ClaimDocument {

  private static final String MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  private static final String HEAD =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
  private static final String TYPES =
      HEAD
          + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
          + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
          + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
          + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>"
          + "<Override PartName=\"/word/comments.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml\"/>"
          + "</Types>";
  private static final String RELATIONS =
      HEAD
          + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
          + "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s\" Target=\"%s\"/>"
          + "</Relationships>";

  private final StringBuilder body = new StringBuilder();
  private final List<String> comments = new ArrayList<>();
  private final Function<CheckedClaim, String> comment;

  private ClaimDocument(Function<CheckedClaim, String> comment) {
    this.comment = comment;
  }

  /**
   * Writes the document.
   *
   * @param comment what the comment at a claim says
   */
  static void write(
      OutputStream out,
      String title,
      List<ClaimView.Piece> pieces,
      Function<CheckedClaim, String> comment)
      throws IOException {
    ClaimDocument document = new ClaimDocument(comment);
    document.body.append("<w:p>").append(run(title, true)).append("</w:p><w:p>");
    pieces.forEach(document::add);
    document.body.append("</w:p>");
    try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      entry(zip, "[Content_Types].xml", TYPES);
      entry(zip, "_rels/.rels", RELATIONS.formatted("officeDocument", "word/document.xml"));
      entry(zip, "word/_rels/document.xml.rels", RELATIONS.formatted("comments", "comments.xml"));
      entry(
          zip, "word/document.xml", wrapped("document", "<w:body>" + document.body + "</w:body>"));
      entry(zip, "word/comments.xml", wrapped("comments", String.join("", document.comments)));
    }
  }

  private void add(ClaimView.Piece piece) {
    switch (piece) {
      case ClaimView.Words words -> {
        String[] lines = words.text().split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
          body.append(i == 0 ? "" : "</w:p><w:p>").append(run(lines[i], false));
        }
      }
      case ClaimView.Number number when number.claim().isClaim() -> commented(number);
      case ClaimView.Number number -> body.append(run(number.text(), false));
    }
  }

  private void commented(ClaimView.Number number) {
    int id = comments.size();
    comments.add(
        "<w:comment w:id=\""
            + id
            + "\" w:author=\"匠桥\" w:initials=\"匠\"><w:p>"
            + run(comment.apply(number.claim()), false)
            + "</w:p></w:comment>");
    body.append("<w:commentRangeStart w:id=\"")
        .append(id)
        .append("\"/>")
        .append(run(number.text(), true))
        .append("<w:commentRangeEnd w:id=\"")
        .append(id)
        .append("\"/>")
        .append("<w:r><w:commentReference w:id=\"")
        .append(id)
        .append("\"/></w:r>");
  }

  private static String run(String text, boolean bold) {
    return "<w:r>"
        + (bold ? "<w:rPr><w:b/></w:rPr>" : "")
        + "<w:t xml:space=\"preserve\">"
        + escaped(text)
        + "</w:t></w:r>";
  }

  /** XML 1.0 knows no other control characters than tab and line ends. */
  private static String escaped(String text) {
    return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;");
  }

  private static String wrapped(String element, String content) {
    return HEAD + "<w:" + element + " xmlns:w=\"" + MAIN + "\">" + content + "</w:" + element + ">";
  }

  private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
