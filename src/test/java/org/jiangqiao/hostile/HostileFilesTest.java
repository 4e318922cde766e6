package org.jiangqiao.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiangqiao.hostile.Archives.cell;
import static org.jiangqiao.hostile.Archives.sheet;
import static org.jiangqiao.hostile.Archives.text;
import static org.jiangqiao.hostile.Archives.workbook;
import static org.jiangqiao.hostile.Archives.zip;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiangqiao.AppTest;
import org.jiangqiao.scenario.School;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

/** Files that are not what they say, or are made to hurt whoever opens them. */
class HostileFilesTest extends AppTest {

  private static final String IMPORT = "/directory/people/import";
  private static final String GOOD = "<row r=\"2\">" + cell("A2", "李梅") + "</row>";

  private final List<String> wrong = new ArrayList<>();

  /** The file is refused and told what it is: on the page at once, or by its job. */
  private void refused(String what, byte[] file, String said) {
    MockHttpServletResponse answer = handedIn(file);
    String page = page(answer);
    String job = String.valueOf(answer.getRedirectedUrl());
    if (job.startsWith("/jobs/")) {
      pages().settled(job);
      page = page(pages().look(School.OFFICE, job));
    } else if (answer.getStatus() != 422) {
      wrong.add(what + ": " + answer.getStatus() + " " + job);
    }
    if (!page.contains(said)) {
      wrong.add(what + ": without " + said);
    }
  }

  /** The file is read; gives the page that shows what was read. */
  private String read(String what, byte[] file) {
    String to = String.valueOf(handedIn(file).getRedirectedUrl());
    String run = pages().settled(to);
    if (!run.startsWith("/directory/people/imports/")) {
      wrong.add(what + ": " + to);
      return "";
    }
    return page(pages().look(School.OFFICE, run));
  }

  private MockHttpServletResponse handedIn(byte[] file) {
    return pages().upload(School.OFFICE, IMPORT, "名单.xlsx", file, Map.of());
  }

  private static String page(MockHttpServletResponse answer) {
    return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  @Test
  void whatIsNoWorkbookIsNamedForWhatItIs() {
    refused("nothing", new byte[0], "请选择要上传的表格文件");
    refused("bytes", new byte[] {1, 2, 3, 0, 9}, "不是可以识别的工作簿");
    refused("gzip", new byte[] {0x1F, (byte) 0x8B, 8, 0, 0}, "不是可以识别的工作簿");
    refused("program", text("MZ\0\0PE"), "不是可以识别的工作簿");
    refused("PDF", text("%PDF-1.7 "), "PDF");
    refused("picture", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0}, "图片");
    refused("old xls", Archives.ole("Workbook"), "旧版 .xls");
    refused("password", Archives.ole("EncryptedPackage"), "打开密码");
    refused("Word", zip(Map.of("word/document.xml", text("<a/>"))), "Word");
    refused("archive", zip(Map.of("readme.txt", text("hello"))), "不是可以识别的工作簿");
    refused("page", text("<html><body>no sheet</body></html>"), "表头");
    refused(
        "macros renamed",
        workbook(sheet("", GOOD), Map.of("xl/vbaProject.bin", new byte[10])),
        "宏");
    assertThat(wrong).isEmpty();
  }

  @Test
  void whatIsTooLargeIsNotUnpacked() {
    refused("bomb", zip(Map.of("xl/workbook.xml", new byte[101 << 20])), "展开后超过 100 MB");
    Map<String, byte[]> many = new LinkedHashMap<>();
    for (int i = 0; i < 201; i++) {
      many.put("xl/part" + i + ".xml", new byte[1]);
    }
    refused("parts", zip(many), "超过 200 个部件");
    refused("columns", text("姓名,电话" + ",x".repeat(99) + "\n"), "超过 100 列");
    StringBuilder wide = new StringBuilder();
    for (int i = 0; i < 101; i++) {
      wide.append(cell(org.jiangqiao.workbook.SheetRow.columnName(i) + 2, "x"));
    }
    String row = "<row r=\"2\">" + wide + "</row>";
    refused("columns of a workbook", workbook(sheet("", row), Map.of()), "超过 100 列");
    String longText = "长".repeat(5_000);
    refused("cell", text("姓名,备注\n李梅," + longText + "\n"), "B2");
    row = "<row r=\"2\">" + cell("A2", longText) + "</row>";
    refused("cell of a workbook", workbook(sheet("", row), Map.of()), "A2");
    refused("rows", text("姓名,电话\n" + "李梅,\n".repeat(50_000)), "超过 50,000 行");
    row = "<row r=\"1048576\">" + cell("A1048576", "李梅") + "</row>";
    refused("far row", workbook(sheet("", row), Map.of()), "行");
    refused("one endless line", text("姓名,电话\n" + "x".repeat(17 << 20)), "损坏");
    assertThat(wrong).isEmpty();
  }

