package org.jiangqiao.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks put together by hand, part by part. */
final class Archives {

  private static final String OOXML = "http://schemas.openxmlformats.org/";
  private static final String MAIN = OOXML + "spreadsheetml/2006/main";
  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

  private Archives() {}

  /** An archive of these parts. */
  static byte[] zip(Map<String, byte[]> parts) {
    var bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (var part : parts.entrySet()) {
        out.putNextEntry(new ZipEntry(part.getKey()));
        out.write(part.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** A workbook with one sheet; {@code more} adds parts or puts others in place of its own. */
  static byte[] workbook(String sheet, Map<String, byte[]> more) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put(
        "[Content_Types].xml",
        text(
            HEAD
                + "<Types xmlns=\""
                + OOXML
                + "package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + override("xl/workbook.xml", "sheet.main")
                + override("xl/worksheets/sheet1.xml", "worksheet")
                + override("xl/styles.xml", "styles")
                + "</Types>"));
    parts.put("_rels/.rels", text(relationships("officeDocument", "xl/workbook.xml")));
    parts.put(
        "xl/_rels/workbook.xml.rels", text(relationships("worksheet", "worksheets/sheet1.xml")));
    parts.put(
        "xl/workbook.xml",
        text(
            HEAD
                + "<workbook xmlns=\""
                + MAIN
                + "\" xmlns:r=\""
                + OOXML
                + "officeDocument/2006/relationships\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"));
    parts.put(
        "xl/styles.xml",
        text(
            HEAD
                + "<styleSheet xmlns=\""
                + MAIN
                + "\"><cellXfs count=\"1\"><xf numFmtId=\"0\"/></cellXfs></styleSheet>"));
    parts.put("xl/worksheets/sheet1.xml", text(sheet));
    parts.putAll(more);
    return zip(parts);
  }

  private static String override(String part, String type) {
    return "<Override PartName=\"/%s\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.%s+xml\"/>"
        .formatted(part, type);
  }

  private static String relationships(String type, String target) {
    return HEAD
        + "<Relationships xmlns=\""
        + OOXML
        + "package/2006/relationships\"><Relationship Id=\"rId1\" Type=\""
        + OOXML
        + "officeDocument/2006/relationships/"
        + type
        + "\" Target=\""
        + target
        + "\"/></Relationships>";
  }

  /** A sheet whose first row is the head of people and whose second is given. */
  static String sheet(String before, String secondRow) {
    return HEAD
        + before
        + "<worksheet xmlns=\""
        + MAIN
        + "\"><sheetData><row r=\"1\">"
        + cell("A1", "姓名")
        + cell("B1", "电话")
        + cell("C1", "备注")
        + "</row>"
        + secondRow
        + "</sheetData></worksheet>";
  }

  /** A cell that holds a text. */
  static String cell(String name, String text) {
    return "<c r=\"" + name + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
  }

  /** The first bytes of what Excel writes when a password is set, or of an old .xls. */
  static byte[] ole(String stream) {
    byte[] name = stream.getBytes(StandardCharsets.UTF_16LE);
    byte[] file = new byte[2048];
    System.arraycopy(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 0, file, 0, 4);
    System.arraycopy(name, 0, file, 1024, name.length);
    return file;
  }

  /** The first half of a file. */
  static byte[] half(byte[] file) {
    return Arrays.copyOf(file, file.length / 2);
  }

  static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
