package org.jiangqiao.claims;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jiangqiao.AppTest;
import org.jiangqiao.evidence.TrainingScenario;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

/** Texts handed in to a school with twelve completions and one old total. */
abstract class ClaimCase extends AppTest {

  private static final LocalDate DAY = LocalDate.now().minusDays(30);

  @Autowired ClaimChecks checks;
  @Autowired CheckedClaims claims;

  /**
   * Twelve completions by eleven people: seven elderly, five employees; 250 person-times of 2005.
   */
  @BeforeEach
  void twelveCompletions() {
    inSchool(() -> {
      TrainingScenario data = new TrainingScenario(jdbc);
      UUID scheme = data.scheme("智能手机课堂", "便民课堂", "ELDERLY");
      UUID first = data.closed(scheme, "手机一期", DAY);
      UUID second = data.closed(scheme, "手机二期", DAY);
      UUID twice = data.person("安春");
      data.completed(scheme, first, twice, "ELDERLY", DAY);
      data.completed(scheme, second, twice, "ELDERLY", DAY);
      for (int i = 0; i < 5; i++) {
        data.completed(scheme, first, data.person("老人" + i), "ELDERLY", DAY);
        data.completed(scheme, second, data.person("员工" + i), "EMPLOYEE", DAY);
      }
      data.summary(2005, "农民培训", 3, 250, "C");
      return null;
    });
  }

  UUID hand(String text) throws Exception {
    return created(multipart("/claims").param("text", text));
  }

  UUID upload(String name, byte[] bytes) throws Exception {
    return created(multipart("/claims").file(new MockMultipartFile("file", name, null, bytes)));
  }

  UUID created(MockMultipartHttpServletRequestBuilder sent) throws Exception {
    String to =
        mvc.perform(sent.with(as("TRAINING_OFFICE")).with(csrf()))
            .andExpect(status().is3xxRedirection())
            .andReturn()
            .getResponse()
            .getRedirectedUrl();
    return UUID.fromString(String.valueOf(to).substring("/claims/".length()));
  }

  static MockHttpServletRequestBuilder zh(String address) {
    return get(address).locale(Locale.CHINA);
  }

  static MockMultipartHttpServletRequestBuilder chinese(
      MockMultipartHttpServletRequestBuilder sent) {
    sent.locale(Locale.CHINA);
    return sent;
  }

  List<CheckedClaim> found(UUID text) {
    return inSchool(() -> claims.of(checks.runs(text).getFirst().id()));
  }
}
