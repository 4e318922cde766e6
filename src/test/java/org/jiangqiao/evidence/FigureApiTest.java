package org.jiangqiao.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jiangqiao.AppTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Programs read figures and the rows behind them. */
class FigureApiTest extends AppTest {

  private static final LocalDate DAY = LocalDate.of(2026, 5, 20);
  private static final String ALL = "/api/v1/figures?from=2025-09-01&until=2026-09-01";

  @Autowired JsonMapper json;
  private RequestPostProcessor key;

  @BeforeEach
  void threeCompletions() {
    key = withKey(school, Set.of("figures.read", "directory.read"));
    inSchool(() -> {
      TrainingScenario data = new TrainingScenario(jdbc);
      UUID scheme = data.scheme("月嫂", "家政", "COMMUNITY");
      UUID batch = data.closed(scheme, "月嫂一期", DAY);
      for (String name : List.of("安春", "安夏", "安秋")) {
        data.completed(scheme, batch, data.person(name), "COMMUNITY", DAY);
      }
      return null;
    });
  }

  private JsonNode read(String address, int status) throws Exception {
    var response =
        mvc.perform(get(URI.create(address)).header("Accept-Language", "zh-CN").with(key))
            .andReturn()
            .getResponse();
    assertThat(response.getStatus()).as(address).isEqualTo(status);
    return json.readTree(response.getContentAsString(StandardCharsets.UTF_8));
  }

  @Test
  void theRowsOfEveryFigureAddUpToItPageByPage() throws Exception {
    JsonNode figures = read(ALL, 200).get("items");
    assertThat(figures.isEmpty()).isFalse();
    for (JsonNode figure : figures) {
      JsonNode first = read(figure.get("href").asString(), 200);
      assertThat(first.get("figure")).isEqualTo(figure);
    }
    List<JsonNode> rows = new ArrayList<>();
    String next = ALL.replace("figures?", "figures/training.person-times?") + "&limit=2";
    while (next != null) {
      JsonNode page = read(next, 200);
      page.get("items").forEach(rows::add);
      next = page.has("next") ? page.get("next").asString() : null;
    }
    assertThat(
            rows.stream()
                .map(r -> r.get("weight").decimalValue())
                .reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo(new BigDecimal(3));
    assertThat(rows.toString()).contains("安春", "安夏", "安秋");
  }

  @Test
  void whoMayNotSeePersonsSeesNoNames() throws Exception {
    key = withKey(school, Set.of("figures.read"));
    String rows = read(ALL.replace("figures?", "figures/training.person-times?"), 200).toString();
    assertThat(rows).contains("月嫂一期").doesNotContain("安春");
  }

  @Test
  void anotherSchoolCountsNothing() throws Exception {
    key = withKey(newSchool(), Set.of("figures.read"));
    JsonNode page = read(ALL.replace("figures?", "figures/training.person-times?"), 200);
    assertThat(page.get("items").isEmpty()).isTrue();
    assertThat(page.get("figure").get("value").decimalValue())
        .isEqualByComparingTo(BigDecimal.ZERO);
  }

  @Test
  void wrongParametersAreNamed() throws Exception {
    for (String parameters :
        List.of(
            "from=gestern",
            "from=2026-09-01&until=2025-09-01",
            "from=0001-01-01",
            "form=2025-09-01")) {
      read("/api/v1/figures?" + parameters, 422);
    }
    read("/api/v1/figures/training.person-times?limit=0", 422);
    read("/api/v1/figures/nothing", 404);
    key = withKey(school, Set.of("training.read"));
    assertThat(mvc.perform(get("/api/v1/figures").with(key)).andReturn().getResponse().getStatus())
        .isEqualTo(403);
  }
}
