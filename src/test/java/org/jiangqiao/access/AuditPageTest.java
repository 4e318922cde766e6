package org.jiangqiao.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jiangqiao.AppTest;
import org.jiangqiao.kernel.Ids;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

class AuditPageTest extends AppTest {

  @Autowired AuditLog log;
  @Autowired AuditTrail trail;

  @Test
  void anEntryShowsWhatChangedAndWhy() throws Exception {
    write(
        "张三",
        "test.thing",
        Map.of("place", "一号楼", "same", 1),
        Map.of("place", "二号楼", "same", 1),
        "装修");
    String page = page("/access/audit?kind=test.thing").getContentAsString();
    assertThat(page)
        .contains("张三", "<del>一号楼</del>", "<ins>二号楼</ins>", "装修")
        .doesNotContain("same");
  }

  @Test
  void entriesAreFoundByPersonKindAndPeriod() {
    write("张三", "test.thing", Map.of(), Map.of("n", 1), "");
    write("李四", "test.other", Map.of(), Map.of("n", 2), "");
    LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    assertThat(actors("张", "", null, null)).containsExactly("张三");
    assertThat(actors("", "test.other", null, null)).containsExactly("李四");
    assertThat(actors("", "", today.minusDays(1), today.plusDays(1))).containsExactly("李四", "张三");
    assertThat(actors("", "", null, today.minusDays(2))).isEmpty();
    assertThat(actors("", "", LocalDate.MAX, LocalDate.MIN)).isEmpty();
    assertThat(inSchool(() -> trail.kinds())).containsExactly("test.other", "test.thing");
  }

  @Test
  void turningPagesShowsEveryEntryOnce() throws Exception {
    for (int i = 0; i < 51; i++) {
      write("某人" + i + "号", "test.thing", Map.of(), Map.of("n", i), "");
    }
    String first = page("/access/audit?kind=test.thing").getContentAsString();
    Matcher next = Pattern.compile("href=\"([^\"]+)\" rel=\"next\"").matcher(first);
    assertThat(next.find()).isTrue();
    String second = page(next.group(1).replace("&amp;", "&")).getContentAsString();
    assertThat(count(first)).isEqualTo(50);
    assertThat(count(second)).isEqualTo(1);
    assertThat(second).contains("某人0号").doesNotContain("rel=\"next\"");
  }

  @Test
  void onlyThoseWithTheRightReadTheRecord() throws Exception {
    assertThat(
            mvc.perform(get("/access/audit").with(as("AUDITOR")))
                .andReturn()
                .getResponse()
                .getStatus())
        .isEqualTo(200);
    assertThat(
            mvc.perform(get("/access/audit").with(as("TRAINER")))
                .andReturn()
                .getResponse()
                .getStatus())
        .isEqualTo(403);
  }

  @Test
  void anotherSchoolsEntriesAreNotShown() {
    write("张三", "test.thing", Map.of(), Map.of("n", 1), "");
    assertThat(in(newSchool(), () -> trail.page(new AuditTrail.Filter("", "", null, null, null))))
        .isEmpty();
  }

  private List<String> actors(
      String who, String kind, @Nullable LocalDate from, @Nullable LocalDate to) {
    return inSchool(() -> trail.page(new AuditTrail.Filter(who, kind, from, to, null))).stream()
        .map(AuditTrail.Line::actor)
        .toList();
  }

  private void write(
      String who, String kind, Map<String, ?> before, Map<String, ?> after, String reason) {
    UUID subject = Ids.next();
    inSchool(() -> {
      log.write(Actor.outsider(who), "changed", kind, subject, before, after, reason);
      return "";
    });
  }

  private MockHttpServletResponse page(String path) throws Exception {
    return mvc.perform(get(java.net.URI.create(path)).with(as("AUDITOR")))
        .andReturn()
        .getResponse();
  }

  private static long count(String page) {
    return Pattern.compile("某人\\d+号").matcher(page).results().count();
  }
}
