package org.jiangqiao.access;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Set;
import org.jiangqiao.AppTest;
import org.junit.jupiter.api.Test;

class SignInTest extends AppTest {

  @Test
  void aPersonWithTheRightPasswordIsLetIn() throws Exception {
    String name = "zhang." + school.toString().substring(24);
    inSchool(() ->
        accounts.create(Actor.outsider("测试"), name, "张三", PASSWORD, Set.of("TRAINING_OFFICE")));
    mvc.perform(post("/sign-in").param("name", name).param("password", PASSWORD).with(csrf()))
        .andExpect(status().is3xxRedirection())
        .andExpect(redirectedUrl("/"));
  }

  @Test
  void aWrongPasswordIsRefused() throws Exception {
    mvc.perform(post("/sign-in").param("name", "nobody").param("password", PASSWORD).with(csrf()))
        .andExpect(status().isUnprocessableContent());
  }

  @Test
  void thePageToSignInIsShown() throws Exception {
    mvc.perform(get("/sign-in")).andExpect(status().isOk());
  }
}
