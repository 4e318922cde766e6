package org.jiangqiao.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jiangqiao.kernel.Ids;
import org.jiangqiao.scenario.MadeUp;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

class RosterPageTest extends EnrolmentTest {

  @Test
  void theRosterShowsPeopleCountsAndWarnings() throws Exception {
    UUID batch = openBatch(1, 5);
    UUID overlapping = openBatch(5, 6);
    var person = person("张信春", 1);
    enrol(batch, person, Allowances.office());
    enrol(overlapping, person, Allowances.office());
    enrol(batch, person("李成明", 2), Allowances.office());
    assertThat(page(roster(batch), "TRAINING_OFFICE"))
        .contains("已录取 1", "候补 1", "张信春", "/training/batches/" + overlapping + "/roster")
        .doesNotContain("李成明", MadeUp.idNumber(1968, 1).value());
    assertThat(page(roster(batch) + "?tab=WAITING", "TRAINING_OFFICE")).contains("李成明");
    assertThat(page(roster(batch) + "?q=zxc", "TRAINING_OFFICE")).contains("张信春");
    assertThat(page(roster(batch) + "?q=wxm", "TRAINING_OFFICE")).contains("没有找到符合的人");
  }

  @Test
  void theOfficeAddsANewPerson() throws Exception {
    UUID batch = openBatch(5, 5);
    int status = status(add(batch, MadeUp.idNumber(1970, 3).value()), "TRAINING_OFFICE");
    assertThat(List.of(status, seated(batch))).isEqualTo(List.of(302, 1));
  }

  @Test
  void theOfficeAddsAPersonOfTheDirectory() throws Exception {
    UUID batch = openBatch(5, 5);
    var person = person("张信春", 1);
    var form =
        post(roster(batch))
            .param("person", person.id().toString())
            .param("audience", "FARMER")
            .param("key", Ids.next().toString());
    assertThat(List.of(status(form, "TRAINING_OFFICE"), seated(batch))).isEqualTo(List.of(302, 1));
    var again =
        post(roster(batch)).param("person", person.id().toString()).param("audience", "FARMER");
    assertThat(List.of(status(again, "TRAINING_OFFICE"), seated(batch))).isEqualTo(List.of(422, 1));
  }

  @Test
  void aWrongNumberIsRefusedAndNobodyIsAdded() throws Exception {
    UUID batch = openBatch(5, 5);
    assertThat(List.of(status(add(batch, "500116197001010000"), "TRAINING_OFFICE"), seated(batch)))
        .isEqualTo(List.of(422, 0));
  }

  @Test
  void aCancellationNeedsAReason() throws Exception {
    UUID batch = openBatch(5, 5);
    UUID enrolment = seat(batch, "张信春", 1);
    String path = "/training/enrolments/" + enrolment + "/cancellation";
    assertThat(status(post(path), "TRAINING_OFFICE")).isEqualTo(409);
    assertThat(status(post(path).param("reason", "家里有事"), "TRAINING_OFFICE")).isEqualTo(302);
    assertThat(List.of(taken(batch), seated(batch))).isEqualTo(List.of(0, 0));
    assertThat(page(roster(batch) + "?tab=CANCELLED", "TRAINING_OFFICE")).contains("家里有事");
  }

  @Test
  void theRecordPageOffersWhatCanBeDone() throws Exception {
    UUID batch = openBatch(5, 5);
    UUID enrolment = seat(batch, "张信春", 1);
    String path = "/training/enrolments/" + enrolment;
    assertThat(page(path, "TRAINING_OFFICE")).contains("取消报名", "更改类别", "登记报名");
    assertThat(page(path, "LEADER")).contains("张信春", "139****0000").doesNotContain("取消报名<");
    assertThat(status(post(path + "/audience").param("audience", "BROKER"), "TRAINING_OFFICE"))
        .isEqualTo(302);
    assertThat(page(path, "TRAINING_OFFICE")).contains("更改人员类别");
    assertThat(status(post(path + "/promotion"), "TRAINING_OFFICE")).isEqualTo(409);
  }

  @Test
  void whoeverCancelledCanBeEnrolledAgain() throws Exception {
    UUID batch = openBatch(5, 5);
    UUID enrolment = seat(batch, "张信春", 1);
    String path = "/training/enrolments/" + enrolment;
    status(post(path + "/cancellation").param("reason", "家里有事"), "TRAINING_OFFICE");
    assertThat(status(post(path + "/readmission"), "TRAINING_OFFICE")).isEqualTo(302);
    assertThat(List.of(taken(batch), seated(batch))).isEqualTo(List.of(1, 1));
  }

