package org.jiangqiao.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jiangqiao.kernel.Ids;
import org.jiangqiao.kernel.SchoolId;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A person's own calendar address shows lessons as they stand, until it is stopped. */
class CalendarFeedTest extends TrainingTest {

  private static final LocalDate START = LocalDate.now().plusDays(10);

  private MockHttpServletResponse ask(MockHttpServletRequestBuilder request) throws Exception {
    return mvc.perform(request.locale(Locale.CHINA)).andReturn().getResponse();
  }

  private void send(String address, String lessons, String role) throws Exception {
    var answer = ask(post(address).param("lessons", lessons).with(as(role)).with(csrf()));
    assertThat(answer.getRedirectedUrl()).isEqualTo("/account#calendar");
  }

  private String address(SchoolId where, String role) throws Exception {
    String html = ask(get("/account").with(as(where, role))).getContentAsString();
    Matcher found = Pattern.compile("/calendar/\\w+\\.ics").matcher(html);
    return found.find() ? found.group() : "";
  }

  private String read(String address) throws Exception {
    var answer = ask(get(address));
    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(answer.getContentType()).isEqualTo("text/calendar;charset=UTF-8");
    return answer.getContentAsString().replace("\r\n ", "");
  }

  private static int events(String calendar) {
    return calendar.split("BEGIN:VEVENT", -1).length - 1;
  }

  @Test
  void theAddressShowsAllLessonsWithTheirChanges() throws Exception {
    assertThat(address(school, "TRAINER")).isEmpty();
    UUID batch = batch("甲1", START);
    send("/account/calendar", "all", "TRAINER");
    String address = address(school, "TRAINER");
    String before = read(address);
    assertThat(events(before)).isEqualTo(3);
    UUID lesson = inSchool(() -> batches.lessons(batch)).getFirst().id();
    assertThat(before)
        .contains("UID:" + lesson + "@jiangqiao", "SUMMARY:焊工培训 · 安全用电", "LOCATION:第一实训楼");
    inSchool(() -> {
      lessons.cancel(OFFICE, batch, lesson, "停电");
      return null;
    });
    String after = read(address);
    assertThat(after).contains("UID:" + lesson + "@jiangqiao");
    assertThat(after.split("STATUS:CANCELLED", -1).length).isEqualTo(2);
  }

  @Test
  void onlyMineLeavesOutWhatOthersTeach() throws Exception {
    UUID batch = batch("甲2", START);
    UUID lesson = inSchool(() -> batches.lessons(batch)).getFirst().id();
    send("/account/calendar", "mine", "TRAINER");
    String address = address(school, "TRAINER");
    assertThat(events(read(address))).isEqualTo(0);
    teach(lesson, "李教师、测试TRAINER甲");
    assertThat(events(read(address))).isEqualTo(0);
    teach(lesson, "李教师、测试TRAINER");
    assertThat(events(read(address))).isEqualTo(1);
    send("/account/calendar/lessons", "all", "TRAINER");
    assertThat(address(school, "TRAINER")).isEqualTo(address);
    assertThat(events(read(address))).isEqualTo(3);
  }

  private void teach(UUID lesson, String trainer) {
    inSchool(() ->
        jdbc.sql(
                "update training.lesson set trainer = :trainer where school_id = :school and id = :id")
            .param("trainer", trainer)
            .param("school", school.value())
            .param("id", lesson)
            .update());
  }

  @Test
  void whatDidNotChangeIsNotSentAgain() throws Exception {
    UUID batch = batch("甲3", START);
    send("/account/calendar", "all", "TRAINER");
    String address = address(school, "TRAINER");
    var first = ask(get(address));
    String tag = String.valueOf(first.getHeader("ETag"));
    assertThat(first.getHeader("Cache-Control")).isEqualTo("no-cache, private");
    assertThat(ask(get(address).header("If-None-Match", tag)).getStatus()).isEqualTo(304);
    UUID lesson = inSchool(() -> batches.lessons(batch)).getFirst().id();
    teach(lesson, "李教师");
    assertThat(ask(get(address).header("If-None-Match", tag)).getStatus()).isEqualTo(200);
  }

  @Test
  void anExchangedOrStoppedAddressOpensNothing() throws Exception {
    send("/account/calendar", "all", "TRAINER");
    String first = address(school, "TRAINER");
    send("/account/calendar", "all", "TRAINER");
    String second = address(school, "TRAINER");
    assertThat(ask(get(first)).getStatus()).isEqualTo(404);
    read(second);
    send("/account/calendar/revocation", "", "TRAINER");
    assertThat(ask(get(second)).getStatus()).isEqualTo(404);
    assertThat(address(school, "TRAINER")).isEmpty();
    assertThat(ask(get("/calendar/NOTHING.ics")).getStatus()).isEqualTo(404);
  }

  @Test
  void aSuspendedAccountsAddressOpensNothing() throws Exception {
    send("/account/calendar", "all", "TRAINER");
    String address = address(school, "TRAINER");
    read(address);
    inSchool(() ->
        jdbc.sql(
                """
                insert into access.account_suspension (school_id, id, account_id, suspended_by, suspended_at, reason)
                select school_id, :id, account_id, '测试', now(), '离职' from training.calendar_feed
                 where school_id = :school
                """)
            .param("id", Ids.next())
            .param("school", school.value())
            .update());
    assertThat(ask(get(address)).getStatus()).isEqualTo(404);
  }

  @Test
  void anotherSchoolsLessonsAreNotInIt() throws Exception {
    batch("甲4", START);
    SchoolId twin = newSchool();
    ask(post("/account/calendar").param("lessons", "all").with(as(twin, "TRAINER")).with(csrf()));
    assertThat(events(read(address(twin, "TRAINER")))).isEqualTo(0);
  }
}
