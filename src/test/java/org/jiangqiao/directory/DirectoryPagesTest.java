package org.jiangqiao.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jiangqiao.AppTest;
import org.jiangqiao.access.Actor;
import org.jiangqiao.codes.IdNumber;
import org.jiangqiao.codes.IdentityPaper;
import org.jiangqiao.directory.People.NewPerson;
import org.jiangqiao.scenario.MadeUp;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;

class DirectoryPagesTest extends AppTest {

  private static final String LIST = "/directory/people";
  private static final IdNumber NUMBER = MadeUp.idNumber(1980, 123);

  @Autowired People people;

  private UUID person(String name, IdNumber number) {
    NewPerson given =
        new NewPerson(name, number, IdentityPaper.ID_CARD, null, "13800000001", "", "石龙村", null);
    return inSchool(() -> people.findOrCreate(Actor.outsider("测试"), given).id());
  }

  private UUID withoutPaper(String name, String phone) {
    NewPerson given = new NewPerson(name, null, IdentityPaper.NONE, null, phone, "", "", null);
    return inSchool(() -> people.findOrCreate(Actor.outsider("测试"), given).id());
  }

  private ResultActions send(String address, Map<String, String> fields) throws Exception {
    var request = post(address).locale(Locale.CHINA).with(as("TRAINING_OFFICE")).with(csrf());
    fields.forEach(request::param);
    return mvc.perform(request);
  }

