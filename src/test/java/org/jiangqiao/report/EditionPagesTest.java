package org.jiangqiao.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.hamcrest.Matchers;
import org.jiangqiao.evidence.TrainingScenario;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** From the request to the edition, and what its pages show. */
class EditionPagesTest extends EditionScene {

  private UUID enrolment = UUID.randomUUID();

  @BeforeEach
  void twoCompletions() {
    inSchool(() -> {
      TrainingScenario data = data();
      UUID scheme = data.scheme("月嫂", "家政", "COMMUNITY");
      UUID batch = data.closed(scheme, "月嫂一期", DAY);
      enrolment = data.completed(scheme, batch, data.person("安春"), "COMMUNITY", DAY);
      data.completed(scheme, batch, data.person("安夏"), "COMMUNITY", DAY);
      return null;
    });
  }

  @Test
  void anOfficeAsksAndALeaderApprovesAndBothReadTheEdition() throws Exception {
    String request = ask(List.of("training.persons", "training.completion-rate"));
    mvc.perform(zh("/publications").with(as("TRAINING_OFFICE")))
        .andExpect(content().string(Matchers.containsString("待批准")));
    mvc.perform(zh(request).with(as("TRAINING_OFFICE")))
        .andExpect(content().string(Matchers.containsString("撤回申请")))
        .andExpect(content().string(Matchers.not(Matchers.containsString("批准并发布"))));
    mvc.perform(zh(request).with(as("LEADER")))
        .andExpect(content().string(Matchers.containsString("批准并发布")));
    for (int i = 0; i < 2; i++) {
      mvc.perform(post(request + "/approval").with(as("LEADER")).with(csrf()))
          .andExpect(status().is3xxRedirection());
    }
    assertThat(inSchool(() -> editions.all())).hasSize(1);
    String edition = request.replace("/requests", "");
    for (String language : List.of("zh", "en")) {
      for (String page :
          List.of(
              "",
              "/diff",
              "/diff/1",
              "/diff/2?list=1",
              "/verification",
              "/figures/1",
              "/figures/2?list=1",
              "/bundle.json")) {
        mvc.perform(
                zh(edition + page).with(as("AUDITOR")).cookie(new Cookie("jq", "lang." + language)))
            .andExpect(status().isOk());
      }
    }
    mvc.perform(zh(edition).with(as("AUDITOR")))
        .andExpect(content().string(Matchers.containsString("签名有效")))
        .andExpect(content().string(Matchers.containsString("一致")));
    mvc.perform(zh(edition + "/verification").with(as("AUDITOR")))
        .andExpect(content().string(Matchers.containsString("核验通过")));
    mvc.perform(zh(edition + "/figures/1").with(as("AUDITOR")))
        .andExpect(content().string(Matchers.containsString("安春")))
        .andExpect(content().string(Matchers.containsString("/roster")));
  }

  @Test
  void theDifferenceWithTodayOpensToItsRows() throws Exception {
    UUID id = publish(cell("training.persons"), byHand());
    inSchool(() -> {
      data()
          .change(
              "update training.completion set withdrawn_at = now(), withdrawn_by = '测试', withdrawn_reason = '误录' where school_id = :school and enrolment_id = '"
                  + enrolment
                  + "'");
      return null;
    });
    mvc.perform(zh("/publications/" + id).with(as("LEADER")))
        .andExpect(content().string(Matchers.containsString("少 1")))
        .andExpect(content().string(Matchers.containsString("人工填写")));
    mvc.perform(zh("/publications/" + id + "/diff").with(as("LEADER")))
        .andExpect(content().string(Matchers.containsString("−1")))
        .andExpect(content().string(Matchers.containsString("撤销")));
    mvc.perform(zh("/publications/" + id + "/diff/1").with(as("LEADER")))
        .andExpect(content().string(Matchers.containsString("安春")))
        .andExpect(content().string(Matchers.containsString("/why?")))
        .andExpect(content().string(Matchers.containsString("row=" + enrolment)));
    mvc.perform(zh("/publications/" + id + "/figures/2").with(as("LEADER")))
        .andExpect(content().string(Matchers.containsString("周科")));
    mvc.perform(zh("/publications/" + id + "/diff/2").with(as("LEADER")))
        .andExpect(status().isOk());
  }

