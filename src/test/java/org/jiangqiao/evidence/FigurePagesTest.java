package org.jiangqiao.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.hamcrest.Matchers;
import org.jiangqiao.AppTest;
import org.jiangqiao.kernel.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The pages and drawers of figures. */
class FigurePagesTest extends AppTest {

  private static final LocalDate DAY = LocalDate.of(2026, 5, 20);
  private static final String YEAR = "?from=2025-09-01&until=2026-09-01";

  @Autowired Indicators indicators;
  private UUID enrolment = Ids.next();
  private UUID batch = Ids.next();

  @BeforeEach
  void oneCompletion() {
    inSchool(() -> {
      TrainingScenario data = new TrainingScenario(jdbc);
      UUID scheme = data.scheme("月嫂", "家政", "COMMUNITY");
      batch = data.closed(scheme, "月嫂一期", DAY);
      enrolment = data.completed(scheme, batch, data.person("=安春"), "COMMUNITY", DAY);
      data.rating(batch, enrolment, 5);
      data.present(data.lesson(batch, DAY, "AM"), enrolment);
      data.summary(2025, "农民培训", 3, 250, "C");
      return null;
    });
  }

  @Test
  void everyFigureHasAPageAndADrawer() throws Exception {
    for (Indicator indicator : indicators.all()) {
      for (String language : List.of("zh", "en")) {
        var cookie = new jakarta.servlet.http.Cookie("jq", "lang." + language);
        String page = "/figures/" + indicator.id() + YEAR;
        mvc.perform(zh(page).with(as("LEADER")).cookie(cookie)).andExpect(status().isOk());
        mvc.perform(zh(page).with(as("LEADER")).cookie(cookie).header("HX-Request", "true"))
            .andExpect(status().isOk())
            .andExpect(content().string(Matchers.startsWith("<header>")))
            .andExpect(content().string(Matchers.containsString("id=\"drawer-title\"")));
        for (Facet facet : indicator.allFacets()) {
          mvc.perform(zh(page + "&by=" + facet.key()).with(as("LEADER")).cookie(cookie))
              .andExpect(status().isOk());
        }
      }
    }
  }

  @Test
  void theDrawerShowsValueConditionsAndRowsThatLeadToTheirRecords() throws Exception {
    mvc.perform(
            zh("/figures/training.person-times" + YEAR)
                .with(as("LEADER"))
                .header("HX-Request", "true"))
        .andExpect(content().string(Matchers.containsString("<b>251</b>")))
        .andExpect(content().string(Matchers.containsString("达到结业要求")))
        .andExpect(content().string(Matchers.containsString("合计与指标一致")))
        .andExpect(content().string(Matchers.containsString("2025–2026 学年")))
        .andExpect(
            content().string(Matchers.containsString("/training/batches/" + batch + "/roster")));
  }

  @Test
  void theListOfFiguresOpens() throws Exception {
    mvc.perform(zh("/figures?span=all").with(as("AUDITOR")))
        .andExpect(status().isOk())
        .andExpect(content().string(Matchers.containsString("251 人次")));
  }

  @Test
  void aShareStandsOnTheRowsOfItsDenominator() throws Exception {
    String list =
        mvc.perform(zh("/figures?span=all").with(as("AUDITOR")))
            .andReturn()
            .getResponse()
            .getContentAsString();
    String rate = list.replaceAll("(?s).*<tr><td>结业率</td>(.*?)</tr>.*", "$1");
    assertThat(rate).contains("100.0 %", "<td class=\"num nw mut hide-s\">1</td>");
  }

  @Test
  void anotherPeriodKeepsWhatTheFigureIsNarrowedTo() throws Exception {
    String page =
        mvc.perform(
                zh("/figures/training.person-times" + YEAR + "&audience=COMMUNITY")
                    .with(as("LEADER")))
            .andReturn()
            .getResponse()
            .getContentAsString();
    String periods = page.substring(page.indexOf("<nav class=\"seg\""));
    String[] links = periods.substring(0, periods.indexOf("</nav>")).split("<a ");
    assertThat(links[1]).contains("2025–2026 学年", "aria-current=\"true\"");
    assertThat(links[links.length - 1]).contains("from=1900-01-01", "历年累计");
    assertThat(links)
        .filteredOn(link -> link.startsWith("href"))
        .allMatch(link -> link.contains("audience=COMMUNITY"));
  }

