package org.jiangqiao.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jiangqiao.AppTest;
import org.jiangqiao.access.Schools;
import org.jiangqiao.kernel.SchoolId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

/**
 * The two newspaper articles, handed in as they were printed, on the demo data: what the training
 * office has records of is judged, what it has none of is said to be unknown.
 */
class ArticlesTest extends AppTest {

  private static final String SECOND = " 虚拟仿真实训";

  @Autowired DemoData demo;

  @BeforeEach
  void theDemoSchoolsAreThere() {
    if (schools.all().stream().noneMatch(Schools.School::demo)) {
      demo.loadAll();
    }
  }

  @Test
  void everyNumberOfBananIsJudged() throws Exception {
    Map<String, List<String>> verdicts = check("banan", article(0));
    assertThat(verdicts.get("SUPPORTED")).containsExactly("300人次", "500人次", "500人次", "600人次");
    assertThat(verdicts.get("UNKNOWN"))
        .contains("500余名", "30余家", "11本", "248个", "69个", "10余个", "8门", "1万余人", "1000余人次", "11人");
    assertThat(verdicts.keySet()).containsExactly("SUPPORTED", "UNKNOWN");
  }

  @Test
  void everyNumberOfJiangnanIsJudged() throws Exception {
    Map<String, List<String>> verdicts = check("jiangnan", article(1));
    assertThat(verdicts.get("SUPPORTED")).containsExactly("2600多期");
    assertThat(verdicts.get("WRONG_UNIT")).containsExactly("20多万人");
    assertThat(verdicts.get("UNKNOWN")).contains("100多家", "13项", "200余项", "80%以上", "93家");
    assertThat(verdicts.keySet()).containsExactly("SUPPORTED", "UNKNOWN", "WRONG_UNIT");
  }

  private static String article(int number) throws Exception {
    String both =
        new ClassPathResource("claims/two-schools.txt").getContentAsString(StandardCharsets.UTF_8);
    int cut = both.indexOf(SECOND);
    return number == 0 ? both.substring(0, cut) : both.substring(cut);
  }

  /**
   * Hands the text in through the page and reads what was kept, by verdict, in the text's order.
   */
  private Map<String, List<String>> check(String code, String text) throws Exception {
    SchoolId where =
        schools.all().stream().filter(s -> s.code().equals(code)).findFirst().orElseThrow().id();
    String page =
        mvc.perform(multipart("/claims").param("text", text).with(as(where, "LEADER")).with(csrf()))
            .andReturn()
            .getResponse()
            .getRedirectedUrl();
    mvc.perform(get(String.valueOf(page)).with(as(where, "LEADER")).locale(Locale.CHINA))
        .andExpect(status().isOk());
    Map<String, List<String>> verdicts = new TreeMap<>();
    in(
        where,
        () ->
            jdbc.sql(
                    """
                    select c.verdict, c.wording from claims.claim c
                      join claims.check_run r on r.school_id = c.school_id and r.id = c.run_id
                     where c.school_id = :school and r.text_id = :text and c.verdict <> 'NO_CLAIM'
                     order by c.position
                    """)
                .param("school", where.value())
                .param(
                    "text",
                    java.util.UUID.fromString(String.valueOf(page).substring("/claims/".length())))
                .query((row, n) ->
                    verdicts
                        .computeIfAbsent(row.getString(1), v -> new java.util.ArrayList<>())
                        .add(row.getString(2)))
                .list());
    return verdicts;
  }
}
