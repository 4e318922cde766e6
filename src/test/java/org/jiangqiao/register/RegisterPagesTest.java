package org.jiangqiao.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A register in the hands of the office: its list, its forms, its history. */
class RegisterPagesTest extends RegisterPagesCase {

  @Test
  void aListShowsItsRecordsInTheOrderOfTheirSound() throws Exception {
    organization("重庆云岭汽车有限公司", "DEALER");
    organization("巴南区安澜镇人民政府", "GOVERNMENT");
    assertThat(names(page(LIST))).isEqualTo(List.of("巴南区安澜镇人民政府", "重庆云岭汽车有限公司"));
    assertThat(names(page(LIST + "?sort=name&dir=desc")))
        .isEqualTo(List.of("重庆云岭汽车有限公司", "巴南区安澜镇人民政府"));
  }

  @Test
  void searchByInitialsAndFilterByKindNarrowTheList() throws Exception {
    organization("重庆云岭汽车有限公司", "DEALER");
    organization("重庆云岭职业学校", "SCHOOL");
    assertThat(names(page(LIST + "?q=cqyl")).size()).isEqualTo(2);
    assertThat(names(page(LIST + "?q=cqyl&f.kind=SCHOOL"))).isEqualTo(List.of("重庆云岭职业学校"));
    assertThat(names(page(LIST + "?f.creditCode=-")).size()).isEqualTo(2);
  }

  @Test
  void whatTheRegisterDoesNotKnowIsLeftOutOfTheStatement() throws Exception {
    organization("重庆云岭汽车有限公司", "DEALER");
    for (String address :
        List.of(
            "?sort=name%3Bdrop&dir=x",
            "?sort=id",
            "?f.kind=%27or%201%3D1",
            "?f.nothing=1",
            "?after=abc",
            "?before=%00",
            "?columns=nothing",
            "?count=many")) {
      assertThat(names(page(LIST + address))).as(address).isEqualTo(List.of("重庆云岭汽车有限公司"));
    }
  }

  @Test
  void pagingForthAndBackVisitsEachRecordOnce() throws Exception {
    List<String> expected = new ArrayList<>();
    for (int i = 1; i <= 120; i++) {
      // Many share a name: only the id parts them.
      organization("安澜村" + (i % 7), i % 2 == 0 ? "VILLAGE" : "COMMUNITY");
      expected.add("安澜村" + (i % 7));
    }
    for (String order : List.of("sort=name", "sort=kind&dir=desc")) {
      List<String> forth = new ArrayList<>();
      List<String> pages = new ArrayList<>();
      String address = LIST + "?" + order;
      while (!address.isEmpty()) {
        String html = page(address);
        pages.add(String.join(",", names(html)));
        forth.addAll(names(html));
        address = link(html, "next");
        if (address.isEmpty()) {
          address = link(html, "prev");
          pages.removeLast();
          while (!address.isEmpty()) {
            html = page(address);
            assertThat(String.join(",", names(html))).isEqualTo(pages.removeLast());
            address = link(html, "prev");
          }
        }
      }
      assertThat(forth.stream().sorted().toList()).isEqualTo(expected.stream().sorted().toList());
    }
  }

  private static String link(String html, String rel) {
    Matcher link = Pattern.compile("rel=\"" + rel + "\" href=\"([^\"]+)\"").matcher(html);
    return link.find() ? link.group(1).replace("&amp;", "&") : "";
  }

  @Test
  void aListRunsAsManyStatementsForThreeRecordsAsForOne() throws Exception {
    organization("安澜村1", "VILLAGE");
    page(LIST);
    long one = StatementCount.during(() -> page(LIST));
    IntStream.range(2, 4).forEach(i -> organization("安澜村" + i, "VILLAGE"));
    assertThat(StatementCount.during(() -> page(LIST))).isEqualTo(one);
  }

