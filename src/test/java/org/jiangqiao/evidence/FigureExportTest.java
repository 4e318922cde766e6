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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The rows behind a figure, taken away as a file. */
class FigureExportTest extends AppTest {

  private static final LocalDate DAY = LocalDate.of(2026, 5, 20);
  private static final String YEAR = "?from=2025-09-01&until=2026-09-01";

  @Autowired Environment settings;

  @BeforeEach
  void oneCompletion() {
    inSchool(() -> {
      TrainingScenario data = new TrainingScenario(jdbc);
      UUID scheme = data.scheme("月嫂", "家政", "COMMUNITY");
      UUID batch = data.closed(scheme, "月嫂一期", DAY);
      UUID enrolment = data.completed(scheme, batch, data.person("=安春"), "COMMUNITY", DAY);
      data.present(data.lesson(batch, DAY, "AM"), enrolment);
      return null;
    });
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
