package org.jiangqiao.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jiangqiao.AppTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletResponse;

class SessionTest extends AppTest {

  @Autowired AccountState state;

  @LocalServerPort int port;

  private String name;
  private UUID account;
  private Browser browser;

  @BeforeEach
  void anAccount() {
    name = "li." + school.toString().substring(24);
    account =
        inSchool(
            () -> accounts.create(Actor.outsider("测试"), name, "李四", PASSWORD, Set.of("TRAINER")));
    browser = new Browser(mvc);
  }

  @Test
  void theFormOfTheRealPageIsAcceptedAndOneWithoutTokenIsNot() throws Exception {
    assertThat(browser.send("/sign-in", "name", name, "password", PASSWORD).getStatus())
        .isEqualTo(403);
    assertThat(browser.signIn(name, PASSWORD).getRedirectedUrl()).isEqualTo("/");
    assertThat(browser.open("/account").getStatus()).isEqualTo(200);
  }

  @Test
  void aFormThatIsTooLargeToBeReadIsCalledSo() throws Exception {
    var upload = post("/sign-out").contentType("multipart/form-data; boundary=x");
    assertThat(mvc.perform(upload.content(new byte[1000])).andReturn().getResponse().getStatus())
        .isEqualTo(403);
    assertThat(
            mvc.perform(upload.content(new byte[21 << 20])).andReturn().getResponse().getStatus())
        .isEqualTo(413);
  }

  @Test
  void aSessionBeginsAnewAtSignIn() throws Exception {
    browser.signIn(name, PASSWORD);
    String first = browser.cookie("jqs");
    browser.signIn(name, PASSWORD);
    assertThat(first).isNotEmpty();
    assertThat(browser.cookie("jqs")).isNotEmpty().isNotEqualTo(first);
  }

  @Test
  void anUnknownNameLooksLikeAWrongPassword() throws Exception {
    MockHttpServletResponse wrong = browser.signIn(name, "not-the-right-password");
    MockHttpServletResponse unknown = browser.signIn("nobody" + name, "not-the-right-password");
    assertThat(unknown.getStatus()).isEqualTo(wrong.getStatus()).isEqualTo(422);
    assertThat(plain(unknown, "nobody" + name)).isEqualTo(plain(wrong, name));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/",
        "//evil.example/",
        "/\\evil.example/",
        "/\t/evil.example/",
        "/{x}",
        "javascript:alert(1)",
        "evil.example",
        "/a\r\nSet-Cookie: x=1",
        ""
      })
  void nobodyIsSentElsewhereAfterSignIn(String next) throws Exception {
    browser.open("/sign-in");
    assertThat(
            browser
                .send("/sign-in", "name", name, "password", PASSWORD, "next", next)
                .getRedirectedUrl())
        .isEqualTo("/");
  }

  @Test
  void aPersonComesBackToThePageAskedFor() throws Exception {
    assertThat(browser.open("/account?a=%E4%B8%AD").getRedirectedUrl())
        .isEqualTo("/sign-in?next=%2Faccount%3Fa%3D%25E4%25B8%25AD");
    browser.open("/sign-in");
    String back = "/account?a=%E4%B8%AD";
    assertThat(
            browser
                .send("/sign-in", "name", name, "password", PASSWORD, "next", back)
                .getRedirectedUrl())
        .isEqualTo(back);
  }

  @Test
  void aSuspendedAccountLosesItsRunningSessionAtOnce() throws Exception {
    browser.signIn(name, PASSWORD);
    inSchool(() -> {
      state.suspend(Actor.outsider("测试"), account, "离职");
      return "";
    });
    assertThat(browser.open("/account").getRedirectedUrl()).isEqualTo("/sign-in?next=%2Faccount");
    assertThat(browser.signIn(name, PASSWORD).getStatus()).isEqualTo(422);
  }

  @Test
  void signingOutEverywhereEndsTheOtherSessionToo() throws Exception {
    Browser other = new Browser(mvc);
    other.signIn(name, PASSWORD);
    browser.signIn(name, PASSWORD);
    browser.open("/account");
    assertThat(browser.send("/sign-out", "everywhere", "true").getRedirectedUrl())
        .isEqualTo("/sign-in");
    assertThat(other.open("/account").getStatus()).isEqualTo(302);
    assertThat(browser.open("/account").getStatus()).isEqualTo(302);
  }

  @Test
  void signingOutLeavesTheOtherSession() throws Exception {
    Browser other = new Browser(mvc);
    other.signIn(name, PASSWORD);
    browser.signIn(name, PASSWORD);
    browser.open("/account");
    browser.send("/sign-out");
    assertThat(other.open("/account").getStatus()).isEqualTo(200);
    assertThat(browser.open("/account").getStatus()).isEqualTo(302);
  }

  @Test
  void everySignedInPageCarriesTheHeadersThatProtectIt() throws Exception {
    browser.signIn(name, PASSWORD);
    MockHttpServletResponse page = browser.open("/account");
    assertThat(page.getHeader("Content-Security-Policy"))
        .startsWith("default-src 'none'; script-src 'self'; style-src 'self';")
        .endsWith("base-uri 'none'; frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(page.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(page.getHeader("X-Frame-Options")).isEqualTo("DENY");
    assertThat(page.getHeader("Referrer-Policy")).isEqualTo("same-origin");
    assertThat(page.getHeader("Cache-Control")).contains("no-store");
  }

  @Test
  void cookiesAreOutOfReachOfScriptsAndOfOtherSites() throws Exception {
    try (HttpClient http = HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
      URI address = URI.create("http://localhost:" + port + "/sign-in");
      var form = http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
      Matcher token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(form.body());
      assertThat(token.find()).isTrue();
      String fields = "name=" + name + "&password=" + PASSWORD + "&_csrf=" + token.group(1);
      var welcome =
          http.send(
              HttpRequest.newBuilder(address)
                  .header("Content-Type", "application/x-www-form-urlencoded")
                  .POST(BodyPublishers.ofString(fields))
                  .build(),
              BodyHandlers.ofString());
      assertThat(welcome.statusCode()).isEqualTo(302);
      assertThat(names(form)).containsExactly("XSRF-TOKEN");
      assertThat(names(welcome)).containsExactly("jqs");
      assertThat(form.headers().allValues("Set-Cookie")).allMatch(SessionTest::isShut);
      assertThat(welcome.headers().allValues("Set-Cookie")).allMatch(SessionTest::isShut);
    }
  }

  private static List<String> names(HttpResponse<?> response) {
    return response.headers().allValues("Set-Cookie").stream()
        .map(cookie -> cookie.substring(0, cookie.indexOf('=')))
        .toList();
  }

  private static boolean isShut(String cookie) {
    return cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax");
  }

  private static String plain(MockHttpServletResponse page, String name) throws Exception {
    return page.getContentAsString()
        .replace(name, "NAME")
        .replaceAll("value=\"[^\"]{40,}\"|TOKEN\":\"[^\"]+\"", "");
  }
}