  @Test
  void anotherSchoolSeesNothingOfIt() throws Exception {
    UUID id = organization("重庆云岭汽车有限公司", "DEALER");
    var twin = newSchool();
    for (String address : List.of("/" + id, "/" + id + "/form")) {
      mvc.perform(get(LIST + address).with(as(twin, "TRAINING_OFFICE")))
          .andExpect(status().isNotFound());
    }
    for (String address : List.of("", "?q=yl", "/options?q=yl")) {
      String html =
          mvc.perform(get(LIST + address).with(as(twin, "TRAINING_OFFICE")))
              .andReturn()
              .getResponse()
              .getContentAsString();
      assertThat(html.contains("云岭汽车")).as(address).isFalse();
    }
    mvc.perform(
            post(LIST + "/" + id + "/withdrawal")
                .param("reason", "不再合作")
                .with(as(twin, "TRAINING_OFFICE"))
                .with(csrf()))
        .andExpect(status().isNotFound());
    assertThat(names(page(LIST))).isEqualTo(List.of("重庆云岭汽车有限公司"));
  }

  @Test
  void onlyThoseWithTheRightReadAndOnlyManagersChange() throws Exception {
    mvc.perform(get(LIST).with(as("TRAINER"))).andExpect(status().isForbidden());
    mvc.perform(get(LIST).with(as("LEADER"))).andExpect(status().isOk());
    mvc.perform(get(LIST + "/new").with(as("LEADER"))).andExpect(status().isForbidden());
    mvc.perform(post(LIST).param("name", "某公司").with(as("LEADER")).with(csrf()))
        .andExpect(status().isForbidden());
    mvc.perform(get(LIST)).andExpect(status().is3xxRedirection());
  }

  @Test
  void aWrongFormComesBackWithWhatWasTyped() throws Exception {
    String html =
        mvc.perform(form(LIST, Map.of("name", "云岭汽车", "kind", "", "creditCode", "123")))
            .andExpect(status().isUnprocessableContent())
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertThat(html).contains("value=\"云岭汽车\"").contains("value=\"123\"");
    assertThat(names(page(LIST))).isEmpty();
  }

  @Test
  void aRecordIsAddedChangedAndItsHistoryTellsBoth() throws Exception {
    String url =
        String.valueOf(
            mvc.perform(
                    form(LIST, Map.of("name", "云岭汽车", "kind", "DEALER", "region.text", "重庆市江津区")))
                .andExpect(redirectedUrlPattern(LIST + "/*"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("name", "云岭汽车");
    fields.put("kind", "ENTERPRISE");
    fields.put("region", "500116");
    fields.put("region.text", "重庆市江津区");
    fields.put("version", "0");
    mvc.perform(form(url, fields)).andExpect(redirectedUrlPattern(LIST + "/*"));
    String html = page(url);
    assertThat(html).contains("重庆市江津区").contains("<td>经销商</td><td>企业</td>");
  }

  @Test
  void aChangeMeanwhileIsNamedAndNothingTypedIsLost() throws Exception {
    UUID id = organization("云岭汽车", "DEALER");
    String url = LIST + "/" + id;
    Map<String, String> first = Map.of("name", "云岭汽车", "kind", "ENTERPRISE", "version", "0");
    mvc.perform(form(url, first)).andExpect(status().is3xxRedirection());
    Map<String, String> second = Map.of("name", "云岭汽车销售", "kind", "DEALER", "version", "0");
    String html =
        mvc.perform(form(url, second))
            .andExpect(status().isConflict())
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertThat(html)
        .contains("测试TRAINING_OFFICE")
        .contains("由“经销商”改为“企业”")
        .contains("value=\"云岭汽车销售\"")
        .contains("name=\"version\" value=\"1\"");
    Map<String, String> again = Map.of("name", "云岭汽车销售", "kind", "DEALER", "version", "1");
    mvc.perform(form(url, again)).andExpect(status().is3xxRedirection());
    assertThat(names(page(LIST))).isEqualTo(List.of("云岭汽车销售"));
  }

  @Test
  void aWithdrawnRecordLeavesTheListAndComesBack() throws Exception {
    UUID id = organization("云岭汽车", "DEALER");
    String url = LIST + "/" + id;
    mvc.perform(form(url + "/withdrawal", Map.of("reason", " "))).andExpect(status().isConflict());
    mvc.perform(form(url + "/withdrawal", Map.of("reason", "重复录入")))
        .andExpect(status().is3xxRedirection());
    assertThat(names(page(LIST))).isEmpty();
    assertThat(names(page(LIST + "?withdrawn=1"))).isEqualTo(List.of("云岭汽车"));
    assertThat(page(url)).contains("重复录入");
    mvc.perform(form(url + "/restoration", Map.of())).andExpect(status().is3xxRedirection());
    assertThat(names(page(LIST))).isEqualTo(List.of("云岭汽车"));
  }
}
