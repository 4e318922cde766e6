package org.jiangqiao.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a list can be made to show, and changed as a whole. */
class RegisterViewsTest extends RegisterPagesCase {

  @Test
  void aSavedViewIsFoundAgainSharedOrNot() throws Exception {
    organization("云岭汽车", "DEALER");
    organization("安澜村", "VILLAGE");
    mvc.perform(form(LIST + "/views", Map.of("viewName", "村", "f.kind", "VILLAGE", "shared", "1")))
        .andExpect(status().is3xxRedirection());
    mvc.perform(form(LIST + "/views", Map.of("viewName", "我的商家", "f.kind", "DEALER")))
        .andExpect(status().is3xxRedirection());
    Matcher view =
        Pattern.compile("href=\"([^\"]+view=[^\"]+)\"[^>]*>\\s*<svg[^>]*>[^>]*></svg>\\s*村</a>")
            .matcher(page(LIST));
    assertThat(view.find()).isTrue();
    assertThat(names(page(view.group(1).replace("&amp;", "&")))).isEqualTo(List.of("安澜村"));
    String leaders =
        mvc.perform(get(LIST).with(as("LEADER"))).andReturn().getResponse().getContentAsString();
    assertThat(leaders.contains("我的商家")).isFalse();
    assertThat(leaders).contains("村</a>");
  }

  @Test
  void theSearchOverEverythingFindsWhatTheViewerMaySee() throws Exception {
    organization("云岭汽车", "DEALER");
    assertThat(page("/search?q=ylqc")).contains("云岭汽车");
    String trainers =
        mvc.perform(get("/search?q=ylqc").with(as("TRAINER")))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertThat(trainers.contains("云岭汽车")).isFalse();
  }

  @Test
  void columnsAreChosenInTheAddress() throws Exception {
    organization("云岭汽车", "DEALER");
    assertThat(page(LIST + "?columns=kind").contains("class=\"hide-s\"")).isFalse();
    assertThat(page(LIST).contains("class=\"hide-s\"")).isTrue();
  }

  @Test
  void aBulkChangeSetsOneColumnAndTellsWhatItSkipped() throws Exception {
    UUID one = organization("云岭汽车", "DEALER");
    UUID two = organization("安澜村", "VILLAGE");
    String ids = "&id=" + one + "&id=" + two;
    assertThat(page(LIST + "/bulk-change?column=kind" + ids)).contains("安澜村");
    String done =
        mvc.perform(
                form(LIST + "/bulk-changes", Map.of("column", "kind", "kind", "VILLAGE"))
                    .param("id", one.toString(), two.toString()))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertThat(done).contains("改好 1 条").contains("原来就是这个值的 1 条");
    assertThat(names(page(LIST + "?f.kind=VILLAGE")).size()).isEqualTo(2);
    mvc.perform(form(LIST + "/bulk-changes", Map.of("column", "kind", "kind", "", "all", "1")))
        .andExpect(status().isOk());
    assertThat(names(page(LIST + "?f.kind=VILLAGE")).size()).isEqualTo(2);
    mvc.perform(form(LIST + "/bulk-changes", Map.of("column", "name", "name", "x", "all", "1")))
        .andExpect(status().isNotFound());
  }
}
