package org.jiangqiao.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.jiangqiao.AppTest;
import org.jiangqiao.scenario.MadeUp;
import org.jiangqiao.workbook.Caps;
import org.jiangqiao.workbook.SheetCell;
import org.jiangqiao.workbook.SheetReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockMultipartFile;

/** The pages of imports as somebody of the training office goes through them. */
class ImportPagesTest extends AppTest {

  private static final String PEOPLE = "/directory/people";
  private static final String CARD = MadeUp.idNumber(1980, 123).value();

  @TempDir Path folder;

  private String handIn(byte[] sheet) throws Exception {
    return settled(
        mvc.perform(
                multipart(PEOPLE + "/import")
                    .file(
                        new MockMultipartFile("file", "名单.xlsx", "application/octet-stream", sheet))
                    .header("Accept-Language", "zh-CN")
                    .with(as("TRAINING_OFFICE"))
                    .with(csrf()))
            .andExpect(status().is3xxRedirection())
            .andReturn()
            .getResponse()
            .getRedirectedUrl());
  }

  private String press(String address) throws Exception {
    return settled(
        mvc.perform(post(address).with(as("TRAINING_OFFICE")).with(csrf()))
            .andExpect(status().is3xxRedirection())
            .andReturn()
            .getResponse()
            .getRedirectedUrl());
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

  private String page(String address) throws Exception {
    return mvc.perform(get(address).header("Accept-Language", "zh-CN").with(as("TRAINING_OFFICE")))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  private List<List<String>> sheet(String address) throws Exception {
    byte[] bytes =
        mvc.perform(get(address).header("Accept-Language", "zh-CN").with(as("TRAINING_OFFICE")))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsByteArray();
    Path file = Files.write(folder.resolve(UUID.randomUUID() + ".xlsx"), bytes);
    try (SheetReader reader = SheetReader.open(file, Caps.ORDINARY)) {
      return reader.rows().map(r -> r.cells().stream().map(SheetCell::text).toList()).toList();
    }
  }

  @Test
  void aSheetIsHandedInLookedAtConfirmedAndTakenBack() throws Exception {
    String run =
        handIn(
            Sheets.xlsx(
                List.of("姓名", "证件号码", "电话"),
                List.of(List.of("李梅", CARD, "13900000001"), List.of("王芳", "12", ""))));
    String preview = page(run);
    assertThat(preview).contains("名单!B3").contains("确认导入 1 行").contains("李梅");
    assertThat(sheet(run + "/bad-rows").get(1).subList(0, 2)).isEqualTo(List.of("王芳", "12"));
    assertThat(press(run + "/confirmation")).isEqualTo(run);
    assertThat(page(run)).contains("撤销这次导入");
    assertThat(page(PEOPLE)).contains("李梅").doesNotContain("王芳");
    assertThat(press(run + "/undo")).isEqualTo(run);
    assertThat(page(run)).contains("整批撤销");
    assertThat(page(PEOPLE)).doesNotContain("李梅");
  }

  @Test
  void theTemplateNamesEveryColumnAndIsKnownAgain() throws Exception {
    List<String> head = sheet(PEOPLE + "/import/template").getFirst();
    assertThat(head.getFirst()).isEqualTo("姓名*");
    assertThat(head.getLast()).isEqualTo("记录编号");
    String run = handIn(Sheets.xlsx(head, List.of()));
    assertThat(page(run)).contains("没有数据行").doesNotContain("没有认出的列");
  }

  @Test
  void aLabelSaidByHandIsKnownNextTime() throws Exception {
    byte[] sheet = Sheets.csv("学员大名,电话", "李梅,13900000001");
    String run = handIn(sheet);
    assertThat(page(run)).contains("表头缺少必填的列：姓名").contains("学员大名");
    mvc.perform(
            post(run + "/mapping")
                .param("column0", "name")
                .with(as("TRAINING_OFFICE"))
                .with(csrf()))
        .andExpect(status().is3xxRedirection());
    assertThat(page(handIn(sheet))).contains("确认导入 1 行");
  }

  @Test
  void aFileThatIsNoSheetIsRefusedOnTheSamePage() throws Exception {
    String html =
        mvc.perform(
                multipart(PEOPLE + "/import")
                    .file(
                        new MockMultipartFile("file", "x.xlsx", "", "%PDF-1.7 ".getBytes("UTF-8")))
                    .header("Accept-Language", "zh-CN")
                    .with(as("TRAINING_OFFICE"))
                    .with(csrf()))
            .andExpect(status().isUnprocessableContent())
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertThat(html).contains("PDF");
  }

  @Test
  void whoMayOnlyReadCannotImport() throws Exception {
    mvc.perform(get(PEOPLE + "/import").with(as("LEADER"))).andExpect(status().isForbidden());
    mvc.perform(
            post(PEOPLE + "/imports/" + UUID.randomUUID() + "/confirmation")
                .with(as("LEADER"))
                .with(csrf()))
        .andExpect(status().isForbidden());
  }
}
