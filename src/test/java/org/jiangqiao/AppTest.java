package org.jiangqiao;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jiangqiao.access.Accounts;
import org.jiangqiao.access.Actor;
import org.jiangqiao.access.Schools;
import org.jiangqiao.api.ApiKeys;
import org.jiangqiao.database.Tenancy;
import org.jiangqiao.database.TestPostgres;
import org.jiangqiao.kernel.SchoolId;
import org.jiangqiao.scenario.School;
import org.jiangqiao.ui.MachineCall;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The whole application on a real PostgreSQL. Every test founds a school of its own, so tests never
 * see each other's rows and nothing needs to be rolled back. A server listens too, for tests with a
 * real browser and because cookies are set up only where one does.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc
@ActiveProfiles("test")
public abstract class AppTest {

  /** Long enough for the rules; the same for all made-up accounts. */
  protected static final String PASSWORD = "a-long-made-up-sentence";

  @Autowired protected MockMvc mvc;
  @Autowired protected JdbcClient jdbc;
  @Autowired protected TransactionTemplate transaction;
  @Autowired protected Schools schools;
  @Autowired protected Accounts accounts;
  @Autowired protected ApiKeys apiKeys;
  @Autowired protected Clock clock;

  /** The school of this test. */
  protected SchoolId school;

  private final Map<String, RequestPostProcessor> keys = new HashMap<>();

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry properties) {
    TestPostgres.empty().describeTo(properties);
  }

  @BeforeEach
  void foundSchool() {
    school = newSchool();
  }

  /** Another school, for tests that two schools never mix. */
  protected SchoolId newSchool() {
    String code = "s" + UUID.randomUUID().toString().replace("-", "").substring(0, 20);
    return schools.found(code, "测试职业学校", "测试校", false);
  }

  /** The pages of this test's school, to fill it by. */
  protected School pages() {
    return pages(school);
  }

  /** The pages of a school, to fill it by. */
  protected School pages(SchoolId where) {
    return new School(
        where,
        mvc,
        jdbc,
        new School.Inside() {
          @Override
          public <T> T run(java.util.concurrent.Callable<T> act) {
            return in(where, act);
          }
        },
        (role, address) -> session(where, role, address),
        csrf(),
        clock);
  }

  /** Programs call with a key, people from a session and with the token of our forms. */
  private RequestPostProcessor session(SchoolId where, String role, String address) {
    if (role.equals(School.ANYBODY)) {
      return request -> request;
    }
    if (address.startsWith(MachineCall.PREFIX + "/")) {
      return keys.computeIfAbsent(where + role, k -> withKey(where, rightsOf(role)));
    }
    return as(where, role);
  }

  private Set<String> rightsOf(String role) {
    return Set.copyOf(
        jdbc.sql("select right_code from access.role_right where role_code = :role")
            .param("role", role)
            .query(String.class)
            .list());
  }

  /** Runs an act in the name of this test's school, in a transaction. */
  protected <T> T inSchool(java.util.concurrent.Callable<T> act) {
    return in(school, act);
  }

  /** Runs an act in the name of a school, in a transaction. */
  protected <T> T in(SchoolId where, java.util.concurrent.Callable<T> act) {
    return Tenancy.in(
        where,
        () ->
            transaction.execute(tx -> {
              try {
                return act.call();
              } catch (RuntimeException e) {
                throw e;
              } catch (Exception e) {
                throw new IllegalStateException(e);
              }
            }));
  }

  /** A request by somebody of this test's school who has the role. */
  protected RequestPostProcessor as(String role) {
    return as(school, role);
  }

  /** A request by somebody of the given school who has the role. */
  protected RequestPostProcessor as(SchoolId where, String role) {
    String name =
        role.toLowerCase(java.util.Locale.ROOT).replace('_', '-')
            + "."
            + where.toString().substring(24);
    UUID account =
        in(
            where,
            () ->
                accounts.all().stream()
                    .filter(a -> a.signInName().equals(name))
                    .map(Accounts.Account::id)
                    .findFirst()
                    .orElseGet(() ->
                        accounts.create(
                            Actor.outsider("测试"), name, "测试" + role, PASSWORD, Set.of(role))));
    return SecurityMockMvcRequestPostProcessors.authentication(
        UsernamePasswordAuthenticationToken.authenticated(
            where + "/" + account, null, java.util.List.of()));
  }

  /** A call by a program of the given school whose key has the rights. */
  protected RequestPostProcessor withKey(SchoolId where, Set<String> rights) {
    String name = "测试" + UUID.randomUUID().toString().substring(0, 18);
    return bearer(
        in(where, () -> apiKeys.create(Actor.outsider("测试"), name, rights, null)).secret());
  }

  /** A call with that key. */
  protected static RequestPostProcessor bearer(String secret) {
    return request -> {
      request.addHeader("Authorization", "Bearer " + secret);
      return request;
    };
  }

  /**
   * The token that proves a form is ours: cookie and field as a browser sends them. The one of
   * spring-security-test would put another token store in place for all later requests.
   */
  protected static RequestPostProcessor csrf() {
    byte[] token = "a-token-of-the-tests".getBytes(StandardCharsets.UTF_8);
    // The field holds random bytes and the token masked with them; zeros leave it as it is.
    byte[] masked = new byte[2 * token.length];
    System.arraycopy(token, 0, masked, token.length, token.length);
    return request -> {
      var cookies = new ArrayList<Cookie>();
      if (request.getCookies() != null) {
        cookies.addAll(List.of(request.getCookies()));
      }
      cookies.add(new Cookie("XSRF-TOKEN", new String(token, StandardCharsets.UTF_8)));
      request.setCookies(cookies.toArray(Cookie[]::new));
      request.addParameter("_csrf", Base64.getUrlEncoder().encodeToString(masked));
      return request;
    };
  }
}
