package org.jiangqiao.completion;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;

/** What a batch cost. */
class CostTest extends CompletionCase {

  @Test
  void costsAddUpByCategoryAndPerPerson() throws Exception {
    String path = "/training/batches/" + batch + "/costs";
    send(
            path,
            "category",
            "TEACHING",
            "description",
            "授课 4 个半天",
            "amount",
            "一千",
            "spentOn",
            "2026-01-05")
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("“一千”不是能入账的金额")));
    cost(path, "TEACHING", "1,000.50");
    cost(path, "TEACHING", "200");
    cost(path, "VENUE", "300");
    mvc.perform(get(path).with(as("AUDITOR")))
        .andExpect(content().string(containsString("1,200.50")))
        .andExpect(content().string(containsString("1,500.50")))
        .andExpect(content().string(containsString("500.17")));
    String id =
        strings(
                "select id::text from training.cost_line where school_id = :school and batch_id = :batch and amount = 300")
            .getFirst();
    send("/training/cost-lines/" + id + "/withdrawal", "reason", "票据重复")
        .andExpect(status().isFound());
    mvc.perform(get(path).with(as("AUDITOR")))
        .andExpect(content().string(not(containsString("1,500.50"))));
    mvc.perform(post(path).with(as("AUDITOR")).with(csrf())).andExpect(status().isForbidden());
  }
}
