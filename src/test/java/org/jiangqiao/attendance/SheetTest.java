package org.jiangqiao.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;

/** The signed paper of a lesson, photographed. */
class SheetTest extends LessonCase {

  @Test
  void aPhotographStandsWithItsLessonAndIsShownSmall() throws Exception {
    paper(zhang);
    assertThat(page("?means=PAPER")).contains("纸质补录·缺签到表照片", "但没有照片");
    assertThat(lessons()).contains("缺签到表照片");
    assertThat(add(today, "签到表.jpg", photo(), "TRAINER").getStatus()).isEqualTo(302);
    assertThat(page("?means=PAPER")).contains("签到表.jpg", "见签到表").doesNotContain("缺签到表照片");
    assertThat(lessons()).contains("签到表 1 张").doesNotContain("缺签到表照片");
    String small =
        "/files/"
            + strings("select file_id::text from files.attachment where school_id = :school")
                .getFirst()
            + "/small";
    var picture = mvc.perform(get(small).with(as("AUDITOR"))).andReturn().getResponse();
    BufferedImage shown = ImageIO.read(new ByteArrayInputStream(picture.getContentAsByteArray()));
    assertThat(List.of(shown.getWidth(), shown.getHeight())).isEqualTo(List.of(270, 360));
    assertThat(status(small, "AUDITOR")).isEqualTo(200);
    var other = newSchool();
    assertThat(
            mvc.perform(get(small).with(as(other, "TRAINER")))
                .andReturn()
                .getResponse()
                .getStatus())
        .isEqualTo(404);
  }

  @Test
  void theSamePhotographSentTwiceIsThereOnce() throws Exception {
    byte[] photo = photo();
    add(today, "签到表.jpg", photo, "TRAINER");
    add(today, "签到表.jpg", photo, "TRAINER");
    assertThat(standing()).hasSize(1);
  }

  @Test
  void whatIsNoPictureAndNoPdfIsRefusedAndNothingIsKept() throws Exception {
    var answer = add(today, "签到表.xls", "PK".getBytes(StandardCharsets.US_ASCII), "TRAINER");
    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains("“签到表.xls”不是照片或 PDF");
    assertThat(add(today, "空.jpg", new byte[0], "TRAINER").getStatus()).isEqualTo(422);
    assertThat(add(tomorrow, "签到表.jpg", photo(), "TRAINER").getStatus()).isEqualTo(422);
    assertThat(standing()).isEmpty();
  }

  @Test
  void aSheetIsTakenAwayWithAReasonAndOnlyByThoseWhoMay() throws Exception {
    assertThat(add(today, "签到表.jpg", photo(), "AUDITOR").getStatus()).isEqualTo(403);
    add(today, "签到表.jpg", photo(), "TRAINER");
    String path = "/training/lessons/" + today + "/sheets/" + standing().getFirst() + "/withdrawal";
    assertThat(withdraw(path, "TRAINER", "")).isEqualTo(422);
    assertThat(withdraw(path, "AUDITOR", "拍糊了")).isEqualTo(403);
    assertThat(withdraw(path.replace(today.toString(), yesterday.toString()), "TRAINER", "拍糊了"))
        .isEqualTo(404);
    assertThat(withdraw(path, "TRAINER", "拍糊了")).isEqualTo(302);
    assertThat(standing()).isEmpty();
    assertThat(
            strings(
                "select withdrawn_reason from files.attachment where school_id = :school and withdrawn_at is not null"))
        .isEqualTo(List.of("拍糊了"));
  }

  private void paper(UUID enrolment) throws Exception {
    mvc.perform(
        post("/training/lessons/" + today + "/marks")
            .param("enrolment", enrolment.toString())
            .param("status", "PRESENT")
            .param("means", "PAPER")
            .with(as("TRAINER"))
            .with(csrf()));
  }

  private int withdraw(String path, String role, String reason) throws Exception {
    return mvc.perform(post(path).param("reason", reason).with(as(role)).with(csrf()))
        .andReturn()
        .getResponse()
        .getStatus();
  }

  private MockHttpServletResponse add(UUID lesson, String name, byte[] content, String role)
      throws Exception {
    return mvc.perform(
            multipart("/training/lessons/" + lesson + "/sheets")
                .file(new MockMultipartFile("file", name, "image/jpeg", content))
                .with(as(role))
                .with(csrf())
                .locale(Locale.CHINA))
        .andReturn()
        .getResponse();
  }

  private List<String> standing() {
    return strings(
        "select id::text from files.attachment where school_id = :school and withdrawn_at is null");
  }

  private String page(String query) throws Exception {
    return text("/training/lessons/" + today + query);
  }

  private String lessons() throws Exception {
    return text("/training/batches/" + batch + "/attendance");
  }

  private int status(String path, String role) throws Exception {
    return mvc.perform(get(path).with(as(role))).andReturn().getResponse().getStatus();
  }

  private String text(String path) throws Exception {
    return mvc.perform(get(path).with(as("TRAINER")).locale(Locale.CHINA))
        .andReturn()
        .getResponse()
        .getContentAsString(StandardCharsets.UTF_8);
  }

  private static byte[] photo() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(900, 1200, BufferedImage.TYPE_INT_RGB), "jpg", bytes);
    return bytes.toByteArray();
  }
}