  @Test
  void thePeriodsKeepTheirPlacesWhicheverIsShown() throws Exception {
    List<String> year = periods("/figures/training.persons");
    assertThat(year).hasSize(2);
    assertThat(periods("/figures/training.persons?span=all")).isEqualTo(year);
  }

  private List<String> periods(String address) throws Exception {
    String page =
        mvc.perform(zh(address).with(as("LEADER"))).andReturn().getResponse().getContentAsString();
    String spans = page.substring(page.indexOf("<nav class=\"seg\""));
    return spans
        .substring(0, spans.indexOf("</nav>"))
        .lines()
        .flatMap(line -> java.util.regex.Pattern.compile(">([^<>]+)</a>").matcher(line).results())
        .map(found -> found.group(1))
        .toList();
  }

  @Test
  void aLongCourseOfMonthsShowsTheLatestAndSaysHowManyItLeavesOut() throws Exception {
    inSchool(() -> {
      TrainingScenario data = new TrainingScenario(jdbc);
      UUID scheme = data.scheme("插花", "社区", "COMMUNITY");
      for (int month = 1; month <= 45; month++) {
        LocalDate day = DAY.minusMonths(month);
        UUID past = data.closed(scheme, "插花" + month, day);
        data.completed(scheme, past, data.person("学员" + month), "COMMUNITY", day);
      }
      return null;
    });
    mvc.perform(
            zh("/figures/training.completed?from=2020-09-01&until=2026-09-01&by=month")
                .with(as("LEADER")))
        .andExpect(content().string(Matchers.containsString("共 46 项，这里只列 40 项")))
        .andExpect(content().string(Matchers.containsString("<span>2026-05</span>")))
        .andExpect(content().string(Matchers.not(Matchers.containsString("<span>2022-08</span>"))));
  }

  @Test
  void aTrainerMayNotReadFiguresButMayAskWhyAnEnrolmentDoesNotCount() throws Exception {
    mvc.perform(zh("/figures").with(as("TRAINER"))).andExpect(status().isForbidden());
    mvc.perform(zh("/figures/training.persons").with(as("TRAINER")))
        .andExpect(status().isForbidden());
    String why = "/figures/training.person-times/why?row=" + enrolment;
    mvc.perform(zh(why).with(as("TRAINER")))
        .andExpect(status().isOk())
        .andExpect(content().string(Matchers.containsString("计入")));
    mvc.perform(zh(why).with(as("TRAINER")).header("HX-Request", "true"))
        .andExpect(status().isOk());
    mvc.perform(zh("/figures/training.completion-rate/why?row=" + enrolment).with(as("TRAINER")))
        .andExpect(status().isOk());
  }

  @Test
  void whatIsNotThereIsNotFound() throws Exception {
    for (String address :
        List.of(
            "/figures/nothing",
            "/figures/training.persons?by=nothing",
            "/figures/training.persons?from=2026-13-01",
            "/figures/training.persons?from=2026-02-01&until=2026-01-01",
            "/figures/training.persons?scheme=nothing",
            "/figures/training.persons?after=nothing",
            "/figures/training.persons/why?row=" + Ids.next())) {
      mvc.perform(zh(address).with(as("LEADER"))).andExpect(status().isNotFound());
    }
    mvc.perform(
            zh("/figures/training.persons/why?row=" + enrolment).with(as(newSchool(), "LEADER")))
        .andExpect(status().isNotFound());
  }

  private static MockHttpServletRequestBuilder zh(String address) {
    return get(address).locale(Locale.SIMPLIFIED_CHINESE);
  }
}
