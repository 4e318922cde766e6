package org.jiangqiao.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jiangqiao.access.Actor;
import org.jiangqiao.training.Batches;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

/** Everybody present, entered from the signed paper by one act. */
class FullAttendanceTest extends LessonCase {

  @Autowired Batches batches;

  @Test
  void everybodyNotYetMarkedIsEnteredFromPaperAndWhatStandsStays() throws Exception {
    mark(li, "ABSENT");
    assertThat(page(today)).contains("全部到课");
    assertThat(everybody(today, "TRAINER").getRedirectedUrl())
        .isEqualTo("/training/lessons/" + today + "?means=PAPER");
    assertThat(entries(today))
        .isEqualTo(List.of("李明 ABSENT PAPER 测试TRAINER false", "张信春 PRESENT PAPER 测试TRAINER false"));
    assertThat(entries(yesterday)).isEmpty();
    assertThat(page(today)).doesNotContain("全部到课");
  }

  @Test
  void pressedTwiceItIsEnteredOnce() throws Exception {
    var first = everybody(yesterday, "TRAINER");
    List<String> once =
        strings("select a::text from training.attendance a where school_id = :school order by id");
    var second = everybody(yesterday, "TRAINING_OFFICE");
    assertThat(List.of(first.getStatus(), second.getStatus())).isEqualTo(List.of(302, 302));
    assertThat(
            strings(
                "select a::text from training.attendance a where school_id = :school order by id"))
        .hasSize(2)
        .isEqualTo(once);
    // The lesson was yesterday: like single entries these stay visibly late.
    assertThat(entries(yesterday))
        .isEqualTo(List.of("李明 PRESENT PAPER 测试TRAINER true", "张信春 PRESENT PAPER 测试TRAINER true"));
  }

  @Test
  void onePersonIsCorrectedAfterwardsAndTheCorrectionIsWrittenDown() throws Exception {
    everybody(today, "TRAINER");
    mark(zhang, "LATE");
    assertThat(entries(today))
        .isEqualTo(List.of("李明 PRESENT PAPER 测试TRAINER false", "张信春 LATE PAPER 测试TRAINER false"));
    assertThat(
            strings(
                "select before ->> 'status' || ' ' || (after ->> 'status') from access.audit_entry where school_id = :school and subject_kind = 'training.attendance'"))
        .isEqualTo(List.of("PRESENT LATE"));
    everybody(today, "TRAINER");
    assertThat(entries(today)).contains("张信春 LATE PAPER 测试TRAINER false");
  }

  @Test
  void whoHasNoSeatIsNotEntered() throws Exception {
    run(
        "update training.enrolment set cancelled_at = now(), cancelled_by = '测试', cancelled_reason = '退出' where school_id = ? and id = ?",
        li);
    everybody(today, "TRAINER");
    assertThat(entries(today)).isEqualTo(List.of("张信春 PRESENT PAPER 测试TRAINER false"));
  }

  @Test
  void lessonsToComeCancelledOnesAndClosedBatchesTakeNothing() throws Exception {
    assertThat(everybody(tomorrow, "TRAINER").getStatus()).isEqualTo(409);
    assertThat(page(tomorrow)).doesNotContain("全部到课");
    run(
        "update training.lesson set cancelled_at = now() where school_id = ? and id = ?",
        yesterday);
    assertThat(everybody(yesterday, "TRAINER").getStatus()).isEqualTo(409);
    assertThat(page(yesterday)).doesNotContain("全部到课");
    inSchool(() -> {
      batches.step(Actor.outsider("测试"), batch, "CLOSED", "");
      return null;
    });
    assertThat(everybody(today, "TRAINER").getStatus()).isEqualTo(409);
    assertThat(page(today)).doesNotContain("全部到课");
    assertThat(strings("select id::text from training.attendance where school_id = :school"))
        .isEmpty();
  }

  @Test
  void itBelongsToThePaperAndToThoseWhoEnterAttendance() throws Exception {
    String path = "/training/lessons/" + today;
    assertThat(text(path, "TRAINER")).doesNotContain("全部到课");
    assertThat(text(path + "?means=PAPER", "AUDITOR")).doesNotContain("全部到课");
    assertThat(everybody(today, "AUDITOR").getStatus()).isEqualTo(403);
    assertThat(
            mvc.perform(
                    post(path + "/full-attendance").with(as(newSchool(), "TRAINER")).with(csrf()))
                .andReturn()
                .getResponse()
                .getStatus())
        .isEqualTo(404);
    assertThat(entries(today)).isEmpty();
  }

  private MockHttpServletResponse everybody(UUID lesson, String role) throws Exception {
    return mvc.perform(
            post("/training/lessons/" + lesson + "/full-attendance").with(as(role)).with(csrf()))
        .andReturn()
        .getResponse();
  }

  private void mark(UUID enrolment, String status) throws Exception {
    mvc.perform(
        post("/training/lessons/" + today + "/marks")
            .param("enrolment", enrolment.toString())
            .param("status", status)
            .param("means", "PAPER")
            .with(as("TRAINER"))
            .with(csrf()));
  }

  private List<String> entries(UUID lesson) {
    return strings(
        """
        select p.name || ' ' || a.status || ' ' || a.means || ' ' || a.recorded_by || ' ' || a.entered_late
          from training.attendance a
          join training.enrolment e on e.school_id = a.school_id and e.id = a.enrolment_id
          join directory.person p on p.school_id = e.school_id and p.id = e.person_id
         where a.school_id = :school and a.lesson_id = '%s' order by p.sort_key
        """
            .formatted(lesson));
  }

  private String page(UUID lesson) throws Exception {
    return text("/training/lessons/" + lesson + "?means=PAPER", "TRAINER");
  }

  private String text(String path, String role) throws Exception {
    return mvc.perform(get(path).with(as(role)).locale(Locale.CHINA))
        .andReturn()
        .getResponse()
        .getContentAsString(StandardCharsets.UTF_8);
  }
}
