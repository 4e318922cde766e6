package org.jiangqiao.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.jiangqiao.kernel.SchoolId;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

class BatchPagesTest extends TrainingTest {

  private static final LocalDate START = LocalDate.of(2031, 3, 10);

  private String page(String address) throws Exception {
    return mvc.perform(get(address).with(as("TRAINING_OFFICE")).header("Accept-Language", "zh-CN"))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString(StandardCharsets.UTF_8);
  }

  private MockHttpServletRequestBuilder form(String address) {
    return post(address)
        .with(as("TRAINING_OFFICE"))
        .with(csrf())
        .header("Accept-Language", "zh-CN");
  }

  private MockHttpServletRequestBuilder batchForm(String address, String number, String place) {
    return form(address)
        .param("number", number)
        .param("title", "焊工取证班")
        .param("startsOn", "2031-03-10")
        .param("endsOn", "2031-03-11")
        .param("place", place)
        .param("capacity", "30")
        .param("hours", "12")
        .param("completionPercent", "80")
        .param("version", "0");
  }

  @Test
  void theOfficeOpensABatchFromAScheme() throws Exception {
    UUID scheme = scheme(school, "焊接技能");
    String form = page("/training/batches/new?scheme=" + scheme + "&startsOn=2031-03-10");
    assertThat(form).contains("value=\"2031-HJ-001\"", "value=\"2031-03-11\"", "焊条电弧焊");
    mvc.perform(
            batchForm("/training/batches", "2031-HJ-001", "一号楼").param("scheme", scheme.toString()))
        .andExpect(status().is3xxRedirection());
    String list = page("/training/batches?q=hgqz");
    assertThat(list).contains("焊工取证班", "筹备中");
  }

  @Test
  void aWrongFormComesBackWithWhatWasTypedAndWhatIsWrong() throws Exception {
    UUID scheme = scheme(school, "焊接技能");
    String form =
        mvc.perform(
                batchForm("/training/batches", "", "一号楼")
                    .param("scheme", scheme.toString())
                    .param("customer", "没有这家公司"))
            .andExpect(status().isUnprocessableContent())
            .andReturn()
            .getResponse()
            .getContentAsString(StandardCharsets.UTF_8);
    assertThat(form).contains("请填写这一项", "单位名录里没有“没有这家公司”", "value=\"焊工取证班\"");
  }

  @Test
  void aNumberInUseIsRefusedInTheForm() throws Exception {
    batch("N-1", START);
    UUID other = batch("N-2", START);
    mvc.perform(batchForm("/training/batches/" + other, "N-1", ""))
        .andExpect(status().isUnprocessableContent());
  }

  @Test
  void trainersLookButDoNotChange() throws Exception {
    UUID batch = batch("P-1", START);
    mvc.perform(get("/training/batches").with(as("TRAINER"))).andExpect(status().isOk());
    mvc.perform(get("/training/batches/" + batch).with(as("TRAINER"))).andExpect(status().isOk());
    for (String path :
        new String[] {"/edit", "/cancellation", "/withdrawal", "/copies/new", "/lessons/new"}) {
      mvc.perform(get("/training/batches/" + batch + path).with(as("TRAINER")))
          .andExpect(status().isForbidden());
    }
    for (String path :
        new String[] {
          "/announcement", "/sign-up-opening", "/sign-up-closing", "/start", "/reopening"
        }) {
      mvc.perform(post("/training/batches/" + batch + path).with(as("TRAINER")).with(csrf()))
          .andExpect(status().isForbidden());
    }
  }

  @Test
  void aBatchGoesFromPreparationToSignUpAndGetsALinkAndAPoster() throws Exception {
    UUID batch = batch("W-1", LocalDate.now().plusDays(10));
    String base = "/training/batches/" + batch;
    assertThat(page(base)).contains("班次还没有发布，请先发布。");
    mvc.perform(form(base + "/announcement")).andExpect(redirectedUrl(base));
    mvc.perform(form(base + "/sign-up-opening")).andExpect(redirectedUrl(base));
    String overview = page(base);
    assertThat(overview).contains("报名中", "http://localhost/s/", "<svg xmlns");
    assertThat(page(base + "/poster")).contains("手机扫码报名", "http://localhost/s/");
    mvc.perform(form(base + "/sign-up-closing")).andExpect(redirectedUrl(base));
    mvc.perform(form(base + "/start")).andExpect(redirectedUrl(base));
    assertThat(page(base)).contains("进行中");
  }

  @Test
  void aStepAgainstTheRulesIsRefusedWithEveryReason() throws Exception {
    UUID batch = batch("W-2", LocalDate.now().plusDays(10));
    String answer =
        mvc.perform(form("/training/batches/" + batch + "/sign-up-opening"))
            .andExpect(status().isConflict())
            .andReturn()
            .getResponse()
            .getContentAsString(StandardCharsets.UTF_8);
    assertThat(answer).contains("班次还没有发布，请先发布。");
  }

