package org.jiangqiao.enrolment;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jiangqiao.kernel.Ids;
import org.jiangqiao.scenario.MadeUp;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

class SignUpPageTest extends EnrolmentTest {

  private static final String NUMBER = MadeUp.idNumber(1968, 7).value();

  @Test
  void thePageShowsTheFactsAndTheForm() throws Exception {
    String page = page(publicPage(openBatch(5, 5)), 200);
    assertThat(page)
        .contains("花椒丰产栽培班", "小园村党群服务中心", "王老师", "5 人，还剩 5 个", "name=\"idNumber\"", "提交报名");
  }

  @Test
  void somebodySignsUpAndSeesTheCode() throws Exception {
    UUID batch = openBatch(5, 5);
    String path = publicPage(batch);
    String done = requireNonNull(sent(path, form(path, "张信春", NUMBER), 302).getRedirectedUrl());
    assertThat(done).startsWith(path + "/done/");
    assertThat(page(done, 200)).contains("报名成功", "小园村党群服务中心").doesNotContain("张信春", NUMBER);
    assertThat(List.of(taken(batch), seated(batch))).isEqualTo(List.of(1, 1));
  }

  @Test
  void aSecondPressIsTheSameRequest() throws Exception {
    UUID batch = openBatch(5, 5);
    String path = publicPage(batch);
    UUID key = Ids.next();
    String first = sent(path, form(path, "张信春", NUMBER, key), 302).getRedirectedUrl();
    String second = sent(path, form(path, "张信春", NUMBER, key), 302).getRedirectedUrl();
    assertThat(second).isEqualTo(first);
    assertThat(taken(batch)).isEqualTo(1);
  }

  @Test
  void aWrongNumberIsNamedAndNeverSentBack() throws Exception {
    UUID batch = openBatch(5, 5);
    String path = publicPage(batch);
    String wrong = NUMBER.substring(0, 17) + (NUMBER.endsWith("1") ? "2" : "1");
    String page = text(sent(path, form(path, "张信春", wrong), 422));
    assertThat(page).contains("校验不通过", "value=\"张信春\"", "证件号没有保留").doesNotContain(wrong);
    assertThat(taken(batch)).isEqualTo(0);
  }

  @Test
  void whoeverIsSignedUpIsToldKindlyAndNothingMore() throws Exception {
    UUID batch = openBatch(5, 5);
    String path = publicPage(batch);
    sent(path, form(path, "张信春", NUMBER), 302);
    String page = text(sent(path, form(path, "张信春", NUMBER), 200));
    assertThat(page).contains("您已经报过名了", "张信春").doesNotContain(NUMBER, "报名码</span>");
    assertThat(taken(batch)).isEqualTo(1);
  }

  @Test
  void aFullBatchOffersTheWaitingList() throws Exception {
    UUID batch = openBatch(1, 5);
    String path = publicPage(batch);
    sent(path, form(path, "张信春", NUMBER), 302);
    var late = form(path, "李成明", MadeUp.idNumber(1970, 8).value());
    assertThat(text(sent(path, late, 422))).contains("登记候补", "名额刚刚报满");
    var waits = form(path, "李成明", MadeUp.idNumber(1970, 8).value()).param("waiting", "yes");
    String done = requireNonNull(sent(path, waits, 302).getRedirectedUrl());
    assertThat(page(done, 200)).contains("已登记候补", "候补第 1 位");
    assertThat(List.of(taken(batch), seated(batch), waiting(batch))).isEqualTo(List.of(1, 1, 1));
  }

  @Test
  void aRefusalLeavesNoPersonBehind() throws Exception {
    UUID batch = openBatch(1, 5);
    String path = publicPage(batch);
    sent(path, form(path, "张信春", NUMBER), 302);
    sent(path, form(path, "李成明", MadeUp.idNumber(1970, 8).value()), 422);
    sent(path, form(path, "王小宝", MadeUp.idNumber(2020, 9).value()).param("waiting", "yes"), 422);
    assertThat(
            inSchool(() ->
                jdbc.sql("select count(*) from directory.person where school_id = :s")
                    .param("s", school.value())
                    .query(Integer.class)
                    .single()))
        .isEqualTo(1);
  }

  @Test
  void theOwnSignUpCanBeCancelledAndTheNextGetsTheSeat() throws Exception {
    UUID batch = openBatch(1, 5);
    String path = publicPage(batch);
    String done = requireNonNull(sent(path, form(path, "张信春", NUMBER), 302).getRedirectedUrl());
    sent(path, form(path, "李成明", MadeUp.idNumber(1970, 8).value()).param("waiting", "yes"), 302);
    assertThat(mvc.perform(post(done).with(csrf())).andReturn().getResponse().getRedirectedUrl())
        .isEqualTo(done);
    assertThat(page(done, 200)).contains("报名已取消");
    assertThat(List.of(taken(batch), seated(batch), waiting(batch))).isEqualTo(List.of(1, 1, 0));
  }

  @Test
  void theDaysGoIntoACalendar() throws Exception {
    String path = publicPage(openBatch(5, 5));
    String done = requireNonNull(sent(path, form(path, "张信春", NUMBER), 302).getRedirectedUrl());
    assertThat(page(done + "?calendar", 200))
        .contains("BEGIN:VEVENT", "SUMMARY:花椒丰产栽培班", "DTSTART;VALUE=DATE:");
  }

