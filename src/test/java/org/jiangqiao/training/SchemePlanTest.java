package org.jiangqiao.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

class SchemePlanTest extends TrainingTest {

  @Autowired Schemes schemes;

  private MockHttpServletRequestBuilder plan(UUID scheme, String role, String... cells) {
    MockHttpServletRequestBuilder form =
        post("/training/schemes/" + scheme + "/plan")
            .with(as(role))
            .with(csrf())
            .header("Accept-Language", "zh-CN");
    for (int i = 0; i < cells.length; i += 4) {
      form.param("day", cells[i])
          .param("halfDay", cells[i + 1])
          .param("title", cells[i + 2])
          .param("hours", cells[i + 3]);
    }
    return form;
  }

  @Test
  void thePlanIsReplacedAsAWholeAndBlankRowsAreLeftOut() throws Exception {
    UUID scheme = scheme(school, "家政服务");
    mvc.perform(
            plan(
                scheme,
                "TRAINING_OFFICE",
                "1",
                "PM",
                "礼仪",
                "4",
                "",
                "AM",
                "",
                "",
                "1",
                "AM",
                "安全",
                "3.5"))
        .andExpect(redirectedUrl("/training/schemes/" + scheme + "/plan"));
    assertThat(inSchool(() -> schemes.plan(scheme)))
        .extracting(lesson -> lesson.day() + lesson.halfDay() + lesson.title() + lesson.hours())
        .containsExactly("1AM安全3.5", "1PM礼仪4.0");
  }

  @Test
  void aHalfDayUsedTwiceComesBackMarked() throws Exception {
    UUID scheme = scheme(school, "家政服务");
    String page =
        mvc.perform(plan(scheme, "TRAINING_OFFICE", "1", "AM", "礼仪", "4", "1", "AM", "安全", "99"))
            .andExpect(status().isUnprocessableContent())
            .andReturn()
            .getResponse()
            .getContentAsString(StandardCharsets.UTF_8);
    assertThat(page).contains("第 1 天的同一时段写了两次。", "不超过 12 的学时");
    assertThat(inSchool(() -> schemes.plan(scheme))).hasSize(3);
  }

  @Test
  void trainersReadThePlanButDoNotChangeIt() throws Exception {
    UUID scheme = scheme(school, "家政服务");
    mvc.perform(get("/training/schemes/" + scheme + "/plan").with(as("TRAINER")))
        .andExpect(status().isOk());
    mvc.perform(plan(scheme, "TRAINER", "1", "AM", "礼仪", "4")).andExpect(status().isForbidden());
  }

  @Test
  void theOtherSchoolsSchemeIsNotFound() throws Exception {
    UUID scheme = scheme(newSchool(), "家政服务");
    mvc.perform(plan(scheme, "TRAINING_OFFICE", "1", "AM", "礼仪", "4"))
        .andExpect(status().isNotFound());
  }
}
