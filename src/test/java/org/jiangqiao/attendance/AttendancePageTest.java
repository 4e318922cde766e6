package org.jiangqiao.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.UUID;
import org.jiangqiao.access.Actor;
import org.jiangqiao.training.Batches;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class AttendancePageTest extends LessonCase {

  @Autowired Batches batches;
  @Autowired AttendanceDesk desk;
  @Autowired Doors doors;

  @Test
  void aTrainerSignsSomebodyInAndTheListSaysSo() throws Exception {
    mark(today, zhang, "PRESENT", UUID.randomUUID(), 302);
    assertThat(entries(today)).isEqualTo(List.of("张信春 PRESENT TRAINER false"));
    mvc.perform(get("/training/lessons/" + today).with(as("TRAINER")))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("张信春")));
    mvc.perform(get("/training/batches/" + batch + "/attendance").with(as("TRAINER")))
        .andExpect(status().isOk());
    mvc.perform(get("/training/batches/" + batch + "/sheet").with(as("TRAINER")))
        .andExpect(status().isOk());
  }

  @Test
  void anEntrySentTwiceIsKeptOnce() throws Exception {
    UUID key = UUID.randomUUID();
    mark(today, zhang, "PRESENT", key, 302);
    mark(today, zhang, "PRESENT", key, 302);
    assertThat(entries(today)).isEqualTo(List.of("张信春 PRESENT TRAINER false"));
  }

  @Test
  void anEntryMadeOnALaterDayStaysVisiblyLate() throws Exception {
    mark(yesterday, zhang, "PRESENT", UUID.randomUUID(), 302);
    mark(yesterday, zhang, "ABSENT", UUID.randomUUID(), 302);
    assertThat(entries(yesterday)).isEqualTo(List.of("张信春 ABSENT TRAINER true"));
  }

  @Test
  void aCorrectionLeavesAnAuditEntry() throws Exception {
    mark(today, zhang, "PRESENT", UUID.randomUUID(), 302);
    mark(today, zhang, "EXCUSED", UUID.randomUUID(), 302);
    assertThat(
            inSchool(() ->
                jdbc.sql(
                        "select before->>'status' || ' ' || (after->>'status') from access.audit_entry where subject_kind = 'training.attendance'")
                    .query(String.class)
                    .list()))
        .isEqualTo(List.of("PRESENT EXCUSED"));
  }

  @Test
  void anEntryMadeEarlierAndSentLaterDoesNotOverruleWhatStands() throws Exception {
    long now = clock.millis();
    sent(now - 600_000, now, "ABSENT", 302);
    sent(now - 1_200_000, now, "PRESENT", 409);
    sent(now - 300_000, now, "LATE", 302);
    sent(now - 400_000, now, "PRESENT", 409);
    assertThat(entries(today)).isEqualTo(List.of("张信春 LATE TRAINER false"));
  }

  @Test
  void aPhoneWhoseClockIsWrongCorrectsByHowLongAgoItWas() throws Exception {
    long slow = clock.millis() - 7_200_000;
    mark(today, zhang, "PRESENT", UUID.randomUUID(), 302);
    sent(slow, slow, "EXCUSED", 302);
    assertThat(entries(today)).isEqualTo(List.of("张信春 EXCUSED TRAINER false"));
  }

  @Test
  void aLessonStillToComeTakesNoEntry() throws Exception {
    mark(tomorrow, zhang, "PRESENT", UUID.randomUUID(), 409);
    assertThat(entries(tomorrow)).isEmpty();
  }

  @Test
  void aClosedBatchTakesNoEntry() throws Exception {
    inSchool(() -> {
      batches.step(Actor.outsider("测试"), batch, "CLOSED", "");
      return null;
    });
    mark(today, zhang, "PRESENT", UUID.randomUUID(), 409);
  }

  @Test
  void theAuditorMayLookAndNotEnter() throws Exception {
    mvc.perform(get("/training/lessons/" + today).with(as("AUDITOR"))).andExpect(status().isOk());
    mvc.perform(
            post("/training/lessons/" + today + "/marks")
                .param("enrolment", zhang.toString())
                .param("status", "PRESENT")
                .with(as("AUDITOR"))
                .with(csrf()))
        .andExpect(status().isForbidden());
  }

  @Test
  void anotherSchoolSeesNoLessonOfThisOne() throws Exception {
    var other = newSchool();
    mvc.perform(get("/training/lessons/" + today).with(as(other, "TRAINER")))
        .andExpect(status().isNotFound());
    mvc.perform(
            post("/training/lessons/" + today + "/marks")
                .param("enrolment", zhang.toString())
                .param("status", "PRESENT")
                .with(as(other, "TRAINER"))
                .with(csrf()))
        .andExpect(status().isNotFound());
  }

  @Test
  void somebodyInTheRoomSignsInWithThePhone() throws Exception {
    mvc.perform(get("/training/lessons/" + today + "/screen").with(as("TRAINER")))
        .andExpect(status().isOk());
    String path = inSchool(() -> doors.path(desk.lesson(today)));
    String page =
        mvc.perform(get(java.net.URI.create(path)))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsString();
    String pass = page.replaceAll("(?s).*name=\"pass\" value=\"([^\"]+)\".*", "$1");
    String address = path.substring(0, path.indexOf('?'));
    mvc.perform(post(address).param("pass", pass).param("digits", "1111").with(csrf()))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("张*春")))
        .andExpect(content().string(not(containsString("张信春"))));
    assertThat(entries(today)).isEqualTo(List.of("张信春 PRESENT CODE false"));
  }

  @Test
  void anOldCodeAndAnUnknownNumberAreRefusedWithWhatToDo() throws Exception {
    String path = inSchool(() -> doors.path(desk.lesson(today)));
    String address = path.substring(0, path.indexOf('?'));
    mvc.perform(get(address).param("k", "000000000000"))
        .andExpect(status().isUnprocessableContent());
    String pass = inSchool(() -> DoorCode.pass(doors.secret(today), clock.instant()));
    mvc.perform(post(address).param("pass", pass).param("digits", "9999").with(csrf()))
        .andExpect(status().isUnprocessableContent());
    mvc.perform(post(address).param("pass", "1-aaaa").param("digits", "1111").with(csrf()))
        .andExpect(status().isUnprocessableContent());
    assertThat(entries(today)).isEmpty();
  }

  private void mark(UUID lesson, UUID enrolment, String status, UUID key, int expected)
      throws Exception {
    mvc.perform(
            post("/training/lessons/" + lesson + "/marks")
                .param("enrolment", enrolment.toString())
                .param("status", status)
                .param("key", key.toString())
                .with(as("TRAINER"))
                .with(csrf()))
        .andExpect(status().is(expected));
  }

  private void sent(long at, long sent, String status, int expected) throws Exception {
    mvc.perform(
            post("/training/lessons/" + today + "/marks")
                .param("enrolment", zhang.toString())
                .param("status", status)
                .param("at", "" + at)
                .param("sent", "" + sent)
                .with(as("TRAINER"))
                .with(csrf()))
        .andExpect(status().is(expected));
  }

  private List<String> entries(UUID lesson) {
    return inSchool(() -> desk.roster(lesson)).stream()
        .filter(line -> line.status() != null)
        .map(l -> l.name() + " " + l.status() + " " + l.means() + " " + l.enteredLate())
        .toList();
  }
}