  @Test
  void aBatchNotYetOpenSaysSoAndTakesNothing() throws Exception {
    UUID batch = batch(school, 5, 5, null);
    step(batch, "ANNOUNCED");
    String path = publicPage(batch);
    assertThat(page(path, 200)).contains("报名还没有开始").doesNotContain("提交报名");
    sent(path, form(path, "张信春", NUMBER), 422);
    assertThat(taken(batch)).isEqualTo(0);
  }

  @Test
  void aClosedSignUpAndACancelledBatchSaySo() throws Exception {
    UUID closed = openBatch(5, 5);
    step(closed, "SIGN_UP_CLOSED");
    assertThat(page(publicPage(closed), 200)).contains("报名已经截止");
    UUID cancelled = openBatch(5, 5);
    step(cancelled, "CANCELLED");
    assertThat(page(publicPage(cancelled), 200)).contains("这一期不办了");
  }

  @Test
  void aRunningBatchTakesWalkInsByTheSameLinkUntilItsLastDay() throws Exception {
    UUID batch = openBatch(1, -1);
    String path = publicPage(batch);
    assertThat(page(path, 200)).contains("已经开班").doesNotContain("提交报名");
    mvc.perform(
            post("/training/batches/" + batch + "/walk-in-opening")
                .with(as("TRAINER"))
                .with(csrf()))
        .andExpect(
            org.springframework.test.web.servlet.result.MockMvcResultMatchers.status()
                .isForbidden());
    step(batch, "WALK_IN_OPENED");
    assertThat(page(path, 200)).contains("现场报名", "课程正在进行", "提交报名");
    String done = requireNonNull(sent(path, form(path, "张信春", NUMBER), 302).getRedirectedUrl());
    assertThat(page(done, 200)).contains("报名成功");
    var late = form(path, "李成明", MadeUp.idNumber(1970, 8).value());
    assertThat(text(sent(path, late, 422))).contains("登记候补");
    step(batch, "WALK_IN_CLOSED");
    assertThat(page(path, 200)).contains("已经开班");
    assertThat(List.of(taken(batch), seated(batch))).isEqualTo(List.of(1, 1));
  }

  @Test
  void anUnknownOrReplacedLinkOpensNothing() throws Exception {
    UUID batch = openBatch(5, 5);
    String old = publicPage(batch);
    String path = publicPage(batch);
    assertThat(page("/s/NOSUCHTOKEN", 404)).contains("链接无效");
    assertThat(page(old, 404)).contains("链接无效");
    assertThat(page(path + "/done/2222222222", 404)).contains("报名码不对");
  }

  @Test
  void aLinkWorksInItsOwnSchoolOnlyWhoeverIsSignedIn() throws Exception {
    UUID batch = openBatch(5, 5);
    String path = publicPage(batch);
    var other = newSchool();
    mvc.perform(form(path, "张信春", NUMBER).with(as(other, "TRAINING_OFFICE"))).andReturn();
    assertThat(taken(batch)).isEqualTo(1);
    assertThat(
            in(
                other,
                () ->
                    jdbc.sql("select count(*) from training.enrolment where school_id = :s")
                        .param("s", other.value())
                        .query(Integer.class)
                        .single()))
        .isEqualTo(0);
  }

  @Test
  void aCodeOfOneBatchOpensNothingInAnother() throws Exception {
    String path = publicPage(openBatch(5, 5));
    String done = requireNonNull(sent(path, form(path, "张信春", NUMBER), 302).getRedirectedUrl());
    String other = publicPage(openBatch(5, 5));
    page(other + done.substring(done.indexOf("/done/")), 404);
  }

  @Test
  void aFormWithoutItsTokenIsRefused() throws Exception {
    String path = publicPage(openBatch(5, 5));
    assertThat(mvc.perform(post(path).param("name", "张信春")).andReturn().getResponse().getStatus())
        .isEqualTo(403);
  }

  private MockHttpServletRequestBuilder form(String path, String name, String number) {
    return form(path, name, number, Ids.next());
  }

  private MockHttpServletRequestBuilder form(String path, String name, String number, UUID key) {
    return post(path)
        .locale(Locale.CHINA)
        .param("name", name)
        .param("idNumber", number)
        .param("phone", "139 8300 2716")
        .param("audience", "FARMER")
        .param("village", "慈云镇小园村")
        .param("key", key.toString())
        .with(csrf());
  }

  private MockHttpServletResponse sent(String path, MockHttpServletRequestBuilder form, int status)
      throws Exception {
    var answer = mvc.perform(form).andReturn().getResponse();
    assertThat(answer.getStatus()).as(path).isEqualTo(status);
    return answer;
  }

  private String page(String path, int status) throws Exception {
    var answer = mvc.perform(get(path).locale(Locale.CHINA)).andReturn().getResponse();
    assertThat(answer.getStatus()).as(path).isEqualTo(status);
    return text(answer);
  }

  private static String text(MockHttpServletResponse answer) throws Exception {
    return answer.getContentAsString(StandardCharsets.UTF_8);
  }
}
