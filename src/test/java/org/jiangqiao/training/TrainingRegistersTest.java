package org.jiangqiao.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

class TrainingRegistersTest extends TrainingTest {

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

  private MockHttpServletRequestBuilder scheme() {
    return form("/training/schemes")
        .param("name", "月嫂培训")
        .param("programmeLine", "家政")
        .param("audience", "UNEMPLOYED")
        .param("hours", "40")
        .param("completionPercent", "80");
  }

  @Test
  void aSchemeIsEnteredFoundAndLeadsToItsPlanAndBatches() throws Exception {
    mvc.perform(scheme()).andExpect(status().is3xxRedirection());
    assertThat(page("/training/schemes?q=ys")).contains("月嫂培训");
    UUID id =
        inSchool(() ->
            jdbc.sql("select id from training.scheme where name = '月嫂培训'")
                .query(UUID.class)
                .single());
    assertThat(page("/training/schemes/" + id))
        .contains("/training/schemes/" + id + "/plan", "/training/batches/new?scheme=" + id);
    mvc.perform(scheme().param("hours", "0")).andExpect(status().isUnprocessableContent());
  }

  @Test
  void aSchemeWithBatchesUnderWayIsNotWithdrawn() throws Exception {
    UUID scheme = scheme(school, "焊接技能");
    inSchool(() -> desk.create(OFFICE, scheme, values("R-1", LocalDate.of(2031, 3, 10))));
    mvc.perform(form("/training/schemes/" + scheme + "/withdrawal").param("reason", "不再开办"))
        .andExpect(status().isConflict());
  }

  @Test
  void twoFundingLinesCannotBearOneName() throws Exception {
    mvc.perform(form("/training/funding-lines").param("name", "就业补贴").param("subsidised", "true"))
        .andExpect(status().is3xxRedirection());
    mvc.perform(form("/training/funding-lines").param("name", "就业补贴"))
        .andExpect(status().isUnprocessableContent());
  }

  @Test
  void aPastTotalNeedsItsSourceAndAYearThatIsPast() throws Exception {
    mvc.perform(summary("1999", "校志第三章")).andExpect(status().is3xxRedirection());
    assertThat(page("/training/summaries")).contains("1999", "12000");
    mvc.perform(summary("1998", "")).andExpect(status().isUnprocessableContent());
    mvc.perform(summary("2099", "校志第三章")).andExpect(status().isUnprocessableContent());
  }

  private MockHttpServletRequestBuilder summary(String year, String source) {
    return form("/training/summaries")
        .param("year", year)
        .param("programmeLine", "农民培训")
        .param("audience", "FARMER")
        .param("batches", "120")
        .param("personTimes", "12000")
        .param("sourceTitle", source)
        .param("grade", "C");
  }

  @Test
  void trainersReadRegistersButDoNotChangeThem() throws Exception {
    for (String path :
        new String[] {"/training/schemes", "/training/funding-lines", "/training/summaries"}) {
      mvc.perform(get(path).with(as("TRAINER"))).andExpect(status().isOk());
      mvc.perform(post(path).with(as("TRAINER")).with(csrf()).param("name", "x"))
          .andExpect(status().isForbidden());
    }
  }
}
