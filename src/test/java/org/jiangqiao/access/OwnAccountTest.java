package org.jiangqiao.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.jiangqiao.AppTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OwnAccountTest extends AppTest {

  private static final String NEW = "another sentence of mine";

  private String name;
  private Browser browser;

  @BeforeEach
  void signedIn() throws Exception {
    name = "he." + school.toString().substring(24);
    inSchool(() -> accounts.create(Actor.outsider("测试"), name, "何七", PASSWORD, Set.of("TRAINER")));
    browser = new Browser(mvc);
    browser.signIn(name, PASSWORD);
    browser.open("/account");
  }

  @Test
  void thePageNamesThePersonTheRolesAndTheSignIn() throws Exception {
    assertThat(browser.open("/account").getContentAsString()).contains("何七", name, "授课教师", "登录");
  }

  @Test
  void aNewPasswordKeepsThisSessionAndEndsTheOthers() throws Exception {
    Browser other = new Browser(mvc);
    other.signIn(name, PASSWORD);
    assertThat(
            browser
                .send("/account/password", "current", PASSWORD, "password", NEW)
                .getRedirectedUrl())
        .isEqualTo("/account");
    assertThat(browser.open("/account").getContentAsString()).contains("更改密码");
    assertThat(other.open("/account").getStatus()).isEqualTo(302);
    assertThat(new Browser(mvc).signIn(name, PASSWORD).getStatus()).isEqualTo(422);
    assertThat(new Browser(mvc).signIn(name, NEW).getStatus()).isEqualTo(302);
  }

  @Test
  void withoutTheCurrentPasswordNothingChanges() throws Exception {
    assertThat(
            browser
                .send("/account/password", "current", "wrong wrong wrong", "password", NEW)
                .getStatus())
        .isEqualTo(422);
    assertThat(
            browser.send("/account/password", "current", PASSWORD, "password", "short").getStatus())
        .isEqualTo(422);
    assertThat(new Browser(mvc).signIn(name, PASSWORD).getStatus()).isEqualTo(302);
  }

  @Test
  void guessingTheCurrentPasswordIsSlowedDown() throws Exception {
    for (int i = 0; i < 6; i++) {
      browser.send("/account/password", "current", "guess number " + i, "password", NEW);
    }
    assertThat(
            browser
                .send("/account/password", "current", PASSWORD, "password", NEW)
                .getContentAsString())
        .contains("秒后再试");
  }

  @Test
  void aChoiceOfLanguageFollowsTheAccount() throws Exception {
    browser.send("/preferences", "name", "lang", "value", "en", "back", "/account");
    Browser other = new Browser(mvc);
    other.signIn(name, PASSWORD);
    assertThat(other.open("/account").getContentAsString()).contains("My account");
  }
}
