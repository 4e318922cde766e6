package org.jiangqiao.completion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jiangqiao.codes.CheckNumber;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CertificateTest extends CompletionCase {

  @BeforeEach
  void closedWithOneCertificate() throws Exception {
    close().andExpect(status().isFound());
    send("/training/batches/" + batch + "/certificates").andExpect(status().isFound());
  }

  @Test
  void issuingTwiceGivesOneCertificateEach() throws Exception {
    String number = numbers().getFirst();
    send("/training/batches/" + batch + "/certificates").andExpect(status().isFound());
    assertThat(numbers()).isEqualTo(List.of(number));
  }

  @Test
  void aGenuineNumberIsValidHoweverTypedAndShowsNoFullName() throws Exception {
    String number = numbers().getFirst();
    mvc.perform(get("/c").param("number", number.replace("-", "").toLowerCase(Locale.ROOT)))
        .andExpect(redirectedUrl("/c/" + number));
    String page = check(number, 200);
    assertThat(page).contains("证书有效", "张*春", "富硒花椒丰产栽培", "农村实用技能", number, "测试职业学校", "4 / 4 个半天");
    assertThat(page).doesNotContain("张信春").doesNotContain("500113").doesNotContain("1380000");
  }

  @Test
  void anUnknownNumberSaysSoAndAMistypedOneToo() throws Exception {
    assertThat(check(CheckNumber.random(2026).value(), 404)).contains("没有给出过这个编号");
    assertThat(check("JQ26-AAAA-AAAB", 404)).contains("没有查到这个编号");
    mvc.perform(get("/c").locale(Locale.CHINA)).andExpect(status().isOk());
  }

  @Test
  void aWithdrawnCertificateSaysWhyAndWhenAndANewOneMayBeIssued() throws Exception {
    String number = numbers().getFirst();
    String id = one("select k.id::text");
    send("/training/certificates/" + id + "/withdrawal", "reason", "")
        .andExpect(status().isUnprocessableContent());
    send("/training/certificates/" + id + "/withdrawal", "reason", "姓名打印有误")
        .andExpect(status().isFound());
    send("/training/certificates/" + id + "/withdrawal", "reason", "再撤一次")
        .andExpect(status().isConflict());
    String page = check(number, 200);
    assertThat(page).contains("证书已撤销", "姓名打印有误").doesNotContain("张信春").doesNotContain("证书有效");
    send("/training/batches/" + batch + "/certificates").andExpect(status().isFound());
    assertThat(numbers()).isEmpty();
    send("/training/completions/" + one("select c.id::text") + "/certificates")
        .andExpect(status().isFound());
    assertThat(numbers()).hasSize(1).doesNotContain(number);
    mvc.perform(get("/training/batches/" + batch + "/closure").with(as("TRAINING_OFFICE")))
        .andExpect(status().isOk());
  }

  @Test
  void aRenameLaterDoesNotChangeWhatWasPrinted() throws Exception {
    run("update directory.person set name = '张改名' where school_id = ? and name = '张信春'");
    assertThat(check(numbers().getFirst(), 200)).contains("张*春");
  }

  @Test
  void whoeverGuessesMustWaitAMinuteButGenuineNumbersAreNotCounted() throws Exception {
    String number = numbers().getFirst();
    for (int i = 0; i < 60; i++) {
      mvc.perform(get("/c/JQ26-2222-222" + i % 10).with(from("203.0.113.9")));
    }
    mvc.perform(get("/c/" + number).with(from("203.0.113.9")))
        .andExpect(status().isTooManyRequests());
    mvc.perform(get("/c/" + number).with(from("203.0.113.10"))).andExpect(status().isOk());
  }

  @Test
  void theCertificateIsPrintedWithTheFullNameAndItsNumber() throws Exception {
    byte[] pdf =
        mvc.perform(
                get("/training/certificates/" + one("select k.id::text") + "/paper")
                    .with(as("TRAINER")))
            .andExpect(status().isOk())
            .andExpect(content().contentType("application/pdf"))
            .andReturn()
            .getResponse()
            .getContentAsByteArray();
    keepForTheEye(pdf, "certificate.pdf");
    try (var document = Loader.loadPDF(pdf)) {
      assertThat(document.getNumberOfPages()).isEqualTo(1);
      assertThat(new PDFTextStripper().getText(document).replaceAll("\\s", ""))
          .contains("培训结业证书", "张信春", "富硒花椒丰产栽培", "16学时", "测试职业学校", numbers().getFirst());
    }
  }

  @Test
  void anotherSchoolPrintsAndWithdrawsNothing() throws Exception {
    var other = newSchool();
    String id = one("select k.id::text");
    mvc.perform(get("/training/certificates/" + id + "/paper").with(as(other, "TRAINING_OFFICE")))
        .andExpect(status().isNotFound());
    send(other, "/training/certificates/" + id + "/withdrawal", "reason", "没有理由")
        .andExpect(status().isNotFound());
    assertThat(numbers()).hasSize(1);
  }

  private String check(String number, int expected) throws Exception {
    return mvc.perform(get("/c/" + number).locale(Locale.CHINA))
        .andExpect(status().is(expected))
        .andExpect(content().string(containsString("<h1>")))
        .andReturn()
        .getResponse()
        .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
  }

  private String one(String select) {
    return strings(
            select
                + """
                   from training.certificate k join training.completion c on c.school_id = k.school_id and c.id = k.completion_id
                  where k.school_id = :school and c.batch_id = :batch
                """)
        .getFirst();
  }

  static void keepForTheEye(byte[] pdf, String name) throws java.io.IOException {
    java.nio.file.Files.createDirectories(java.nio.file.Path.of("target/papers"));
    java.nio.file.Files.write(java.nio.file.Path.of("target/papers", name), pdf);
  }

  private static org.springframework.test.web.servlet.request.RequestPostProcessor from(
      String address) {
    return request -> {
      request.setRemoteAddr(address);
      return request;
    };
  }
}
