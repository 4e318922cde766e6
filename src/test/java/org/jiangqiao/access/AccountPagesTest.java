package org.jiangqiao.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jiangqiao.AppTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

class AccountPagesTest extends AppTest {

  @Test
  void theListNamesEveryAccountAndFindsByNameOrSignInName() throws Exception {
    account("zhao.a", "赵甲");
    account("qian.b", "钱乙");
    assertThat(page(get("/access/accounts"))).contains("赵甲", "钱乙");
    assertThat(page(get("/access/accounts?q=赵"))).contains("赵甲").doesNotContain("钱乙");
    assertThat(page(get("/access/accounts?q=QIAN"))).contains("钱乙").doesNotContain("赵甲");
    assertThat(page(get("/access/accounts?q=%25"))).doesNotContain("赵甲", "钱乙");
  }

  @Test
  void theTrainingOfficeDoesNotManageAccounts() throws Exception {
    assertThat(status(get("/access/accounts").with(as("TRAINING_OFFICE")))).isEqualTo(403);
    assertThat(status(post("/access/accounts").with(as("TRAINING_OFFICE")).with(csrf())))
        .isEqualTo(403);
  }

  @Test
  void aGeneratedPasswordIsShownOnceAndLetsItsOwnerIn() throws Exception {
    String name = unique("sun.c");
    MockHttpServletResponse shown =
        answer(
            form("/access/accounts")
                .param("name", "孙丙")
                .param("signInName", name)
                .param("roles", "TRAINER"));
    assertThat(shown.getStatus()).isEqualTo(201);
    var password =
        Pattern.compile("([2-9A-Z]{4}-){3}[2-9A-Z]{4}").matcher(shown.getContentAsString());
    assertThat(password.find()).isTrue();
    assertThat(new Browser(mvc).signIn(name, password.group()).getRedirectedUrl()).isEqualTo("/");
  }

  @Test
  void anAccountNeedsANameAFreeSignInNameARoleAndAGoodPassword() throws Exception {
    MockHttpServletResponse answer =
        answer(form("/access/accounts").param("signInName", "X Y").param("password", "short"));
    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(answer.getContentAsString())
        .contains("e-name", "e-signInName", "e-roles", "e-password");
    account("li.d", "李丁");
    assertThat(
            answer(
                    form("/access/accounts")
                        .param("name", "李丁")
                        .param("signInName", unique("li.d"))
                        .param("roles", "TRAINER"))
                .getContentAsString())
        .contains("e-signInName");
  }

  @Test
  void aRoleThatDoesNotExistIsRefused() throws Exception {
    UUID id = account("zhou.e", "周戊");
    assertThat(status(form("/access/accounts/" + id + "/roles").param("roles", "GOD")))
        .isEqualTo(422);
    assertThat(status(form("/access/accounts/" + id + "/roles"))).isEqualTo(422);
    assertThat(
            status(form("/access/accounts/" + id + "/roles").param("roles", "LEADER", "AUDITOR")))
        .isEqualTo(302);
    assertThat(inSchool(() -> accounts.get(id)).roles()).containsExactly("LEADER", "AUDITOR");
  }

  @Test
  void theLastAdministratorStays() throws Exception {
    as("ADMINISTRATOR");
    UUID last = inSchool(() -> accounts.all()).getFirst().id();
    assertThat(status(form("/access/accounts/" + last + "/roles").param("roles", "TRAINER")))
        .isEqualTo(409);
    assertThat(status(form("/access/accounts/" + last + "/suspension").param("reason", "离职")))
        .isEqualTo(409);
    assertThat(inSchool(() -> accounts.get(last)).roles()).containsExactly("ADMINISTRATOR");
    assertThat(inSchool(() -> accounts.get(last)).suspended()).isNull();
  }

  @Test
  void anAccountIsSuspendedWithAReasonAndReadmitted() throws Exception {
    UUID id = account("wu.f", "吴己");
    assertThat(status(form("/access/accounts/" + id + "/suspension"))).isEqualTo(422);
    assertThat(status(form("/access/accounts/" + id + "/suspension").param("reason", "已调离")))
        .isEqualTo(302);
    assertThat(inSchool(() -> accounts.get(id)).suspended()).isEqualTo("已调离");
    assertThat(page(get("/access/accounts/" + id))).contains("已调离");
    assertThat(status(form("/access/accounts/" + id + "/readmission"))).isEqualTo(302);
    assertThat(inSchool(() -> accounts.get(id)).suspended()).isNull();
  }

  @Test
  void aNewPasswordEndsTheSessionsThatKnewTheOldOne() throws Exception {
    UUID id = account("zheng.g", "郑庚");
    Browser owner = new Browser(mvc);
    owner.signIn(unique("zheng.g"), PASSWORD);
    assertThat(status(form("/access/accounts/" + id + "/password"))).isEqualTo(201);
    assertThat(owner.open("/account").getStatus()).isEqualTo(302);
    assertThat(owner.signIn(unique("zheng.g"), PASSWORD).getStatus()).isEqualTo(422);
  }

  @Test
  void allSessionsOfAnAccountCanBeEnded() throws Exception {
    UUID id = account("wang.h", "王辛");
    Browser owner = new Browser(mvc);
    owner.signIn(unique("wang.h"), PASSWORD);
    assertThat(status(form("/access/accounts/" + id + "/sign-outs"))).isEqualTo(302);
    assertThat(owner.open("/account").getStatus()).isEqualTo(302);
  }

  @ParameterizedTest
  @ValueSource(strings = {"roles", "suspension", "readmission", "password", "sign-outs"})
  void anAccountOfAnotherSchoolDoesNotExist(String act) throws Exception {
    var other = newSchool();
    UUID foreign =
        in(
            other,
            () ->
                accounts.create(
                    Actor.outsider("测试"),
                    "f." + other.toString().substring(24),
                    "外校",
                    PASSWORD,
                    Set.of("TRAINER")));
    assertThat(
            status(
                form("/access/accounts/" + foreign + "/" + act)
                    .param("roles", "TRAINER")
                    .param("reason", "x")))
        .isEqualTo(404);
    assertThat(status(get("/access/accounts/" + foreign).with(as("ADMINISTRATOR")))).isEqualTo(404);
  }

  private UUID account(String signInName, String name) {
    return inSchool(() ->
        accounts.create(
            Actor.outsider("测试"), unique(signInName), name, PASSWORD, Set.of("TRAINER")));
  }

  private String unique(String name) {
    return name + "." + school.toString().substring(24);
  }

  private MockHttpServletRequestBuilder form(String path) {
    return post(path).with(as("ADMINISTRATOR")).with(csrf());
  }

  private String page(MockHttpServletRequestBuilder request) throws Exception {
    return answer(request.with(as("ADMINISTRATOR"))).getContentAsString();
  }

  private int status(MockHttpServletRequestBuilder request) throws Exception {
    return answer(request).getStatus();
  }

  private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
    return mvc.perform(request).andReturn().getResponse();
  }
}
