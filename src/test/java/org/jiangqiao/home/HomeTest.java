package org.jiangqiao.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.hamcrest.Matchers;
import org.jiangqiao.AppTest;
import org.jiangqiao.evidence.TrainingScenario;
import org.jiangqiao.kernel.AcademicYear;
import org.jiangqiao.kernel.SchoolId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The first page after sign-in, for each office. */
class HomeTest extends AppTest {

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  /** A day of this school year that is over. */
  private LocalDate earlier() {
    LocalDate first = AcademicYear.of(today()).period().from();
    return today().minusDays(10).isBefore(first) ? first : today().minusDays(10);
  }

  private void training(SchoolId where, int people) {
    in(
        where,
        () -> {
          TrainingScenario data = new TrainingScenario(jdbc);
          UUID scheme = data.scheme("电工基础", "企业培训", "EMPLOYEE");
          UUID batch = data.closed(scheme, "电工一期", earlier());
          for (int i = 0; i < people; i++) {
            data.completed(scheme, batch, data.person("学员" + i), "EMPLOYEE", earlier());
          }
          return null;
        });
  }

  @Test
  void theLeaderSeesFiguresThatOpen() throws Exception {
    training(school, 3);
    mvc.perform(zh("/").with(as("LEADER")))
        .andExpect(status().isOk())
        .andExpect(content().string(Matchers.containsString("3<small>人次</small>")))
        .andExpect(
            content()
                .string(Matchers.containsString("href=\"/figures/training.person-times?from=")))
        .andExpect(content().string(Matchers.containsString("企业员工")))
        .andExpect(content().string(Matchers.containsString("现场逐人记录 100.0%")))
        .andExpect(content().string(Matchers.containsString("role=\"img\"")))
        .andExpect(content().string(Matchers.not(Matchers.containsString("style="))));
    for (String measure : ChartDesk.MEASURES) {
      mvc.perform(zh("/?span=all&measure=" + measure).with(as("LEADER")))
          .andExpect(status().isOk());
    }
    mvc.perform(zh("/?measure=nothing").with(as("LEADER"))).andExpect(status().isOk());
  }

  @Test
  void anotherSchoolsHomeStaysEmpty() throws Exception {
    training(school, 3);
    mvc.perform(zh("/").with(as(newSchool(), "LEADER")))
        .andExpect(
            content().string(Matchers.containsString("<span class=\"v\">0<small>人次</small>")));
  }

  @Test
  void theNumberOfStatementsDoesNotDependOnTheRows() throws Exception {
    training(school, 1);
    SchoolId larger = newSchool();
    training(larger, 30);
    assertThat(statements(larger)).isEqualTo(statements(school));
  }

  private long statements(SchoolId where) throws Exception {
    var user = as(where, "LEADER");
    mvc.perform(zh("/").with(user)).andExpect(status().isOk());
    StatementCounter.start();
    mvc.perform(zh("/").with(user)).andExpect(status().isOk());
    return StatementCounter.stop();
  }

  @Test
  void aNewSchoolIsShownTheFirstThreeSteps() throws Exception {
    mvc.perform(zh("/").with(as("TRAINING_OFFICE")))
        .andExpect(content().string(Matchers.containsString("从这三步开始")));
    training(school, 1);
    mvc.perform(zh("/").with(as("TRAINING_OFFICE")))
        .andExpect(content().string(Matchers.not(Matchers.containsString("从这三步开始"))));
  }

  @Test
  void theTrainerSeesTodaysLessonsAndNoFigures() throws Exception {
    inSchool(() -> {
      TrainingScenario data = new TrainingScenario(jdbc);
      UUID batch = data.batch(data.scheme("茶艺", "社区", "COMMUNITY"), "茶艺一期", today());
      data.lesson(batch, today(), "AM");
      return null;
    });
    mvc.perform(zh("/").with(as("TRAINER")))
        .andExpect(status().isOk())
        .andExpect(content().string(Matchers.containsString("安全用电")))
        .andExpect(content().string(Matchers.not(Matchers.containsString("class=\"kpi\""))));
  }

  @Test
  void whatWaitsIsNamedWithItsConsequence(@Autowired TrainingTodos todos) {
    inSchool(() -> {
      TrainingScenario data = new TrainingScenario(jdbc);
      UUID scheme = data.scheme("茶艺", "社区", "COMMUNITY");
      UUID ended = data.batch(scheme, "茶艺一期", today().minusDays(20));
      data.enrolment(ended, data.person("安春"), "COMMUNITY");
      data.lesson(ended, today().minusDays(20), "AM");
      UUID open = data.batch(scheme, "茶艺二期", today().plusDays(20));
      data.openForSignUp(open);
      data.closed(scheme, "茶艺零期", today().minusDays(40));
      return null;
    });
    assertThat(items(todos, "TRAINING_OFFICE"))
        .containsExactly("home.todo.close", "home.todo.attendance", "home.todo.lessons.nobody");
    assertThat(items(todos, "TRAINER")).containsExactly("home.todo.attendance");
    assertThat(items(todos, "LEADER")).isEmpty();
  }

  private List<String> items(TrainingTodos todos, String role) {
    var rights =
        switch (role) {
          case "TRAINING_OFFICE" -> java.util.Set.of("training.manage", "training.attend");
          case "TRAINER" -> java.util.Set.of("training.attend");
          default -> java.util.Set.<String>of();
        };
    var viewer =
        new org.jiangqiao.ui.Viewer(
            school, "", false, UUID.randomUUID(), "", java.util.Set.of(role), rights);
    return inSchool(() -> todos.items(viewer, today())).stream()
        .map(item -> item.text())
        .sorted(
            java.util.Comparator.comparing(t ->
                List.of("home.todo.close", "home.todo.attendance", "home.todo.lessons.nobody")
                    .indexOf(t)))
        .toList();
  }

  @Test
  void theMenuListsWhatTheRailHolds() throws Exception {
    MvcResult menu =
        mvc.perform(zh("/menu").with(as("TRAINING_OFFICE"))).andExpect(status().isOk()).andReturn();
    assertThat(menu.getResponse().getContentAsString())
        .contains("/figures", "/account", "/sign-out");
  }

  @Test
  void strangersAreAskedToSignIn() throws Exception {
    mvc.perform(zh("/")).andExpect(redirectedUrlPattern("/sign-in*"));
  }

  private static MockHttpServletRequestBuilder zh(String address) {
    return get(address).locale(Locale.SIMPLIFIED_CHINESE);
  }
}