  @Test
  void thePrintedRosterListsEverySeat() throws Exception {
    UUID batch = openBatch(5, 5);
    seat(batch, "张信春", 1);
    seat(batch, "李成明", 2);
    assertThat(page(roster(batch) + "/print", "TRAINER")).contains("张信春", "李成明", "签名");
  }

  @Test
  void theOfficeMakesLinks() throws Exception {
    UUID batch = openBatch(5, 5);
    String base = "/training/batches/" + batch;
    assertThat(status(post(base + "/sign-up-page"), "TRAINING_OFFICE")).isEqualTo(302);
    UUID company =
        inSchool(() -> organizations.findOrCreateByName(OFFICE, "重庆渝江机械有限公司", "ENTERPRISE"));
    var form =
        post(base + "/sign-up-links")
            .param("organization", company.toString())
            .param("audience", "EMPLOYEE")
            .param("seats", "3")
            .param("until", LocalDate.now().plusDays(3).toString());
    assertThat(status(form, "TRAINING_OFFICE")).isEqualTo(302);
    assertThat(page(base + "/sign-up-links", "TRAINING_OFFICE"))
        .contains(
            "http://localhost/s/", "http://localhost/r/", "重庆渝江机械有限公司", "data:image/png;base64,");
    UUID link = inSchool(() -> links.of(batch).getFirst().id());
    String path = inSchool(() -> links.path(link));
    assertThat(status(get(path), "TRAINING_OFFICE")).isEqualTo(200);
    assertThat(status(post("/training/roster-links/" + link + "/revocation"), "TRAINING_OFFICE"))
        .isEqualTo(302);
    assertThat(status(get(path), "TRAINING_OFFICE")).isEqualTo(404);
  }

  @Test
  void trainersLookButOnlyTheOfficeChanges() throws Exception {
    UUID batch = openBatch(5, 5);
    UUID enrolment = seat(batch, "张信春", 1);
    assertThat(status(get(roster(batch)), "TRAINER")).isEqualTo(200);
    assertThat(status(add(batch, MadeUp.idNumber(1970, 3).value()), "TRAINER")).isEqualTo(403);
    assertThat(
            status(
                post("/training/enrolments/" + enrolment + "/cancellation").param("reason", "x"),
                "LEADER"))
        .isEqualTo(403);
    assertThat(status(get("/training/batches/" + batch + "/sign-up-links"), "AUDITOR"))
        .isEqualTo(403);
    assertThat(seated(batch)).isEqualTo(1);
  }

  @Test
  void anotherSchoolFindsNothing() throws Exception {
    UUID batch = openBatch(5, 5);
    UUID enrolment = seat(batch, "张信春", 1);
    var stranger = as(newSchool(), "TRAINING_OFFICE");
    assertThat(mvc.perform(get(roster(batch)).with(stranger)).andReturn().getResponse().getStatus())
        .isEqualTo(404);
    assertThat(
            mvc.perform(
                    post("/training/enrolments/" + enrolment + "/cancellation")
                        .param("reason", "x")
                        .with(stranger)
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getStatus())
        .isEqualTo(404);
    assertThat(seated(batch)).isEqualTo(1);
  }

  private UUID seat(UUID batch, String name, int sequence) {
    return ((EnrolmentOutcome.Seated) enrol(batch, person(name, sequence), Allowances.office()))
        .enrolment();
  }

  private static String roster(UUID batch) {
    return "/training/batches/" + batch + "/roster";
  }

  private static MockHttpServletRequestBuilder add(UUID batch, String number) {
    return post(roster(batch))
        .param("name", "王小梅")
        .param("paperKind", "ID_CARD")
        .param("paperNumber", number)
        .param("phone", "13900000001")
        .param("audience", "FARMER")
        .param("key", Ids.next().toString());
  }

  private int status(MockHttpServletRequestBuilder request, String role) throws Exception {
    return mvc.perform(request.with(as(role)).with(csrf())).andReturn().getResponse().getStatus();
  }

  private String page(String path, String role) throws Exception {
    var answer =
        mvc.perform(get(path).locale(Locale.CHINA).with(as(role))).andReturn().getResponse();
    assertThat(answer.getStatus()).as(path).isEqualTo(200);
    return answer.getContentAsString(StandardCharsets.UTF_8);
  }
}
