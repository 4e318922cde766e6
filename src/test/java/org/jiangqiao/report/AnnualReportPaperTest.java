package org.jiangqiao.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.awaitility.Awaitility;
import org.jiangqiao.files.StoredFiles;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class AnnualReportPaperTest extends AnnualReportCase {

  @Autowired StoredFiles files;

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
    Map<String, String> parts = new TreeMap<>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(make("WORD")))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    assertThat(parts.get("word/document.xml"))
        .contains("结业 3 人次")
        .contains("612 (D)")
        .contains("空，无台账");
    assertThat(parts.get("word/styles.xml")).contains("方正小标宋简体").contains("仿宋_GB2312");
    assertThat(parts.get("word/charts/chart1.xml")).contains("barChart").contains("2025–2026");
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
