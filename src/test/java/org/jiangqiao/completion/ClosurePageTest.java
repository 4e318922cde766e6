package org.jiangqiao.completion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.imageio.ImageIO;
import org.jiangqiao.access.Actor;
import org.jiangqiao.database.Tenancy;
import org.jiangqiao.kernel.FormErrors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ClosurePageTest extends CompletionCase {

  @Autowired ClosureDesk desk;

  @Test
  void theCompletionsSayWhatTheAttendanceSays() throws Exception {
    mvc.perform(page("TRAINING_OFFICE").locale(Locale.CHINA))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("结班，写入结业记录")));
    close().andExpect(status().isFound());
    assertThat(completions())
        .isEqualTo(
            List.of(
                "李明 NOT_COMPLETED 3/4 12.0",
                "王小丫 NOT_COMPLETED 1/4 4.0",
                "张信春 COMPLETED 4/4 16.0"));
    assertThat(
            strings(
                "select distinct completed_on || ' ' || grade from training.completion where school_id = :school and batch_id = :batch"))
        .isEqualTo(List.of(LocalDate.now(clock).minusDays(1) + " A"));
    mvc.perform(page("TRAINING_OFFICE").locale(Locale.CHINA))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("签发证书（1 人）")));
  }

  @Test
  void anExceptionIsDecidedWithItsReasonOnly() throws Exception {
    close("exception", li.toString()).andExpect(status().isUnprocessableContent());
    close("reason-" + li, "补过一次课").andExpect(status().isUnprocessableContent());
    assertThat(completions()).isEmpty();
    close(
            "exception",
            li.toString(),
            "reason-" + li,
            "补过一次课",
            "exception",
            zhang.toString(),
            "reason-" + zhang,
            "考核没有参加")
        .andExpect(status().isFound());
    assertThat(completions())
        .isEqualTo(
            List.of(
                "李明 COMPLETED 3/4 12.0 补过一次课",
                "王小丫 NOT_COMPLETED 1/4 4.0",
                "张信春 NOT_COMPLETED 4/4 16.0 考核没有参加"));
  }

  @Test
  void aBatchIsNotClosedBeforeItsLastLesson() throws Exception {
    LocalDate tomorrow = LocalDate.now(clock).plusDays(1);
    course.changed(Map.of("endsOn", tomorrow.toString())).lesson(tomorrow);
    mvc.perform(page("TRAINING_OFFICE").locale(Locale.CHINA))
        .andExpect(content().string(containsString("最后一次课是 " + tomorrow)));
    close().andExpect(status().isConflict());
    assertThat(completions()).isEmpty();
  }

  @Test
  void aFormThatSawOtherAttendanceIsShownAgain() throws Exception {
    send("/training/batches/" + batch + "/closure", "basis", "0")
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("考勤有变动")));
    assertThat(completions()).isEmpty();
  }

  @Test
  void lessonsEnteredFromPaperWithoutTheirSheetAreNamedBeforeClosingAndDoNotPreventIt()
      throws Exception {
    String warning = "按纸质签到表补录，还没有签到表照片";
    assertThat(shown()).doesNotContain(warning);
    paper(lessons.get(3), li, "PRESENT");
    paper(lessons.get(2), wang, "ABSENT");
    assertThat(shown())
        .contains("1 次课" + warning)
        .contains("1 人的结业记录佐证只算“仅有说明”（D 级）")
        .contains("/training/lessons/" + lessons.get(3) + "?means=PAPER#sheets")
        .doesNotContain("/training/lessons/" + lessons.get(2));
    mvc.perform(page("LEADER").locale(Locale.ENGLISH))
        .andExpect(content().string(containsString("graded D (only stated)")));
    var sheet = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(90, 120, BufferedImage.TYPE_INT_RGB), "png", sheet);
    pages()
        .handIn("/training/lessons/" + lessons.get(3) + "/sheets", "签到表.png", sheet.toByteArray());
    assertThat(shown()).doesNotContain(warning);
    paper(lessons.get(0), zhang, "LATE");
    assertThat(shown()).contains("1 次课" + warning);
    close().andExpect(status().isFound());
    assertThat(
            strings(
                """
                select p.name || ' ' || c.grade from training.completion c
                  join training.enrolment e on e.school_id = c.school_id and e.id = c.enrolment_id
                  join directory.person p on p.school_id = e.school_id and p.id = e.person_id
                 where c.school_id = :school and c.batch_id = :batch order by p.sort_key
                """))
        .isEqualTo(List.of("李明 B", "王小丫 A", "张信春 D"));
  }

  private void paper(UUID lesson, UUID enrolment, String status) throws Exception {
    send(
        "/training/lessons/" + lesson + "/marks",
        "enrolment",
        enrolment.toString(),
        "status",
        status,
        "means",
        "PAPER");
  }

  private String shown() throws Exception {
    return mvc.perform(page("TRAINING_OFFICE").locale(Locale.CHINA))
        .andReturn()
        .getResponse()
        .getContentAsString(StandardCharsets.UTF_8);
  }

  @Test
  void whoeverMayOnlyReadMayNotClose() throws Exception {
    for (String role : List.of("TRAINER", "LEADER", "AUDITOR")) {
      mvc.perform(page(role)).andExpect(status().isOk());
      mvc.perform(
              post("/training/batches/" + batch + "/closure")
                  .param("basis", basis())
                  .with(as(role))
                  .with(csrf()))
          .andExpect(status().isForbidden());
    }
    assertThat(completions()).isEmpty();
  }

  @Test
  void ofTwoWhoCloseAtOnceOneWins() throws Exception {
    ClosureForm form = ClosureForm.blank(basis());
    Callable<ClosureDesk.Outcome> act =
        () ->
            Tenancy.in(
                school, () -> desk.close(Actor.outsider("测试"), batch, form, new FormErrors()));
    try (var threads = Executors.newFixedThreadPool(2)) {
      List<ClosureDesk.Outcome> outcomes =
          threads.invokeAll(List.of(act, act)).stream()
              .map(ClosurePageTest::result)
              .sorted()
              .toList();
      assertThat(outcomes)
          .isEqualTo(List.of(ClosureDesk.Outcome.CLOSED, ClosureDesk.Outcome.CLOSED_ALREADY));
    }
    assertThat(completions()).hasSize(3);
    close().andExpect(status().isFound());
    assertThat(completions()).hasSize(3);
  }

  @Test
  void reopeningTakesCompletionsAndCertificatesBackAndClosingAgainDecidesAnew() throws Exception {
    close().andExpect(status().isFound());
    send("/training/batches/" + batch + "/certificates").andExpect(status().isFound());
    String number = numbers().getFirst();
    send("/training/batches/" + batch + "/reopening", "reason", "漏登一节课")
        .andExpect(status().isFound());
    assertThat(completions()).isEmpty();
    assertThat(numbers()).isEmpty();
    mvc.perform(get("/c/" + number).locale(Locale.CHINA))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("证书已撤销")))
        .andExpect(content().string(containsString("漏登一节课")));
    course.marked(lessons.getLast(), li, "PRESENT");
    close().andExpect(status().isFound());
    assertThat(completions())
        .isEqualTo(
            List.of(
                "李明 COMPLETED 4/4 16.0", "王小丫 NOT_COMPLETED 1/4 4.0", "张信春 COMPLETED 4/4 16.0"));
    send("/training/batches/" + batch + "/certificates").andExpect(status().isFound());
    assertThat(numbers()).hasSize(2).doesNotContain(number);
  }

  @Test
  void anotherSchoolFindsNothing() throws Exception {
    var other = newSchool();
    for (String tab : List.of("closure", "follow-ups", "costs", "dossier")) {
      mvc.perform(get("/training/batches/" + batch + "/" + tab).with(as(other, "TRAINING_OFFICE")))
          .andExpect(status().isNotFound());
    }
    for (String act :
        List.of(
            "closure",
            "certificates",
            "rating-link",
            "follow-ups",
            "costs",
            "dossier-papers",
            "certificate-papers")) {
      send(other, "/training/batches/" + batch + "/" + act, "reason", "没有理由")
          .andExpect(status().isNotFound());
    }
    assertThat(completions()).isEmpty();
  }

  private org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder page(
      String role) {
    return get("/training/batches/" + batch + "/closure").with(as(role));
  }

  private static ClosureDesk.Outcome result(Future<ClosureDesk.Outcome> future) {
    try {
      return future.get();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
