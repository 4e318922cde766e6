package org.jiangqiao.completion;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;

/** Participants are called or visited afterwards. */
class FollowUpTest extends CompletionCase {

  @Test
  void aFollowUpTakesThePersonOffTheCallList() throws Exception {
    String path = "/training/batches/" + batch + "/follow-ups";
    mvc.perform(get(path).with(as("TRAINING_OFFICE")))
        .andExpect(content().string(containsString("tel:13800001111")));
    mvc.perform(get(path).with(as("AUDITOR")))
        .andExpect(content().string(not(containsString("13800001111"))));
    send(
            path,
            "visitedOn",
            "2026-01-05",
            "enrolment",
            zhang.toString(),
            "means",
            "CALL",
            "visitedBy",
            "赵老师")
        .andExpect(status().isUnprocessableContent());
    send(
            path,
            "visitedOn",
            "2026-01-05",
            "enrolment",
            zhang.toString(),
            "means",
            "CALL",
            "visitedBy",
            "赵老师",
            "problem",
            "落叶早")
        .andExpect(status().isFound());
    send(
            path,
            "visitedOn",
            "2026-01-06",
            "enrolment",
            "",
            "means",
            "VISIT",
            "visitedBy",
            "赵老师",
            "effect",
            "增产")
        .andExpect(status().isFound());
    mvc.perform(get(path).with(as("TRAINING_OFFICE")))
        .andExpect(content().string(containsString("落叶早")))
        .andExpect(content().string(not(containsString("tel:13800001111"))));
    String id =
        strings(
                "select id::text from training.follow_up where school_id = :school and batch_id = :batch and enrolment_id is not null")
            .getFirst();
    send("/training/follow-ups/" + id + "/withdrawal", "reason", "")
        .andExpect(status().isUnprocessableContent());
    send("/training/follow-ups/" + id + "/withdrawal", "reason", "记错了人")
        .andExpect(status().isFound());
    mvc.perform(get(path).with(as("TRAINING_OFFICE")))
        .andExpect(content().string(containsString("tel:13800001111")));
  }
}
