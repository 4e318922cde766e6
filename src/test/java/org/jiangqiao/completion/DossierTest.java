package org.jiangqiao.completion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.awaitility.Awaitility;
import org.jiangqiao.scenario.MadeUp;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;

/** The papers of a batch: what is missing, what proves it, what is printed. */
class DossierTest extends CompletionCase {

  @Test
  void theDossierNamesWhatIsMissingAndAnAttachedSheetNoLongerIs() throws Exception {
    String path = "/training/batches/" + batch + "/dossier";
    mvc.perform(get(path).with(as("AUDITOR")).locale(Locale.CHINA))
        .andExpect(content().string(containsString("签字的签到表照片")))
        .andExpect(content().string(containsString("2 人次半天没有考勤记录")))
        .andExpect(content().string(containsString("班次还没有结班")));
    attach(new byte[0]).andExpect(status().isUnprocessableContent());
    attach("%PDF-1.4 sheet".getBytes(StandardCharsets.US_ASCII)).andExpect(status().isFound());
    mvc.perform(get(path).with(as("AUDITOR")).locale(Locale.CHINA))
        .andExpect(content().string(containsString("签到表.pdf")))
        .andExpect(content().string(not(containsString("还没有上传签字的签到表"))));
    mvc.perform(get("/training/batches/" + batch).with(as("TRAINING_OFFICE")))
        .andExpect(status().isOk());
    String id =
        strings(
                "select id::text from files.attachment where school_id = :school and subject_id = :batch")
            .getFirst();
    send("/training/batches/" + batch + "/attachments/" + id + "/withdrawal", "reason", "拍糊了")
        .andExpect(status().isFound());
    mvc.perform(get(path).with(as("AUDITOR")).locale(Locale.CHINA))
        .andExpect(content().string(containsString("还没有上传签字的签到表")));
  }

  @Test
  void halfDaysFromPaperAreProvedByThePhotographOfTheSheet() throws Exception {
    run(
        "update training.attendance set means = 'PAPER' where school_id = ? and lesson_id = ?",
        lessons.getFirst());
    String path = "/training/batches/" + batch + "/dossier";
    mvc.perform(get(path).with(as("AUDITOR")).locale(Locale.CHINA))
        .andExpect(content().string(containsString("1 节课按纸质签到表补录，但没有签到表照片")));
    close().andExpect(status().isFound());
    assertThat(grades()).isEqualTo(List.of("D"));
    sheet().andExpect(status().isFound());
    sheet().andExpect(status().isFound());
    assertThat(grades()).isEqualTo(List.of("B"));
    mvc.perform(get(path).with(as("AUDITOR")).locale(Locale.CHINA))
        .andExpect(content().string(not(containsString("没有签到表照片"))))
        .andExpect(content().string(not(containsString("还没有上传签字的签到表"))));
    String job =
        send("/training/batches/" + batch + "/dossier-papers")
            .andReturn()
            .getResponse()
            .getRedirectedUrl();
    byte[] pdf = file(job);
    CertificateTest.keepForTheEye(pdf, "dossier-with-sheet.pdf");
    try (var document = Loader.loadPDF(pdf)) {
      assertThat(new PDFTextStripper().getText(document).replaceAll("\\s", ""))
          .contains("签到表原件", "第一天.png", "整形修剪");
    }
    String id =
        strings(
                "select id::text from files.attachment where school_id = :school and withdrawn_at is null and :batch is not null")
            .getFirst();
    send(
            "/training/lessons/" + lessons.getFirst() + "/sheets/" + id + "/withdrawal",
            "reason",
            "拍糊了")
        .andExpect(status().isConflict());
  }

  private org.springframework.test.web.servlet.ResultActions sheet() throws Exception {
    var picture = new java.awt.image.BufferedImage(600, 800, 1);
    var bytes = new java.io.ByteArrayOutputStream();
    javax.imageio.ImageIO.write(picture, "png", bytes);
    return mvc.perform(
        multipart("/training/lessons/" + lessons.getFirst() + "/sheets")
            .file(new MockMultipartFile("file", "第一天.png", "image/png", bytes.toByteArray()))
            .with(as("TRAINER"))
            .with(csrf()));
  }

  private List<String> grades() {
    return strings(
        "select distinct grade from training.completion where school_id = :school and batch_id = :batch and withdrawn_at is null");
  }

  @Test
  void thePrintedDossierHoldsEverythingAndMasksIdentityNumbers() throws Exception {
    cost("/training/batches/" + batch + "/costs", "TEACHING", "1,000.50");
    close().andExpect(status().isFound());
    send("/training/batches/" + batch + "/certificates").andExpect(status().isFound());
    String job =
        send("/training/batches/" + batch + "/dossier-papers")
            .andExpect(status().isFound())
            .andReturn()
            .getResponse()
            .getRedirectedUrl();
    byte[] pdf = file(job);
    CertificateTest.keepForTheEye(pdf, "dossier.pdf");
    try (var document = Loader.loadPDF(pdf)) {
      assertThat(new PDFTextStripper().getText(document).replaceAll("\\s", ""))
          .contains(
              "培训班次档案",
              "富硒花椒丰产栽培",
              "整形修剪",
              "张信春",
              MadeUp.idNumber(1968, 1).masked(),
              "138****1111",
              "未结业",
              "1,000.50",
              numbers().getFirst(),
              "还没有跟踪回访")
          .doesNotContain("13800001111");
    }
    String papers =
        send("/training/batches/" + batch + "/certificate-papers")
            .andReturn()
            .getResponse()
            .getRedirectedUrl();
    try (var document = Loader.loadPDF(file(papers))) {
      assertThat(document.getNumberOfPages()).isEqualTo(1);
    }
  }

  private byte[] file(@Nullable String job) throws Exception {
    String id = Objects.requireNonNull(job).substring("/jobs/".length());
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                strings(
                    "select coalesce(max(outcome), '') from jobs.job where school_id = :school and id = '%s' and :batch is not null"
                        .formatted(id)),
            o -> !o.getFirst().isEmpty());
    String href =
        strings(
                "select outcome || ' ' || result_href from jobs.job where school_id = :school and id = '%s' and :batch is not null"
                    .formatted(id))
            .getFirst();
    assertThat(href).startsWith("DONE /files/");
    return mvc.perform(get(href.substring("DONE ".length())).with(as("TRAINING_OFFICE")))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsByteArray();
  }

  private org.springframework.test.web.servlet.ResultActions attach(byte[] bytes) throws Exception {
    return mvc.perform(
        multipart("/training/batches/" + batch + "/attachments")
            .file(new MockMultipartFile("file", "签到表.pdf", "application/pdf", bytes))
            .param("note", "第一天")
            .with(as("TRAINER"))
            .with(csrf()));
  }
}