  @Test
  void whoMayNotAndWhatIsNotThere() throws Exception {
    UUID id = publish(cell("training.persons"));
    mvc.perform(zh("/publications").with(as("TRAINER"))).andExpect(status().isForbidden());
    mvc.perform(zh("/publications/requests/new").with(as("LEADER")))
        .andExpect(status().isForbidden());
    String request = ask(List.of("training.persons"));
    mvc.perform(post(request + "/approval").with(as("TRAINING_OFFICE")).with(csrf()))
        .andExpect(status().isForbidden());
    for (String page :
        List.of(
            "/figures/9",
            "/figures/1?list=5",
            "/diff/9",
            "/diff/1?list=5",
            "/diff?with=" + UUID.randomUUID())) {
      mvc.perform(zh("/publications/" + id + page).with(as("LEADER")))
          .andExpect(status().isNotFound());
    }
  }

  @Test
  void nobodyApprovesTheOwnRequest() throws Exception {
    String request =
        location(
            form(List.of("training.persons"), Map.of()).with(as("ADMINISTRATOR")).with(csrf()));
    mvc.perform(post(request + "/approval").with(as("ADMINISTRATOR")).with(csrf()))
        .andExpect(status().isConflict());
    mvc.perform(post(request + "/withdrawal").with(as("TRAINING_OFFICE")).with(csrf()))
        .andExpect(status().isConflict());
    mvc.perform(post(request + "/withdrawal").with(as("ADMINISTRATOR")).with(csrf()))
        .andExpect(status().is3xxRedirection());
    mvc.perform(post(request + "/approval").with(as("LEADER")).with(csrf()))
        .andExpect(status().isConflict());
    mvc.perform(zh(request).with(as("LEADER")))
        .andExpect(content().string(Matchers.containsString("已撤回")));
    assertThat(inSchool(() -> editions.all())).isEmpty();
  }

