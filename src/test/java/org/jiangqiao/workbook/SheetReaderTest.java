package org.jiangqiao.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SheetReaderTest {

  private static final Map<String, String> LABELS =
      Map.of("姓名", "name", "身份证号", "idNumber", "手机号", "phone");

  @TempDir Path folder;

  @Test
  void whatTheWriterWritesTheReaderReadsBack() throws IOException {
    Path file = folder.resolve("roster.xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        SheetWriter writer =
            new SheetWriter(
                out,
                "名单",
                List.of(
                    new SheetWriter.Column("姓名", "", true, List.of(), 12),
                    new SheetWriter.Column("身份证号", "18 位", true, List.of(), 20),
                    new SheetWriter.Column("对象", "", false, List.of("农民", "社区"), 10)))) {
      writer.row(List.of("张信春", "11010519491231002X", "农民"));
      writer.row(List.of("=1+1", "", 7));
    }
    assertThat(texts(file))
        .containsExactly(
            List.of("姓名*", "身份证号*", "对象"),
            List.of("张信春", "11010519491231002X", "农民"),
            List.of("=1+1", "", "7"));
  }

  @Test
  void theHeadIsFoundBelowATitleAndUnderMergedCells() {
    List<SheetRow> top =
        List.of(
            row(1, "2026 年花椒培训学员名单"),
            row(2, "序号", "姓名", "联系方式", ""),
            row(3, "", "", "手机号", "身份证号（18位）*"),
            row(4, "1", "张信春", "13800001111", "11010519491231002X"));
    Heading heading = Heading.find(top, LABELS).orElseThrow();
    assertThat(heading.row()).isEqualTo(3);
    assertThat(heading.columns()).isEqualTo(Map.of("name", 1, "phone", 2, "idNumber", 3));
  }

  @Test
  void aSheetWithoutKnownLabelsHasNoHead() {
    assertThat(Heading.find(List.of(row(1, "甲", "乙")), LABELS)).isEmpty();
  }

  @Test
  void anIdentityNumberTypedAsANumberIsReportedAsHavingLostDigits() throws IOException {
    Path file = folder.resolve("lost.xlsx");
    try (OutputStream out = Files.newOutputStream(file)) {
      Workbook workbook = new Workbook(out, "test", "1.0");
      var sheet = workbook.newWorksheet("Sheet1");
      sheet.value(0, 0, 440524188001010014d);
      sheet.value(0, 1, 13800001111L);
      workbook.finish();
    }
    try (SheetReader reader = SheetReader.open(file, Caps.ORDINARY)) {
      SheetRow first = reader.rows().findFirst().orElseThrow();
      assertThat(first.cell(0).kind()).isEqualTo(SheetCell.Kind.LOST_DIGITS);
      assertThat(first.cell(1)).isEqualTo(new SheetCell("13800001111", SheetCell.Kind.NUMBER));
    }
  }

  @Test
  void datesAndFormulasCountAsTheirValues() throws IOException {
    Path file = folder.resolve("dates.xlsx");
    try (OutputStream out = Files.newOutputStream(file)) {
      Workbook workbook = new Workbook(out, "test", "1.0");
      var sheet = workbook.newWorksheet("Sheet1");
      sheet.value(0, 0, java.time.LocalDate.of(2026, 11, 23));
      sheet.style(0, 0).format("yyyy-MM-dd").set();
      sheet.value(0, 1, "　 李四\u200B ");
      workbook.finish();
    }
    assertThat(texts(file)).containsExactly(List.of("2026-11-23", "李四"));
  }

  @Test
  void aCsvFileInTheOldChineseEncodingIsRead() throws IOException {
    Path file = folder.resolve("old.csv");
    Files.write(file, "姓名,手机号\r\n张信春,13800001111\r\n,,\r\n".getBytes(Charset.forName("GB18030")));
    assertThat(texts(file)).containsExactly(List.of("姓名", "手机号"), List.of("张信春", "13800001111"));
  }

  @Test
  void anExportedCsvComesBackAsItWas() throws IOException {
    Path file = folder.resolve("export.csv");
    try (var out = Files.newBufferedWriter(file)) {
      CsvText.line(out, List.of("备注", "数"));
      CsvText.line(out, List.of("=cmd|' /C calc'!A0", 3));
      CsvText.line(out, List.of("一,二\"三\"", -4));
    }
    assertThat(Files.readString(file)).contains("'=cmd");
    assertThat(texts(file))
        .containsExactly(
            List.of("备注", "数"), List.of("=cmd|' /C calc'!A0", "3"), List.of("一,二\"三\"", "-4"));
  }

  @Test
  void filesThatAreNoWorkbookAreNamedForWhatTheyAre() throws IOException {
    assertThat(refusal("a.xlsx", "%PDF-1.7 ".getBytes(StandardCharsets.US_ASCII)))
        .isEqualTo("workbook.refusal.pdf");
    assertThat(refusal("b.xlsx", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0}))
        .isEqualTo("workbook.refusal.image");
    assertThat(refusal("c.xlsx", new byte[0])).isEqualTo("workbook.refusal.empty");
    assertThat(refusal("d.xlsx", new byte[] {1, 2, 3, 0}))
        .isEqualTo("workbook.refusal.notAWorkbook");
    assertThat(refusal("e.xlsx", ole("Workbook"))).isEqualTo("workbook.refusal.oldXls");
    assertThat(refusal("f.xlsx", ole("EncryptedPackage"))).isEqualTo("workbook.refusal.encrypted");
    assertThat(refusal("g.xlsx", zip("word/document.xml", 10))).isEqualTo("workbook.refusal.word");
    assertThat(refusal("h.xlsx", zip("xl/vbaProject.bin", 10)))
        .isEqualTo("workbook.refusal.macros");
    assertThat(refusal("i.xlsx", zip("readme.txt", 10))).isEqualTo("workbook.refusal.notAWorkbook");
  }

  @Test
  void aBombIsNotUnpacked() throws IOException {
    assertThat(refusal("bomb.xlsx", zip("xl/workbook.xml", 120 << 20)))
        .isEqualTo("workbook.refusal.bomb");
  }

  @Test
  void aSheetWithTooManyRowsIsRefused() throws IOException {
    Path file = folder.resolve("long.csv");
    Files.writeString(file, "a\n".repeat(30));
    Caps small = new Caps(1 << 20, 1 << 20, 10, 20, 10, 100);
    try (SheetReader reader = SheetReader.open(file, small)) {
      var refused = catchThrowableOfType(WorkbookRefused.class, () -> reader.rows().toList());
      assertThat(refused.refusals().getFirst().code()).isEqualTo("workbook.refusal.tooManyRows");
    }
  }

  private String refusal(String name, byte[] content) throws IOException {
    Path file = Files.write(folder.resolve(name), content);
    return catchThrowableOfType(WorkbookRefused.class, () -> SheetReader.open(file, Caps.ORDINARY))
        .refusals()
        .getFirst()
        .code();
  }

  private static byte[] ole(String stream) {
    byte[] name = stream.getBytes(StandardCharsets.UTF_16LE);
    byte[] file = new byte[1024 + name.length];
    System.arraycopy(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 0, file, 0, 4);
    System.arraycopy(name, 0, file, 1024, name.length);
    return file;
  }

  private static byte[] zip(String entry, int size) throws IOException {
    var bytes = new java.io.ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      out.putNextEntry(new ZipEntry(entry));
      byte[] zeros = new byte[64 << 10];
      for (int written = 0; written < size; written += zeros.length) {
        out.write(zeros, 0, Math.min(zeros.length, size - written));
      }
    }
    return bytes.toByteArray();
  }

  private static List<List<String>> texts(Path file) {
    try (SheetReader reader = SheetReader.open(file, Caps.ORDINARY)) {
      return reader.rows().map(r -> r.cells().stream().map(SheetCell::text).toList()).toList();
    }
  }

  private static SheetRow row(int number, String... cells) {
    return new SheetRow(number, java.util.Arrays.stream(cells).map(CellText::of).toList());
  }
}
