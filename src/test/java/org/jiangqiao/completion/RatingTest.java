package org.jiangqiao.completion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Participants say what they thought, once and without a name. */
class RatingTest extends CompletionCase {

  @Autowired RatingLinks links;

  @Test
  void participantsRateOnceAndWithoutNames() throws Exception {
    send("/training/batches/" + batch + "/rating-link").andExpect(status().isFound());
    send("/training/batches/" + batch + "/rating-link").andExpect(status().isFound());
    String path = inSchool(() -> links.path(batch)).orElseThrow();
    mvc.perform(get(path)).andExpect(status().isOk());
    rate(path, "1111", "5", "讲得实在", "").andExpect(status().isOk());
    rate(path, "1111", "1", "改主意了", "")
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("您已经评价过了")));
    rate(path, "2222", "4", "", "")
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("王*丫")))
        .andExpect(content().string(not(containsString("王小丫"))));
    rate(path, "2222", "4", "", wang.toString()).andExpect(status().isOk());
    rate(path, "9999", "4", "", "").andExpect(status().isUnprocessableContent());
    rate(path, "1111", "6", "", "").andExpect(status().isUnprocessableContent());
    assertThat(ratings()).isEqualTo(List.of("5讲得实在", "4"));
    mvc.perform(
            get("/training/batches/" + batch + "/closure").with(as("LEADER")).locale(Locale.CHINA))
        .andExpect(content().string(containsString("4.5")))
        .andExpect(content().string(containsString("收到 2 / 3 份·参评率 66.7%")))
        .andExpect(content().string(containsString("讲得实在")));
    mvc.perform(get("/rate/NOSUCHTOKEN")).andExpect(status().isNotFound());
  }

  private org.springframework.test.web.servlet.ResultActions rate(
      String path, String digits, String score, String comment, String enrolment) throws Exception {
    return mvc.perform(
        post(path)
            .param("digits", digits)
            .param("score", score)
            .param("comment", comment)
            .param("enrolment", enrolment)
            .with(csrf())
            .locale(Locale.CHINA));
  }

  private List<String> ratings() {
    return strings(
        "select score || comment from training.rating where school_id = :school and batch_id = :batch order by id");
  }
}