  @Test
  void whatIsDamagedIsNamedSo() {
    byte[] good = workbook(sheet("", GOOD), Map.of());
    refused("cut off", Archives.half(good), "损坏");
    refused("only a head", java.util.Arrays.copyOf(good, 30), "损坏");
    refused("no XML", workbook("not XML at all", Map.of()), "损坏");
    refused("XML cut off", workbook(sheet("", GOOD).substring(0, 300), Map.of()), "损坏");
    refused(
        "no sheets",
        workbook(sheet("", GOOD), Map.of("xl/workbook.xml", text("<workbook/>"))),
        "工作");
    refused(
        "row without number",
        workbook(sheet("", "<row r=\"two\">" + cell("A2", "李梅") + "</row>"), Map.of()),
        "损坏");
    assertThat(wrong).isEmpty();
  }

  @Test
  void entitiesAreNotResolved() throws Exception {
    Path secret = Files.writeString(Files.createTempFile("secret", ".txt"), "龘密");
    String outside = "<!DOCTYPE w [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>";
    byte[] file =
        workbook(sheet(outside, "<row r=\"2\">" + cell("A2", "&e;") + "</row>"), Map.of());
    refused("outside", file, "损坏");
    StringBuilder laughs = new StringBuilder("<!DOCTYPE w [<!ENTITY a0 \"ha\">");
    for (int i = 1; i < 12; i++) {
      laughs.append("<!ENTITY a%d \"%s\">".formatted(i, ("&a" + (i - 1) + ";").repeat(10)));
    }
    refused(
        "laughs",
        workbook(sheet(laughs + "]>", "<row r=\"2\">" + cell("A2", "&a11;") + "</row>"), Map.of()),
        "");
    assertThat(wrong).isEmpty();
    Files.delete(secret);
  }

  @Test
  void namesInAnArchiveLeadNowhere() {
    String name = "evil" + UUID.randomUUID() + ".txt";
    byte[] file =
        workbook(
            sheet("", GOOD),
            Map.of(
                "../../" + name, text("x"), "/tmp/" + name, text("x"), "..\\" + name, text("x")));
    assertThat(read("path", file)).contains("李梅");
    assertThat(Files.exists(Path.of("/tmp", name))).isFalse();
    for (String given :
        List.of(
            "../../etc/passwd.xlsx",
            "C:\\a\\名单.xlsx",
            "a\r\nX: y.csv",
            "\0.xlsx",
            "长".repeat(500))) {
      MockHttpServletResponse answer =
          pages().upload(School.OFFICE, IMPORT, given, text("姓名\n李梅\n"), Map.of());
      String to = String.valueOf(answer.getRedirectedUrl());
      String run = pages().settled(to);
      assertThat(run).startsWith("/directory/people/imports/");
      assertThat(pages().look(School.OFFICE, run).getStatus()).isEqualTo(200);
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void textsInOtherEncodingsAreReadAndBinaryOnesAreNot() {
    String sheet = "姓名,电话\n李梅,13900000001\n";
    assertThat(read("GBK", sheet.getBytes(Charset.forName("GBK")))).contains("李梅");
    assertThat(read("UTF-16", sheet.replace(',', '\t').getBytes(StandardCharsets.UTF_16)))
        .contains("李梅");
    assertThat(read("UTF-16LE", ("\uFEFF" + sheet).getBytes(StandardCharsets.UTF_16LE)))
        .contains("李梅");
    assertThat(read("open quote", text("姓名,备注\n李梅,\"没有结束\n"))).contains("李梅");
    refused("late bytes", text(sheet + "李梅,\n".repeat(9_000) + "\0\1\2"), "不是可以识别的工作簿");
    assertThat(wrong).isEmpty();
  }

  @Test
  void cellsThatComputeOrOverflowCountAsWhatTheyShow() {
    String row =
        "<row r=\"2\"><c r=\"A2\" t=\"str\"><f>HYPERLINK(\"http://x\",\"李梅\")</f><v>李梅</v></c>"
            + "<c r=\"B2\"><f>1/0</f></c><c r=\"C2\"><v>1E+999999999</v></c></row>";
    assertThat(read("formulas", workbook(sheet("", row), Map.of()))).contains("李梅");
    row = "<row r=\"2\">" + cell("A2", "李梅") + "<c r=\"C2\"><v>1E-999999999</v></c></row>";
    assertThat(read("small", workbook(sheet("", row), Map.of()))).contains("李梅");
    row = "<row r=\"2\">" + cell("A2", "李梅") + "<c r=\"C2\"><f>A1</f><v>1E+999999999</v></c></row>";
    assertThat(read("computed", workbook(sheet("", row), Map.of()))).contains("李梅");
    assertThat(wrong).isEmpty();
  }

  @Test
  void aPaperThatWouldRunInABrowserIsOnlyDownloaded() {
    School school = pages();
    UUID scheme = school.scheme("花椒");
    var batch = school.batch(scheme, "花椒", school.today(), school.today());
    Map<String, String> papers =
        Map.of(
            "图.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>",
            "页.png", "<!doctype html><script>alert(1)</script>",
            "程序.pdf", "MZ\0\0");
    papers.forEach((name, content) -> {
      UUID attachment = batch.attached(name, text(content));
      UUID file =
          school.one(
              UUID.class,
              "select file_id from files.attachment where school_id = :school and id = :id",
              Map.of("id", attachment));
      MockHttpServletResponse answer = school.look(School.OFFICE, "/files/" + file);
      assertThat(answer.getContentType()).isEqualTo("application/octet-stream");
      assertThat(answer.getHeader("Content-Disposition")).startsWith("attachment");
      assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
    });
  }
}
