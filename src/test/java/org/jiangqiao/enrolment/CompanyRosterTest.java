package org.jiangqiao.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jiangqiao.kernel.Ids;
import org.jiangqiao.scenario.MadeUp;
import org.junit.jupiter.api.Test;

class CompanyRosterTest extends EnrolmentTest {

  private static final String FIRST = MadeUp.idNumber(1985, 1).value();
  private static final String SECOND = MadeUp.idNumber(1986, 2).value();

  @Test
  void goodLinesGoInAndBadOnesStayInTheForm() throws Exception {
    UUID batch = openBatch(10, 5);
    String path = companyRoster(batch, null, OffsetDateTime.now().plusDays(3));
    String page =
        sent(
            path,
            "姓名\t身份证号\t手机\n陈师傅\t" + FIRST + "\t13912345678\n刘师傅\t500116198601020021\t139",
            422);
    assertThat(page)
        .contains("已收下 1 人", "有 1 行需要改正", "value=\"刘师傅\"", "陈师傅")
        .doesNotContain(FIRST, "500116198601020021");
    assertThat(seated(batch)).isEqualTo(1);
  }

  @Test
  void typedRowsAreTakenAndShownMasked() throws Exception {
    UUID batch = openBatch(10, 5);
    String path = companyRoster(batch, null, OffsetDateTime.now().plusDays(3));
    var answer =
        mvc.perform(
                post(path)
                    .locale(Locale.CHINA)
                    .param("name", "陈师傅", "", "刘师傅")
                    .param("idNumber", FIRST, "", SECOND)
                    .param("phone", "13912345678", "", "13912345679")
                    .param("key", Ids.next().toString())
                    .with(csrf()))
            .andReturn()
            .getResponse();
    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
        .contains("已收下 2 人", FIRST.substring(0, 6) + "***********" + FIRST.charAt(17));
    assertThat(List.of(seated(batch), waiting(batch))).isEqualTo(List.of(2, 0));
  }

  @Test
  void theSameSendingTwiceEntersNobodyTwice() throws Exception {
    UUID batch = openBatch(10, 5);
    String path = companyRoster(batch, null, OffsetDateTime.now().plusDays(3));
    UUID key = Ids.next();
    String text = "陈师傅 " + FIRST + " 13912345678";
    sent(path, text, key, 200);
    sent(path, text, key, 200);
    assertThat(seated(batch)).isEqualTo(1);
  }

  @Test
  void theShareOfTheCompanyIsNotExceeded() throws Exception {
    UUID batch = openBatch(10, 5);
    String path = companyRoster(batch, 1, OffsetDateTime.now().plusDays(3));
    String page = sent(path, "陈师傅," + FIRST + ",13912345678\n刘师傅," + SECOND + ",13912345679", 422);
    assertThat(page).contains("给贵单位的 1 个名额已经用完");
    assertThat(seated(batch)).isEqualTo(1);
  }

  @Test
  void afterTheDeadlineNothingIsTakenButTheListIsShown() throws Exception {
    UUID batch = openBatch(10, 5);
    String path = companyRoster(batch, null, OffsetDateTime.now().minusDays(1));
    String page =
        mvc.perform(get(path).locale(Locale.CHINA))
            .andReturn()
            .getResponse()
            .getContentAsString(StandardCharsets.UTF_8);
    assertThat(page).contains("填报已经结束", "已报名单").doesNotContain("name=\"pasted\"");
    sent(path, "陈师傅 " + FIRST + " 13912345678", 422);
    assertThat(seated(batch)).isEqualTo(0);
  }

  @Test
  void somebodyIsTakenOffTheRosterAgain() throws Exception {
    UUID batch = openBatch(10, 5);
    String path = companyRoster(batch, null, OffsetDateTime.now().plusDays(3));
    sent(path, "陈师傅 " + FIRST + " 13912345678", 200);
    UUID enrolment =
        inSchool(() ->
            jdbc.sql("select id from training.enrolment where batch_id = :b")
                .param("b", batch)
                .query(UUID.class)
                .single());
    mvc.perform(post(path).param("withdraw", enrolment.toString()).with(csrf())).andReturn();
    assertThat(List.of(taken(batch), seated(batch))).isEqualTo(List.of(0, 0));
    String foreign = companyRoster(openBatch(10, 5), null, OffsetDateTime.now().plusDays(3));
    var refused =
        mvc.perform(post(foreign).param("withdraw", enrolment.toString()).with(csrf()))
            .andReturn()
            .getResponse();
    assertThat(refused.getStatus()).isEqualTo(404);
  }

  @Test
  void aPastedLineIsReadInAnyOrder() {
    assertThat(RosterLine.parse(4, "13912345678\t陈师傅\t" + FIRST))
        .isEqualTo(new RosterLine(4, "陈师傅", FIRST, "13912345678"));
    assertThat(RosterLine.parse(0, "1、陈师傅 " + FIRST + " 139-1234-5678"))
        .isEqualTo(new RosterLine(0, "陈师傅", FIRST, "139-1234-5678"));
    assertThat(RosterLine.read(List.of(), List.of(), List.of(), "姓名\t身份证号\t手机\n\n")).isEmpty();
  }

  private String sent(String path, String pasted, int status) throws Exception {
    return sent(path, pasted, Ids.next(), status);
  }

  private String sent(String path, String pasted, UUID key, int status) throws Exception {
    var answer =
        mvc.perform(
                post(path)
                    .locale(Locale.CHINA)
                    .param("pasted", pasted)
                    .param("key", key.toString())
                    .with(csrf()))
            .andReturn()
            .getResponse();
    assertThat(answer.getStatus()).isEqualTo(status);
    return answer.getContentAsString(StandardCharsets.UTF_8);
  }
}
