package org.jiangqiao.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.jiangqiao.access.Actor;
import org.jiangqiao.database.Tenancy;
import org.jiangqiao.workbook.Caps;
import org.jiangqiao.workbook.SheetCell;
import org.jiangqiao.workbook.SheetReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

/** Lists that are taken away as files, and come back. */
class ExportPagesTest extends ImportCase {

  private static final String PEOPLE = "/directory/people";
  private static final String ORGANIZATIONS = "/directory/organizations";

  @Autowired RegisterWriter writer;
  @Autowired ExportFiles files;
  @TempDir Path folder;

  private UUID record(String register, Object... values) {
    Map<String, Object> all = new LinkedHashMap<>();
    for (int i = 0; i < values.length; i += 2) {
      all.put(values[i].toString(), values[i + 1]);
    }
    return inSchool(
        () -> writer.create(Actor.outsider("测试"), registers.at(register), RowValues.of(all), null));
  }

  private UUID person(Object... values) {
    return record("directory/people", values);
  }

  @BeforeEach
  void keepRegisters() throws Exception {
    UUID employer =
        record(
            "directory/organizations", "name", "重庆云岭汽车有限公司", "kind", "DEALER", "note", "第一行\n第二行");
    record(
        "directory/organizations",
        "name",
        "重庆云岭汽车有限公司",
        "kind",
        "ENTERPRISE",
        "contactPhone",
        "13900000009",
        "region",
        "500113");
    person(
        "name",
        "李梅",
        "paperKind",
        "ID_CARD",
        "paperNumber",
        CARD,
        "phone",
        "13900000001",
        "organization",
        employer,
        "region",
        "500113");
    person("name", "=王芳", "phone", "13900000001", "note", "-");
    person("name", "曾可");
  }

  private MockHttpServletResponse order(String list, String role, String... fields)
      throws Exception {
    var request =
        post(list + "/exports").header("Accept-Language", "zh-CN").with(as(role)).with(csrf());
    for (int i = 0; i < fields.length; i += 2) {
      request.param(fields[i], fields[i + 1]);
    }
    return mvc.perform(request).andReturn().getResponse();
  }

  /** Where a job leads to once it is over. */
  private String settled(@Nullable String address) {
    String href = Objects.requireNonNull(address);
    while (href.startsWith("/jobs/")) {
      UUID job = UUID.fromString(href.substring("/jobs/".length()));
      href =
          inSchool(() ->
              jdbc.sql(
                      "select case when outcome is null then '/jobs/' || id else result_href end from jobs.job where school_id = :school and id = :id")
                  .param("school", school.value())
                  .param("id", job)
                  .query(String.class)
                  .single());
      LockSupport.parkNanos(20_000_000);
    }
    return href;
  }

  private byte[] export(String list, String... fields) throws Exception {
    MockHttpServletResponse answer = order(list, "TRAINING_OFFICE", fields);
    assertThat(answer.getStatus()).isEqualTo(302);
    return mvc.perform(get(settled(answer.getRedirectedUrl())).with(as("TRAINING_OFFICE")))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsByteArray();
  }

  private List<List<String>> table(byte[] bytes) throws Exception {
    Path file = Files.write(folder.resolve(UUID.randomUUID().toString()), bytes);
    try (SheetReader reader = SheetReader.open(file, Caps.ORDINARY)) {
      return reader.rows().map(r -> r.cells().stream().map(SheetCell::text).toList()).toList();
    }
  }

  private static List<String> column(List<List<String>> table, int column) {
    return table.stream().skip(1).map(row -> row.get(column)).toList();
  }

  @Test
  void anExportThatComesBackUntouchedChangesNothing() throws Exception {
    for (String form : List.of("xlsx", "csv")) {
      byte[] people = export(PEOPLE, "which", "all", "as", form, "reason", "核对名单");
      assertThat(judge(target("directory/people"), people).counts())
          .as(form)
          .isEqualTo(new ImportRun.Counts(0, 0, 3, 0, 0));
      byte[] firms = export(ORGANIZATIONS, "which", "all", "as", form, "reason", "核对名单");
      assertThat(judge(target("directory/organizations"), firms).counts())
          .as(form)
          .isEqualTo(new ImportRun.Counts(0, 0, 2, 0, 0));
    }
  }

  @Test
  void anExportHasTheHeadOfTheTemplate() throws Exception {
    byte[] template =
        mvc.perform(
                get(PEOPLE + "/import/template")
                    .header("Accept-Language", "zh-CN")
                    .with(as("TRAINING_OFFICE")))
            .andReturn()
            .getResponse()
            .getContentAsByteArray();
    assertThat(table(export(PEOPLE, "which", "all", "reason", "核对名单")).getFirst())
        .isEqualTo(table(template).getFirst());
  }