  private String page(String address, String role) throws Exception {
    return mvc.perform(get(address).locale(Locale.CHINA).with(as(role)))
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  private static String body(ResultActions answer) throws Exception {
    return answer.andReturn().getResponse().getContentAsString();
  }

  @Test
  void theNumberInFullStandsInNoAnswerWithoutAReveal() throws Exception {
    UUID id = person("曾可", NUMBER);
    List<String> addresses =
        List.of(
            LIST,
            LIST + "?q=zk",
            LIST + "/" + id,
            LIST + "/" + id + "/form",
            LIST + "/options?q=zk",
            LIST + "/duplicates",
            "/search?q=zk");
    for (String address : addresses) {
      for (String role : List.of("TRAINING_OFFICE", "LEADER", "AUDITOR", "ADMINISTRATOR")) {
        assertThat(page(address, role).contains(NUMBER.value())).as(address).isFalse();
      }
    }
    assertThat(page(LIST, "TRAINING_OFFICE")).contains(NUMBER.masked());
  }

  @Test
  void aRevealNeedsAPurposeAndTheRightAndIsWrittenDown() throws Exception {
    UUID id = person("曾可", NUMBER);
    String address = LIST + "/" + id + "/reveal";
    send(address, Map.of("reason", "看")).andExpect(status().isConflict());
    mvc.perform(post(address).param("reason", "核对补贴名单").with(as("LEADER")).with(csrf()))
        .andExpect(status().isForbidden());
    assertThat(body(send(address, Map.of("reason", "核对补贴名单")))).contains(NUMBER.value());
    long reveals =
        inSchool(() ->
            jdbc.sql("select count(*) from directory.reveal where person_id = :id")
                .param("id", id)
                .query(Long.class)
                .single());
    assertThat(reveals).isEqualTo(1);
    assertThat(page(LIST + "/" + id, "TRAINING_OFFICE")).contains("核对补贴名单");
  }

  @Test
  void readersSeePhonesAndBirthdaysMasked() throws Exception {
    UUID id = person("曾可", NUMBER);
    String html = page(LIST + "/" + id, "LEADER");
    assertThat(html.contains("13800000001")).isFalse();
    assertThat(html).contains("138****0001").contains("1980-**-**");
  }

  @Test
  void anIdentityNumberOnFileIsRefusedWithALinkToItsRecord() throws Exception {
    UUID id = person("曾可", NUMBER);
    var answer =
        send(LIST, Map.of("name", "曾可可", "paperKind", "ID_CARD", "paperNumber", NUMBER.value()));
    answer.andExpect(status().isUnprocessableContent());
    assertThat(body(answer)).contains("已登记在“曾可”名下").contains(LIST + "/" + id);
  }

  @Test
  void birthDateAndSexFollowFromTheNumberAndAWrongNumberIsNamed() throws Exception {
    char check = NUMBER.value().charAt(17);
    String wrong = NUMBER.value().substring(0, 17) + (check == '1' ? '2' : '1');
    send(LIST, Map.of("name", "曾可", "paperKind", "ID_CARD", "paperNumber", wrong))
        .andExpect(status().isUnprocessableContent());
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("name", "曾可");
    fields.put("paperKind", "ID_CARD");
    fields.put("paperNumber", NUMBER.value());
    String url = String.valueOf(send(LIST, fields).andReturn().getResponse().getRedirectedUrl());
    assertThat(page(url, "TRAINING_OFFICE")).contains("1980-01-01").contains(">男<");
  }

  @Test
  void anEmptyNumberFieldKeepsTheNumber() throws Exception {
    UUID id = person("曾可", NUMBER);
    UUID key = inSchool(() -> people.find(id).orElseThrow().personKey());
    send(
            LIST + "/" + id,
            Map.of("version", "0", "name", "曾可", "paperKind", "ID_CARD", "village", "红旗村"))
        .andExpect(status().is3xxRedirection());
    var now = inSchool(() -> people.find(id).orElseThrow());
    assertThat(List.of(now.personKey(), now.paperMask(), now.village(), now.sex()))
        .isEqualTo(List.of(key, NUMBER.masked(), "红旗村", "MALE"));
  }

  @Test
  void whoMayBeTheSameIsAskedAboutAndListed() throws Exception {
    withoutPaper("李梅", "13900000001");
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("name", "李梅");
    fields.put("paperKind", "NONE");
    fields.put("phone", "13900000001");
    var answer = send(LIST, fields);
    answer.andExpect(status().isUnprocessableContent());
    assertThat(body(answer)).contains("可能是同一人");
    fields.put("confirmed", "1");
    send(LIST, fields).andExpect(status().is3xxRedirection());
    assertThat(page(LIST + "/duplicates", "TRAINING_OFFICE")).contains("/merge?with=");
  }

  @Test
  void aMergeMovesReferencesAndUndoingRestoresExactlyThose() throws Exception {
    UUID firm = organization("云岭汽车");
    UUID twin = organization("云岭汽车销售服务");
    UUID one = withoutPaper("李梅", "13900000001");
    UUID two = withoutPaper("王芳", "13900000002");
    employ(one, firm);
    employ(two, twin);
    String address = "/directory/organizations/" + firm;
    assertThat(page(address + "/merge?with=" + twin, "TRAINING_OFFICE")).contains("云岭汽车销售服务");
    send(address + "/merge", Map.of("merged", twin.toString(), "reason", "同一单位"))
        .andExpect(status().is3xxRedirection());
    assertThat(List.of(employer(one), employer(two))).isEqualTo(List.of(firm, firm));
    send("/directory/organizations/" + twin + "/restoration", Map.of())
        .andExpect(status().isConflict());
    UUID merge =
        inSchool(() -> jdbc.sql("select id from directory.merge").query(UUID.class).single());
    String undoing = "/directory/merges/ORGANIZATION/" + merge + "/undoing";
    send(undoing, Map.of()).andExpect(status().is3xxRedirection());
    assertThat(List.of(employer(one), employer(two))).isEqualTo(List.of(firm, twin));
    send(undoing, Map.of()).andExpect(status().isConflict());
  }

  @Test
  void twoNumbersAreTwoPeopleAndTheOneWithTheNumberIsKept() throws Exception {
    UUID one = person("曾可", NUMBER);
    UUID other = person("曾可", MadeUp.idNumber(1981, 125));
    UUID bare = withoutPaper("曾可", "13900000009");
    merge(one, other).andExpect(status().isConflict());
    merge(bare, one).andExpect(status().isConflict());
    merge(one, one).andExpect(status().isConflict());
    merge(one, bare).andExpect(status().is3xxRedirection());
    assertThat(inSchool(() -> people.search("zk", 9)).size()).isEqualTo(2);
  }

  private ResultActions merge(UUID kept, UUID merged) throws Exception {
    return send(LIST + "/" + kept + "/merge", Map.of("merged", merged.toString(), "reason", "同一人"));
  }

  @Autowired Organizations organizations;

  private UUID organization(String name) {
    return inSchool(() -> organizations.findOrCreateByName(Actor.outsider("测试"), name, "DEALER"));
  }

  private void employ(UUID person, UUID organization) {
    inSchool(() ->
        jdbc.sql("update directory.person set organization_id = :o where id = :id")
            .param("o", organization)
            .param("id", person)
            .update());
  }

  private UUID employer(UUID person) {
    return inSchool(() ->
        jdbc.sql("select organization_id from directory.person where id = :id")
            .param("id", person)
            .query(UUID.class)
            .single());
  }
}
