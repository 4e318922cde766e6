package org.jiangqiao.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.awaitility.Awaitility;
import org.jiangqiao.evidence.TrainingScenario;
import org.jiangqiao.files.StoredFiles;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class AnnualReportPaperTest extends AnnualReportCase {

  @Autowired StoredFiles files;
  @Autowired Editions editions;
  @Autowired EditionStore store;

  @Test
  void thePdfHoldsTextTablesMarksAndHowFiguresAreCounted() throws Exception {
    block("结业 {training.person-times} 人次。");
    fill("1.01", "612", "0", "");
    try (var pdf = Loader.loadPDF(make("PDF"))) {
      String text = new PDFTextStripper().getText(pdf);
      assertThat(text)
          .contains("职业教育质量年度报告")
          .contains("结业 3 人次")
          .contains("空，无台账")
          .contains("612 D")
          .contains("教务处赵")
          .contains("未经批准")
          .contains("同一项目只计一次");
      assertThat(pdf.getNumberOfPages()).isGreaterThan(8);
    }
  }

  @Test
  void theWordDocumentHoldsStylesTheTextAndAChartOfItsOwn() throws Exception {
    block("结业 {training.person-times} 人次。");
    fill("1.01", "612", "0", "");
    byte[] word = make("WORD");
    Map<String, String> parts = parts(word);
    assertThat(parts.get("word/document.xml"))
        .contains("结业 3 人次")
        .contains("612 (D)")
        .contains("空，无台账");
    assertThat(parts.get("word/styles.xml")).contains("方正小标宋简体").contains("仿宋_GB2312");
    assertThat(parts.get("word/charts/chart1.xml"))
        .contains("barChart")
        .contains("2025–2026")
        .contains("$A$2:$A$6")
        .contains("$B$2:$B$6");
    try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(workbook(word)))) {
      var row = workbook.getSheetAt(0).getRow(5);
      assertThat(row.getCell(0).getStringCellValue()).isEqualTo("2025–2026");
      assertThat(row.getCell(1).getNumericCellValue()).isEqualTo(3d);
    }
  }

  @Test
  void thePapersOfAPublishedReportSayWhatWasPublished() throws Exception {
    block("结业 {training.person-times} 人次，{2人次以上|training.person-times}。");
    fill("1.01", "12345", "0", "");
    send("TRAINING_OFFICE", "/reports/" + report + "/submissions");
    send("LEADER", "/reports/" + report + "/approvals");
    send("TRAINING_OFFICE", "/reports/" + report + "/editions");
    Edition edition = inSchool(() -> editions.all()).getFirst();
    String hash = inSchool(() -> Editions.hash(store.signed(edition.id()).manifest()));
    inSchool(() -> train(new TrainingScenario(jdbc), "李德明", "王小云"));
    look("/publications/" + edition.id(), "AUDITOR")
        .andExpect(content().string(containsString("/reports/" + report + "/papers")));
    try (var pdf = Loader.loadPDF(make("PDF"))) {
      assertThat(new PDFTextStripper().getText(pdf))
          .contains("结业 3 人次，2人次以上。", "12,345 D", "已发布", hash)
          .contains("2025–2026 3")
          .doesNotContain("未经批准", "数据截至");
    }
    byte[] word = make("WORD");
    assertThat(parts(word).get("word/document.xml")).contains("结业 3 人次", "12,345 (D)", hash);
    try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(workbook(word)))) {
      assertThat(workbook.getSheetAt(0).getRow(5).getCell(1).getNumericCellValue()).isEqualTo(3d);
    }
    // Opened again it is a living document, and its papers say so.
    send("LEADER", "/reports/" + report + "/returns", "reason", "补录两人");
    try (var pdf = Loader.loadPDF(make("PDF"))) {
      assertThat(new PDFTextStripper().getText(pdf))
          .contains("结业 5 人次", "未经批准", "数据截至")
          .doesNotContain(hash);
    }
  }

  @Test
  void theContentsOfTheWordDocumentListItsHeadingsInOrderAsLinks() throws Exception {
    block("结业 {training.person-times} 人次。");
    byte[] word = make("WORD");
    List<String> headings = new ArrayList<>();
    List<String> bookmarks = new ArrayList<>();
    List<String> entries = new ArrayList<>();
    List<String> anchors = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    try (var document = new XWPFDocument(new ByteArrayInputStream(word))) {
      for (XWPFParagraph paragraph : document.getParagraphs()) {
        String level = LEVELS.get(String.valueOf(paragraph.getStyle()));
        if (level != null && paragraph.getStyle().startsWith("Heading")) {
          headings.add(level + paragraph.getText());
          bookmarks.add(paragraph.getCTP().getBookmarkStartArray(0).getName());
        } else if (level != null) {
          entries.add(level + paragraph.getText());
          anchors.add(paragraph.getCTP().getHyperlinkArray(0).getAnchor());
        }
        for (XWPFRun run : paragraph.getRuns()) {
          run.getCTR().getInstrTextList().forEach(text -> field.append(text.getStringValue()));
          run.getCTR().getFldCharList().forEach(mark -> field.append(mark.getFldCharType()));
        }
      }
      assertThat(document.isEnforcedUpdateFields()).isTrue();
      assertThat(outline(document, "Heading1")).isEqualTo("heading 1, 0");
      assertThat(outline(document, "Heading2")).isEqualTo("heading 2, 1");
    }
    assertThat(field).hasToString("begin TOC \\o \"1-2\" \\h \\z \\u separateend");
    assertThat(headings)
        .hasSize(17)
        .startsWith("1 学校概况", "1 1. 人才培养", "1 2. 服务贡献")
        .contains("1 附表", "2 附表 1 人才培养")
        .endsWith("1 手工填写的数与来源材料", "1 这些数怎么算");
    assertThat(entries).isEqualTo(headings);
    assertThat(anchors).isEqualTo(bookmarks).doesNotHaveDuplicates();
  }

  private static final Map<String, String> LEVELS =
      Map.of("Heading1", "1 ", "Heading2", "2 ", "TOC1", "1 ", "TOC2", "2 ");

  private static String outline(XWPFDocument document, String id) {
    var style = document.getStyles().getStyle(id).getCTStyle();
    return style.getName().getVal() + ", " + style.getPPr().getOutlineLvl().getVal();
  }

  private static Map<String, String> parts(byte[] word) throws Exception {
    Map<String, String> parts = new TreeMap<>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(word))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return parts;
  }

  /** The numbers behind the chart, which Word opens to change them. */
  private static byte[] workbook(byte[] word) throws Exception {
    try (var zip = new ZipInputStream(new ByteArrayInputStream(word))) {
      ZipEntry entry = zip.getNextEntry();
      while (!entry.getName().endsWith(".xlsx")) {
        entry = zip.getNextEntry();
      }
      return zip.readAllBytes();
    }
  }

  private byte[] make(String format) throws Exception {
    String job =
        send("AUDITOR", "/reports/" + report + "/papers", "format", format)
            .andReturn()
            .getResponse()
            .getRedirectedUrl();
    String id = String.valueOf(job).substring("/jobs/".length());
    String sql = "select result_href from jobs.job where school_id = :school and id = '" + id + "'";
    Awaitility.await()
        .atMost(Duration.ofMinutes(2))
        .until(() -> strings(sql).stream().anyMatch(href -> href.startsWith("/files/")));
    UUID file = UUID.fromString(strings(sql).getFirst().substring("/files/".length()));
    Path content = inSchool(() -> files.content(files.get(file)));
    return Files.readAllBytes(content);
  }
}
