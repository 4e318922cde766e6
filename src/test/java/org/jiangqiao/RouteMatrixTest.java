package org.jiangqiao;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jiangqiao.Routes.Route;
import org.jiangqiao.ui.RouteRule;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route has a rule, the rules are those that a person reviewed, and the routes obey them. */
class RouteMatrixTest extends AppTest {

  private static final int MOST_OPEN_ADDRESSES = 12;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mapping;

  private final Map<String, Set<String>> rightsOfRoles = new LinkedHashMap<>();

  @BeforeEach
  void readRoles() {
    jdbc.sql("select role_code, right_code from access.role_right")
        .query((row, n) ->
            rightsOfRoles
                .computeIfAbsent(row.getString(1), r -> new TreeSet<>())
                .add(row.getString(2)))
        .list();
  }

  @Test
  void everyRouteDeclaresItsRule() {
    assertThat(routes().stream().filter(r -> r.rule() instanceof RouteRule.Undeclared)).isEmpty();
  }

  @Test
  void theRulesAreThoseThatWereReviewed() {
    Reviewed.lines("routes.txt", routes().stream().map(this::line).toList());
  }

  @Test
  void rulesNameRightsThatSomeRoleHas() {
    Set<String> known = new TreeSet<>();
    rightsOfRoles.values().forEach(known::addAll);
    assertThat(
            routes().stream()
                .filter(r ->
                    r.rule() instanceof RouteRule.AnyOf any && !known.containsAll(any.rights())
                        || r.rule() instanceof RouteRule.AllOf all
                            && !known.containsAll(all.rights())))
        .isEmpty();
  }

  @Test
  void fewAddressesAreOpenToAll() {
    Set<String> open = new TreeSet<>();
    routes().stream().filter(Route::isOpen).forEach(r -> open.add(r.pattern()));
    assertThat(open).hasSizeLessThanOrEqualTo(MOST_OPEN_ADDRESSES);
  }

  @Test
  void withoutAnAccountOnlyOpenRoutesAnswer() throws Exception {
    List<String> wrong = new ArrayList<>();
    for (Route route : routes()) {
      MockHttpServletResponse answer = ask(route, r -> r);
      boolean asked =
          answer.getStatus() == 401
              || String.valueOf(answer.getRedirectedUrl()).startsWith("/sign-in?next=");
      if (!route.isOpen() && !asked) {
        wrong.add(answer.getStatus() + " " + line(route));
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void nobodyPassesWithoutTheRight() throws Exception {
    List<String> wrong = new ArrayList<>();
    for (String role : rightsOfRoles.keySet()) {
      RequestPostProcessor account = as(role);
      RequestPostProcessor key = withKey(school, rightsOfRoles.getOrDefault(role, Set.of()));
      for (Route route : routes()) {
        if (!route.letsIn(rightsOfRoles.getOrDefault(role, Set.of()))) {
          int status = ask(route, route.isForPrograms() ? key : account).getStatus();
          if (status != 403) {
            wrong.add(role + " " + status + " " + line(route));
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void whoHasTheRightIsAnsweredAndNothingBreaks() throws Exception {
    List<String> wrong = new ArrayList<>();
    for (String role : rightsOfRoles.keySet()) {
      RequestPostProcessor account = as(role);
      RequestPostProcessor key = withKey(school, rightsOfRoles.getOrDefault(role, Set.of()));
      for (Route route : routes()) {
        if (route.method().equals("GET")
            && !route.pattern().equals("/error")
            && route.letsIn(rightsOfRoles.getOrDefault(role, Set.of()))) {
          int status = ask(route, route.isForPrograms() ? key : account).getStatus();
          boolean found = status < 300 && !route.isOpen() && route.pattern().contains("{");
          if (status == 401 || status == 403 || status >= 500 || found) {
            wrong.add(role + " " + status + " " + line(route));
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void aSessionOpensNothingThatTakesAKeyAndAKeyNothingElse() throws Exception {
    Set<String> everything = new TreeSet<>();
    rightsOfRoles.values().forEach(everything::addAll);
    RequestPostProcessor session = as("ADMINISTRATOR");
    RequestPostProcessor key = withKey(school, everything);
    List<String> wrong = new ArrayList<>();
    for (Route route : routes()) {
      if (!route.isOpen()) {
        MockHttpServletResponse answer = ask(route, route.isForPrograms() ? session : key);
        boolean asked =
            answer.getStatus() == 401
                || String.valueOf(answer.getRedirectedUrl()).startsWith("/sign-in?next=");
        if (!asked) {
          wrong.add(answer.getStatus() + " " + line(route));
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  private MockHttpServletResponse ask(Route route, RequestPostProcessor account) throws Exception {
    var request = request(HttpMethod.valueOf(route.method()), java.net.URI.create(address(route)));
    return mvc.perform((route.isForPrograms() ? request : request.with(csrf())).with(account))
        .andReturn()
        .getResponse();
  }

  private String line(Route route) {
    return route.pattern() + " " + route.method() + ": " + words(route);
  }

  private String words(Route route) {
    return switch (route.rule()) {
      case RouteRule.Everybody open -> "OPEN TO ALL, because " + open.why();
      case RouteRule.AnyAccount any -> "signed in";
      case RouteRule.AnyOf anyOf ->
          String.join(" or ", new TreeSet<>(anyOf.rights())) + " = " + roles(route);
      case RouteRule.AllOf allOf ->
          String.join(" and ", new TreeSet<>(allOf.rights())) + " = " + roles(route);
      case RouteRule.Undeclared none -> "UNDECLARED";
    };
  }

  private String roles(Route route) {
    return String.join(
        ", ",
        rightsOfRoles.entrySet().stream()
            .filter(role -> route.letsIn(role.getValue()))
            .map(Map.Entry::getKey)
            .sorted()
            .toList());
  }

  private List<Route> routes() {
    return Routes.of(mapping);
  }

  /** An address of the route; what stands in braces exists nowhere. */
  private static String address(Route route) {
    return route.pattern().replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
  }
}