  @Test
  void cancellingAsksWhyAndListsWhoMustBeTold() throws Exception {
    UUID batch = openBatch("W-3");
    enrol(batch, "测试甲", "13800000001");
    String address = "/training/batches/" + batch + "/cancellation";
    assertThat(page(address)).contains("测试甲", "13800000001");
    mvc.perform(form(address).param("reason", "")).andExpect(status().isUnprocessableContent());
    mvc.perform(form(address).param("reason", "报名人数不足")).andExpect(redirectedUrl(address));
    assertThat(page(address)).contains("已取消，原因：报名人数不足", "13800000001");
  }

  @Test
  void aClosedBatchIsReopenedWithAReason() throws Exception {
    UUID batch = batch("W-4", START);
    inSchool(() -> {
      batches.step(OFFICE, batch, "CLOSED", "");
      return batch;
    });
    String base = "/training/batches/" + batch;
    mvc.perform(form(base).param("title", "x")).andExpect(status().isUnprocessableContent());
    mvc.perform(form(base + "/reopening").param("reason", "名册有误")).andExpect(redirectedUrl(base));
    assertThat(page(base)).contains("名册有误");
  }

  @Test
  void aBatchIsCopiedWithItsLessonsShifted() throws Exception {
    UUID batch = batch("C-1", START);
    String base = "/training/batches/" + batch + "/copies";
    assertThat(page(base + "/new?startsOn=2031-04-07")).contains("2031-04-08", "不带");
    mvc.perform(form(base).param("startsOn", "2031-04-07").param("number", "C-2"))
        .andExpect(status().is3xxRedirection());
    mvc.perform(form(base).param("startsOn", "2031-04-07").param("number", "C-2"))
        .andExpect(status().isUnprocessableContent());
  }

  @Test
  void lessonsAreAddedChangedAndCancelled() throws Exception {
    UUID batch = batch("L-1", START);
    String base = "/training/batches/" + batch + "/lessons";
    mvc.perform(lessonForm(base, "2031-03-11", "PM")).andExpect(status().is3xxRedirection());
    mvc.perform(lessonForm(base, "2031-03-19", "PM")).andExpect(status().isUnprocessableContent());
    UUID lesson = inSchool(() -> batches.lessons(batch)).getLast().id();
    assertThat(page(base + "/" + lesson)).contains("答疑");
    mvc.perform(lessonForm(base + "/" + lesson, "2031-03-11", "EVENING"))
        .andExpect(status().is3xxRedirection());
    mvc.perform(form(base + "/" + lesson + "/cancellation").param("reason", "教师请假"))
        .andExpect(status().is3xxRedirection());
    assertThat(page("/training/batches/" + batch)).contains("<s>答疑</s>", "教师请假");
  }

  private MockHttpServletRequestBuilder lessonForm(String address, String day, String halfDay) {
    return form(address)
        .param("heldOn", day)
        .param("halfDay", halfDay)
        .param("title", "答疑")
        .param("hours", "2.5");
  }

  @Test
  void aBatchOpenedByMistakeIsDeleted() throws Exception {
    UUID batch = batch("X-1", START);
    String address = "/training/batches/" + batch + "/withdrawal";
    assertThat(page(address)).contains("删除班次");
    mvc.perform(form(address).param("reason", "重复建立"))
        .andExpect(redirectedUrl("/training/batches"));
    mvc.perform(get("/training/batches/" + batch).with(as("TRAINING_OFFICE")))
        .andExpect(status().isNotFound());
  }

  @Test
  void theOtherSchoolSeesNeitherRowNorPage() throws Exception {
    UUID batch = batch("T-1", START);
    SchoolId other = newSchool();
    mvc.perform(get("/training/batches/" + batch).with(as(other, "TRAINING_OFFICE")))
        .andExpect(status().isNotFound());
    mvc.perform(
            post("/training/batches/" + batch + "/announcement")
                .with(as(other, "TRAINING_OFFICE"))
                .with(csrf()))
        .andExpect(status().isNotFound());
    String list =
        mvc.perform(get("/training/batches").with(as(other, "TRAINING_OFFICE")))
            .andReturn()
            .getResponse()
            .getContentAsString(StandardCharsets.UTF_8);
    assertThat(list).doesNotContain(batch.toString());
  }

  @Test
  void pagesComeInEnglishToo() throws Exception {
    UUID batch = openBatch("E-1");
    String text =
        mvc.perform(
                get("/training/batches/" + batch)
                    .with(as("TRAINING_OFFICE"))
                    .header("Accept-Language", "en"))
            .andReturn()
            .getResponse()
            .getContentAsString(StandardCharsets.UTF_8);
    assertThat(text).contains("Open for sign-up", "Sign-up link");
  }

  @Test
  void aBatchThatNeverTookSignUpsHasNoPoster() throws Exception {
    UUID batch = batch("SP-3", START);
    mvc.perform(get("/training/batches/" + batch + "/poster").with(as("TRAINING_OFFICE")))
        .andExpect(status().isConflict());
  }
}
