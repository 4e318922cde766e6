package org.jiangqiao.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.hamcrest.Matchers;
import org.jiangqiao.AppTest;
import org.jiangqiao.DatabaseOwner;
import org.jiangqiao.kernel.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The pages, drawers and files of figures. */
class FigurePagesTest extends AppTest {

  private static final LocalDate DAY = LocalDate.of(2026, 5, 20);
  private static final String YEAR = "?from=2025-09-01&until=2026-09-01";

  @Autowired Indicators indicators;
  @Autowired Environment settings;
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

  @Test
  void theRowsAreHandedOutAsTextThatNoSpreadsheetTakesForAFormula() throws Exception {
    byte[] csv =
        mvc.perform(export("training.persons", "csv", "迎接 督导核对"))
            .andExpect(status().isOk())
            .andExpect(header().string("Content-Type", "text/csv;charset=UTF-8"))
            .andReturn()
            .getResponse()
            .getContentAsByteArray();
    assertThat(lines(csv))
        .containsExactly(
            "\uFEFF日期,姓名,证件,班次,人群,到课半天,佐证,人",
            "2026-05-20,'=安春,500***********001X,月嫂一期,社区居民,2/2,A,1");
    byte[] xlsx =
        mvc.perform(export("training.persons", "xlsx", "迎接督导核对"))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsByteArray();
    try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
      List<Row> rows = workbook.getFirstSheet().read();
      assertThat(rows).hasSize(2);
      assertThat(rows.get(1).getCellText(1)).isEqualTo("=安春");
      assertThat(rows.get(1).getCell(1).getFormula()).isNull();
    }
    assertThat(exports()).containsExactly("迎接 督导核对", "迎接督导核对");
    assertThat(columnsTaken()).containsOnly("日期、姓名、证件、班次、人群、到课半天、佐证、人");
  }

  @Test
  void rowsAboutPersonsAreNotHandedOutWithoutAPurpose() throws Exception {
    for (String form : List.of("rows.csv", "rows.xlsx")) {
      mvc.perform(zh("/figures/training.persons/" + form + YEAR).with(as("TRAINING_OFFICE")))
          .andExpect(status().isUnprocessableContent())
          .andExpect(header().doesNotExist("Content-Disposition"))
          .andExpect(content().string(Matchers.containsString("含个人信息的导出请写明用途")))
          .andExpect(content().string(Matchers.not(Matchers.containsString("安春"))));
    }
    for (String reason : List.of("", "   短  ", "长".repeat(201))) {
      mvc.perform(export("training.persons", "csv", reason))
          .andExpect(status().isUnprocessableContent())
          .andExpect(content().string(Matchers.containsString("含个人信息的导出请写明用途")))
          .andExpect(
              content().string(Matchers.containsString("name=\"until\" value=\"2026-09-01\"")));
    }
    assertThat(exports()).isEmpty();
    for (String language : List.of("zh", "en")) {
      mvc.perform(
              zh("/figures/training.persons" + YEAR + "&audience=COMMUNITY")
                  .cookie(new jakarta.servlet.http.Cookie("jq", "lang." + language))
                  .with(as("TRAINING_OFFICE")))
          .andExpect(content().string(Matchers.containsString("/figures/training.persons/exports")))
          .andExpect(
              content().string(Matchers.containsString("name=\"audience\" value=\"COMMUNITY\"")))
          .andExpect(content().string(Matchers.not(Matchers.containsString("rows.csv"))));
    }
  }

  @Test
  void rowsWithoutPersonsNeedNoPurpose() throws Exception {
    mvc.perform(zh("/figures/training.batches" + YEAR).with(as("TRAINING_OFFICE")))
        .andExpect(content().string(Matchers.containsString("/figures/training.batches/rows.csv")))
        .andExpect(content().string(Matchers.not(Matchers.containsString("/exports"))));
    mvc.perform(zh("/figures/training.batches/rows.csv" + YEAR).with(as("TRAINING_OFFICE")))
        .andExpect(status().isOk())
        .andExpect(content().string(Matchers.containsString("月嫂一期")));
    assertThat(exports()).containsExactly("");
  }

  @Test
  void whoMayNotSeePersonsTakesTheRowsWithoutThemAndNeedsNoPurpose() throws Exception {
    DatabaseOwner owner = new DatabaseOwner(settings, school);
    String right = "('TRAINING_OFFICE', 'directory.read')";
    owner.act("delete from access.role_right where (role_code, right_code) = " + right);
    try {
      mvc.perform(zh("/figures/training.persons" + YEAR).with(as("TRAINING_OFFICE")))
          .andExpect(content().string(Matchers.containsString("rows.csv")))
          .andExpect(content().string(Matchers.not(Matchers.containsString("安春"))));
      byte[] csv =
          mvc.perform(zh("/figures/training.persons/rows.csv" + YEAR).with(as("TRAINING_OFFICE")))
              .andExpect(status().isOk())
              .andReturn()
              .getResponse()
              .getContentAsByteArray();
      assertThat(lines(csv))
          .containsExactly("\uFEFF日期,班次,人群,到课半天,佐证,人", "2026-05-20,月嫂一期,社区居民,2/2,A,1");
    } finally {
      owner.act("insert into access.role_right (role_code, right_code) values " + right);
    }
  }

  private MockHttpServletRequestBuilder export(String indicator, String form, String reason) {
    return post("/figures/" + indicator + "/exports")
        .param("from", "2025-09-01")
        .param("until", "2026-09-01")
        .param("as", form)
        .param("reason", reason)
        .locale(Locale.SIMPLIFIED_CHINESE)
        .with(as("TRAINING_OFFICE"))
        .with(csrf());
  }

  private static List<String> lines(byte[] csv) {
    return new String(csv, StandardCharsets.UTF_8).lines().toList();
  }

  private List<String> exports() {
    return audited("reason");
  }

  private List<String> columnsTaken() {
    return audited("after ->> 'columns'");
  }

  private List<String> audited(String what) {
    return inSchool(() ->
        jdbc.sql(
                "select "
                    + what
                    + " from access.audit_entry where school_id = :school and action = 'exported' order by id")
            .param("school", school.value())
            .query(String.class)
            .list());
  }

  @Test
  void aLeaderMayNotTakeTheRowsAway() throws Exception {
    mvc.perform(zh("/figures/training.persons/rows.csv").with(as("LEADER")))
        .andExpect(status().isForbidden());
    mvc.perform(
            post("/figures/training.persons/exports")
                .param("reason", "迎接督导核对")
                .with(as("LEADER"))
                .with(csrf()))
        .andExpect(status().isForbidden());
  }

  private static MockHttpServletRequestBuilder zh(String address) {
    return get(address).locale(Locale.SIMPLIFIED_CHINESE);
  }
}
