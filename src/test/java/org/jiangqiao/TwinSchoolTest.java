package org.jiangqiao;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jiangqiao.kernel.SchoolId;
import org.jiangqiao.ui.MachineCall;
import org.jiangqiao.ui.RouteRule;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What one school has does not exist for another, whoever asks. */
class TwinSchoolTest extends AppTest {

  @Autowired List<TwinRows> rows;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mapping;

  @Test
  void aRecordOfAnotherSchoolDoesNotExist() throws Exception {
    List<String> wrong = new ArrayList<>();
    for (var row : recordsOf(newSchool()).entrySet()) {
      String address = address(row.getKey(), row.getValue());
      int status =
          mvc.perform(get(address).with(somebody(row.getKey())))
              .andReturn()
              .getResponse()
              .getStatus();
      if (status != 404) {
        wrong.add(status + " " + row.getKey());
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void theSameRecordIsThereForItsOwnSchool() throws Exception {
    List<String> wrong = new ArrayList<>();
    for (var row : recordsOf(school).entrySet()) {
      String address = address(row.getKey(), row.getValue());
      int status =
          mvc.perform(get(address).with(somebody(row.getKey())))
              .andReturn()
              .getResponse()
              .getStatus();
      if (status != 200) {
        wrong.add(status + " " + row.getKey());
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void theRoutesNotYetTriedByTwinsAreThoseThatWereReviewed() {
    Set<String> missing = patterns();
    missing.removeAll(recordsOf(school).keySet());
    Reviewed.lines("routes-without-twins.txt", missing);
  }

  @Test
  void twinRowsNameRoutesThatExist() {
    assertThat(patterns()).containsAll(recordsOf(school).keySet());
  }

  /** Of this test's school, with every right: by session or, where programs call, by key. */
  private RequestPostProcessor somebody(String pattern) {
    return pattern.startsWith(MachineCall.PREFIX + "/")
        ? withKey(
            school,
            Set.copyOf(
                jdbc.sql("select right_code from access.role_right where role_code = :role")
                    .param("role", "ADMINISTRATOR")
                    .query(String.class)
                    .list()))
        : as("ADMINISTRATOR");
  }

  private Map<String, UUID> recordsOf(SchoolId where) {
    Map<String, UUID> records = new LinkedHashMap<>();
    rows.forEach(row -> records.putAll(row.of(where)));
    return records;
  }

  /** Signed-in GET routes that name a record. */
  private Set<String> patterns() {
    Set<String> patterns = new TreeSet<>();
    mapping
        .getHandlerMethods()
        .forEach((info, handler) -> {
          boolean ours = handler.getBeanType().getName().startsWith("org.jiangqiao.");
          boolean open = RouteRule.of(handler) instanceof RouteRule.Everybody;
          if (ours
              && !open
              && info.getMethodsCondition().getMethods().contains(RequestMethod.GET)) {
            info.getPatternValues().stream().filter(p -> p.contains("{")).forEach(patterns::add);
          }
        });
    return patterns;
  }

  private static String address(String pattern, UUID id) {
    return pattern.replaceAll("\\{[^}]+}", id.toString());
  }
}