  @Test
  void aRefusalNeedsAReasonAndAFormSaysWhatIsWrong() throws Exception {
    String request = ask(List.of("training.persons"));
    for (String reason : List.of(" ", "长".repeat(201))) {
      mvc.perform(
              post(request + "/refusal").param("reason", reason).with(as("LEADER")).with(csrf()))
          .andExpect(status().isUnprocessableContent());
    }
    mvc.perform(post(request + "/refusal").param("reason", "数字未核对").with(as("LEADER")).with(csrf()))
        .andExpect(status().is3xxRedirection());
    mvc.perform(zh(request).with(as("TRAINING_OFFICE")))
        .andExpect(content().string(Matchers.containsString("数字未核对")));
    mvc.perform(
            form(List.of(), Map.of("title", "长".repeat(101), "from", "昨天", "last", "2025-01-01"))
                .with(as("TRAINING_OFFICE"))
                .with(csrf())
                .locale(Locale.SIMPLIFIED_CHINESE))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(Matchers.containsString("标题不超过 100 个字")))
        .andExpect(content().string(Matchers.containsString("请至少选一个指标")))
        .andExpect(content().string(Matchers.containsString("请填日期")));
    Map<String, String> later = Map.of("from", "2098-01-01", "last", "2098-12-31");
    mvc.perform(
            form(List.of("training.persons"), later)
                .with(as("TRAINING_OFFICE"))
                .with(csrf())
                .locale(Locale.SIMPLIFIED_CHINESE))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(Matchers.containsString("这个统计期还没有开始")));
  }

  @Test
  void aTitleLeftEmptyIsNamedByThePeriodThatWasChosen() throws Exception {
    mvc.perform(zh("/publications/requests/new").with(as("TRAINING_OFFICE")))
        .andExpect(
            content().string(Matchers.containsString("name=\"title\" type=\"text\" value=\"\"")))
        .andExpect(content().string(Matchers.containsString("留空则按下面所选的统计期命名")));
    Map<String, Map<String, String>> periods =
        Map.of(
            "2024–2025 学年数据发布", Map.of("from", "2024-09-01", "last", "2025-08-31"),
            "2025 年数据发布", Map.of("from", "2025-01-01", "last", "2025-12-31"),
            "2025-03-01 至 2025-03-31 数据发布", Map.of("from", "2025-03-01", "last", "2025-03-31"));
    for (var period : periods.entrySet()) {
      Map<String, String> fields = new java.util.HashMap<>(period.getValue());
      fields.put("title", " ");
      String request =
          location(
              form(List.of("training.persons"), fields)
                  .with(as("TRAINING_OFFICE"))
                  .with(csrf())
                  .locale(Locale.SIMPLIFIED_CHINESE));
      mvc.perform(zh(request).with(as("LEADER")))
          .andExpect(content().string(Matchers.containsString(period.getKey())));
    }
    UUID first = publish(cell("training.persons"));
    String correction =
        location(
            form(
                    List.of("training.persons"),
                    Map.of("title", "", "corrects", first.toString(), "reason", "漏报一期"))
                .with(as("TRAINING_OFFICE"))
                .with(csrf())
                .locale(Locale.SIMPLIFIED_CHINESE));
    mvc.perform(zh(correction).with(as("LEADER")))
        .andExpect(content().string(Matchers.containsString("2025–2026 学年数据（更正）")));
  }

  @Test
  void aCorrectionIsAskedForWithAReasonAndTheFirstSaysSo() throws Exception {
    UUID id = publish(cell("training.persons"));
    String way = "/publications/" + id + "/correction";
    mvc.perform(zh("/publications/" + id).with(as("TRAINING_OFFICE")))
        .andExpect(content().string(Matchers.containsString(way)));
    mvc.perform(zh("/publications/" + id).with(as("LEADER")))
        .andExpect(content().string(Matchers.not(Matchers.containsString(way))));
    String form = "/publications/requests/new?corrects=" + id;
    mvc.perform(zh(way).with(as("TRAINING_OFFICE"))).andExpect(redirectedUrl(form));
    mvc.perform(zh(form).with(as("TRAINING_OFFICE")))
        .andExpect(status().isOk())
        .andExpect(content().string(Matchers.containsString("更正原因")));
    Map<String, String> correction = Map.of("corrects", id.toString());
    mvc.perform(
            form(List.of("training.persons"), correction).with(as("TRAINING_OFFICE")).with(csrf()))
        .andExpect(status().isUnprocessableContent());
    String request =
        location(
            form(List.of("training.persons"), Map.of("corrects", id.toString(), "reason", "漏报一期"))
                .with(as("TRAINING_OFFICE"))
                .with(csrf()));
    mvc.perform(post(request + "/approval").with(as("LEADER")).with(csrf()))
        .andExpect(status().is3xxRedirection());
    mvc.perform(zh("/publications/" + id).with(as("LEADER")))
        .andExpect(content().string(Matchers.containsString("这一版已被更正")));
    mvc.perform(zh(request.replace("/requests", "")).with(as("LEADER")))
        .andExpect(content().string(Matchers.containsString("漏报一期")));
    for (String address : List.of(way, form)) {
      mvc.perform(zh(address).with(as("TRAINING_OFFICE")))
          .andExpect(status().isConflict())
          .andExpect(content().string(Matchers.containsString("已经更正过，请更正最新的一版")));
    }
  }

  @Test
  void theVerifierIsOnePageThatAsksNobody() throws Exception {
    mvc.perform(zh("/publications/verifier.html").with(as("LEADER")))
        .andExpect(status().isOk())
        .andExpect(content().string(Matchers.containsString("口径被换")))
        .andExpect(content().string(Matchers.not(Matchers.containsString("http:"))))
        .andExpect(content().string(Matchers.not(Matchers.containsString("https:"))));
  }

  private String ask(List<String> indicators) throws Exception {
    return location(form(indicators, Map.of()).with(as("TRAINING_OFFICE")).with(csrf()));
  }

  private String location(org.springframework.test.web.servlet.RequestBuilder request)
      throws Exception {
    String location =
        mvc.perform(request)
            .andExpect(status().is3xxRedirection())
            .andReturn()
            .getResponse()
            .getRedirectedUrl();
    assertThat(location).startsWith("/publications/requests/");
    return location == null ? "" : location;
  }

  private static MockHttpServletRequestBuilder form(
      List<String> indicators, Map<String, String> more) {
    MockHttpServletRequestBuilder request = post("/publications/requests");
    Map<String, String> fields =
        new java.util.HashMap<>(
            Map.of("title", "学年数据", "from", "2025-09-01", "last", "2026-08-31"));
    fields.putAll(more);
    fields.forEach(request::param);
    indicators.forEach(indicator -> request.param("indicators", indicator));
    return request;
  }

  private static MockHttpServletRequestBuilder zh(String address) {
    return get(address).locale(Locale.SIMPLIFIED_CHINESE);
  }
}