  @Test
  void aMaskedCellLeavesTheValueAndAnotherChangesIt() throws Exception {
    List<List<String>> rows = table(export(PEOPLE, "which", "all", "reason", "核对名单"));
    List<String> head = rows.getFirst();
    List<String> mei =
        new java.util.ArrayList<>(
            rows.stream().filter(row -> row.getFirst().equals("李梅")).findFirst().orElseThrow());
    mei.set(head.indexOf("电话"), "139****0001");
    mei.set(head.indexOf("出生日期"), "1980-**-**");
    mei.set(head.indexOf("村（社区）"), "云岭村");
    ImportRun run = take(target("directory/people"), Sheets.xlsx(head, List.of(mei)));
    assertThat(run.counts()).isEqualTo(new ImportRun.Counts(0, 1, 0, 0, 0));
    assertThat(
            inSchool(() ->
                jdbc.sql(
                        "select phone || birth_date || village from directory.person where school_id = :school and name = '李梅'")
                    .param("school", school.value())
                    .query(String.class)
                    .single()))
        .isEqualTo("139000000011980-01-01云岭村");
    mei.set(head.indexOf("电话"), "139****0002");
    ImportRun other = judge(target("directory/people"), Sheets.xlsx(head, List.of(mei)));
    assertThat(messages(other)).contains("F2 register.import.wrong.masked");
  }

  @Test
  void anExportHoldsTheRowsAndColumnsTheListShowsInItsOrder() throws Exception {
    List<List<String>> table =
        table(
            export(
                PEOPLE,
                "q",
                "",
                "f.phone",
                "13900000001",
                "sort",
                "name",
                "dir",
                "desc",
                "columns",
                "note",
                "as",
                "csv",
                "reason",
                "核对名单"));
    assertThat(table.getFirst()).isEqualTo(List.of("姓名*", "备注", "记录编号"));
    assertThat(column(table, 0)).isEqualTo(List.of("=王芳", "李梅"));
  }

  @Test
  void withdrawnRecordsAreExportedFromTheirOwnView() throws Exception {
    UUID gone = person("name", "覃海川");
    Register people = registers.at("directory/people");
    Tenancy.run(school, () -> writer.withdraw(Actor.outsider("测试"), people, gone, "重复登记"));
    assertThat(column(table(export(PEOPLE, "withdrawn", "1", "reason", "核对名单")), 0))
        .isEqualTo(List.of("覃海川"));
    assertThat(column(table(export(PEOPLE, "reason", "核对名单")), 0)).doesNotContain("覃海川");
  }

  @Test
  void personalDataNeedAReasonThatIsWrittenDown() throws Exception {
    MockHttpServletResponse refused = order(PEOPLE, "TRAINING_OFFICE", "as", "csv", "reason", "看");
    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(refused.getContentAsString()).contains("请写明用途").contains("value=\"看\"");
    export(ORGANIZATIONS, "columns", "kind");
    export(PEOPLE, "reason", "报送区县就业局");
    assertThat(
            inSchool(() ->
                jdbc.sql(
                        "select reason from access.audit_entry where school_id = :school and action = 'exported' order by id")
                    .param("school", school.value())
                    .query(String.class)
                    .list()))
        .isEqualTo(List.of("", "报送区县就业局"));
  }

  @Test
  void numbersAreMaskedUnlessTheyAreAskedForInFull() throws Exception {
    String masked =
        new String(export(PEOPLE, "as", "csv", "reason", "核对名单"), StandardCharsets.UTF_8);
    assertThat(masked).doesNotContain(CARD).contains("*");
    byte[] full = export(PEOPLE, "as", "csv", "reason", "申请培训补贴", "numbers", "1");
    assertThat(new String(full, StandardCharsets.UTF_8)).contains(CARD);
    assertThat(
            inSchool(() ->
                jdbc.sql("select reason from directory.reveal where school_id = :school")
                    .param("school", school.value())
                    .query(String.class)
                    .list()))
        .isEqualTo(List.of("申请培训补贴"));
    assertThat(judge(target("directory/people"), full).counts().unchanged()).isEqualTo(3);
    assertThat(
            order(ORGANIZATIONS, "TRAINING_OFFICE", "reason", "核对名单", "numbers", "1").getStatus())
        .isEqualTo(422);
  }

  @Test
  void theFileLiesSealedAndIsHandedToWhoAskedForItOnly() throws Exception {
    String href =
        settled(order(PEOPLE, "TRAINING_OFFICE", "as", "csv", "reason", "核对名单").getRedirectedUrl());
    mvc.perform(get(href).with(as("ADMINISTRATOR"))).andExpect(status().isNotFound());
    mvc.perform(get(href).with(as(newSchool(), "TRAINING_OFFICE")))
        .andExpect(status().isNotFound());
    mvc.perform(get(href).with(as("LEADER"))).andExpect(status().isForbidden());
    UUID id = UUID.fromString(href.substring("/exports/".length()));
    byte[] stored = Files.readAllBytes(Path.of("target/test-data/exports").resolve(id + ".sealed"));
    assertThat(new String(stored, StandardCharsets.UTF_8)).doesNotContain("李梅");
    files.files().delete(id);
    String gone =
        mvc.perform(get(href).header("Accept-Language", "zh-CN").with(as("TRAINING_OFFICE")))
            .andExpect(status().isConflict())
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertThat(gone).contains("请重新导出");
  }

  @Test
  void theListOffersItToThoseWhoMay() throws Exception {
    assertThat(list("TRAINING_OFFICE")).contains(PEOPLE + "/exports").contains("证件号码不打码");
    assertThat(list("LEADER")).doesNotContain("/exports");
    assertThat(order(PEOPLE, "LEADER", "reason", "核对名单").getStatus()).isEqualTo(403);
  }

  private String list(String role) throws Exception {
    return mvc.perform(get(PEOPLE).header("Accept-Language", "zh-CN").with(as(role)))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString();
  }
}
