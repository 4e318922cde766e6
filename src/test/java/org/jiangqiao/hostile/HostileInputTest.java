package org.jiangqiao.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jiangqiao.AppTest;
import org.jiangqiao.Routes;
import org.jiangqiao.Routes.Route;
import org.jiangqiao.scenario.School;
import org.jiangqiao.scenario.Somebody;
import org.jiangqiao.scenario.Twins;
import org.jiangqiao.scenario.WholeSchool;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Whatever is put in an address or a form: it is data, and never an incident. */
class HostileInputTest extends AppTest {

  private static final String BOSS = "ADMINISTRATOR";

  private static final List<String> PAYLOADS =
      List.of(
          "' or 1=1--",
          "(case when (1=1) then name else phone end)",
          "../../../etc/passwd%_\\",
          "a\0b",
          "长".repeat(3_000),
          "{{7*7}}${7*7}#{7*7}\uD83D\uDE00\uFFFF",
          "\"><script>alert(1)</script>",
          "-1",
          "99999999999999999999",
          "0000-99-99");

  /** Names that lists read from the address themselves. */
  private static final List<String> LIST =
      List.of(
          "q",
          "sort",
          "order",
          "page",
          "after",
          "before",
          "kind",
          "span",
          "from",
          "to",
          "tab",
          "view",
          "columns",
          "column",
          "all",
          "id",
          "measure",
          "row",
          "year",
          "split",
          "by",
          "f.name",
          "f.phone",
          "f.kind",
          "f.birthDate.from",
          "f.birthDate.to",
          "f.organization",
          "f.region",
          "f.year.from",
          "f.subsidised",
          "f.audience",
          "withdrawn",
          "scheme");

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mapping;

  private final List<String> wrong = new ArrayList<>();

  @Test
  void noParameterOfAPageBreaksIt() {
    Twins ours = new Twins(new WholeSchool(pages(), "龘甲", 1));
    School school = pages();
    for (Route route : distinct(true)) {
      List<String> names = parameters(route);
      for (int turn = 0; turn < PAYLOADS.size(); turn++) {
        Map<String, String> query = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
          query.put(names.get(i), PAYLOADS.get((i + turn) % PAYLOADS.size()));
        }
        String path =
            ours.address(route.pattern()).orElse(route.pattern().replaceAll("\\{.*", "x"));
        look(school, path.replaceAll("\\?.*", "") + "?" + encoded(query));
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void noPartOfAnAddressBreaksIt() {
    School school = pages();
    for (Route route : distinct(true)) {
      if (route.namesARecord()) {
        for (String payload : PAYLOADS.subList(0, 7)) {
          String part = encode(payload).replace("%2F", "/").replace("%00", "%01");
          look(
              school,
              route
                  .pattern()
                  .replaceAll("\\{[^}]+}", java.util.regex.Matcher.quoteReplacement(part)));
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void noFieldOfAFormBreaksIt() {
    School school = pages();
    Twins ours = new Twins(new WholeSchool(school, "龘甲", 1));
    for (Route route : distinct(false)) {
      List<String> names = parameters(route);
      boolean ends =
          route.pattern().matches("/(sign-out|session|preferences|first-start|account/.*)");
      var address = ours.address(route.pattern());
      for (int turn = 0; turn < PAYLOADS.size() && address.isPresent() && !ends; turn += 2) {
        Map<String, String> fields = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
          fields.put(names.get(i), PAYLOADS.get((i + turn) % PAYLOADS.size()));
        }
        HttpMethod method = HttpMethod.valueOf(route.method());
        int status = school.send(method, BOSS, address.get(), fields).getStatus();
        if (status >= 500) {
          wrong.add(status + " " + method + " " + route.pattern() + " turn " + turn);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void theOrderOfAListIsNotForTheAddressToProgram() {
    School school = pages();
    for (int i = 0; i < 4; i++) {
      school.person(Somebody.called("李" + "梅兰竹菊".charAt(i), "1390000000" + (9 - i)));
    }
    List<String> order = people(school, "/directory/people");
    assertThat(order).hasSize(4);
    for (String payload : PAYLOADS) {
      for (String name : List.of("sort", "order", "dir", "columns")) {
        String address = "/directory/people?" + encoded(Map.of(name, payload));
        if (!people(school, address).equals(order)) {
          wrong.add(name + "=" + payload);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static List<String> people(School school, String address) {
    var links =
        Pattern.compile("href=\"/directory/people/([0-9a-f-]{36})\"")
            .matcher(text(school.look(BOSS, address)));
    return links.results().map(found -> found.group(1)).distinct().toList();
  }

  @Test
  void aTextIsShownAndNeverObeyed() {
    School school = pages();
    WholeSchool whole = new WholeSchool(school, "<龘'\"龘", 1);
    Twins ours = new Twins(whole);
    Pattern live = Pattern.compile("<龘|<[a-zA-Z][^<>]*['\"]龘");
    int shown = 0;
    for (Route route : Routes.of(mapping)) {
      var address =
          route.shows() ? ours.address(route.pattern()) : java.util.Optional.<String>empty();
      if (address.isPresent()) {
        MockHttpServletResponse answer = school.look(BOSS, address.get());
        if (String.valueOf(answer.getContentType()).startsWith("text/html")) {
          String page = text(answer);
          shown += page.contains("龘") ? 1 : 0;
          var found = live.matcher(page);
          if (found.find()) {
            wrong.add(route.pattern() + ": " + page.substring(found.start(), found.end() + 20));
          }
        }
      }
    }
    assertThat(shown).isGreaterThan(40);
    assertThat(wrong).isEmpty();
  }

  private void look(School school, String address) {
    int status = school.look(BOSS, address).getStatus();
    if (status >= 500) {
      wrong.add(status + " " + address.substring(0, Math.min(300, address.length())));
    }
  }

  /** One route for each piece of code: the registers share theirs. */
  private List<Route> distinct(boolean shows) {
    Set<String> seen = new HashSet<>();
    return Routes.of(mapping).stream()
        .filter(route -> route.shows() == shows && !route.pattern().equals("/error"))
        .filter(route -> seen.add(String.valueOf(route.handler().getMethod())))
        .toList();
  }

  /** What the code behind a route reads from the request, as far as its signature tells. */
  private static List<String> parameters(Route route) {
    Set<String> names = new TreeSet<>();
    for (MethodParameter parameter : route.handler().getMethodParameters()) {
      parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
      boolean read =
          !parameter.hasParameterAnnotation(PathVariable.class)
              && !parameter.hasParameterAnnotation(RequestHeader.class);
      Class<?> type = parameter.getParameterType();
      if (read && Map.class.isAssignableFrom(type)) {
        names.addAll(LIST);
      } else if (read && type.isRecord()) {
        for (RecordComponent component : type.getRecordComponents()) {
          names.add(component.getName());
        }
      } else if (read && isText(type)) {
        names.add(name(parameter));
      }
    }
    if (names.isEmpty() || !route.shows()) {
      names.addAll(List.of("name", "reason", "title", "phone", "village", "note", "paperNumber"));
    }
    return List.copyOf(names);
  }

  private static boolean isText(Class<?> type) {
    return type == String.class || type == List.class;
  }

  private static String name(MethodParameter parameter) {
    @Nullable String name = parameter.getParameterName();
    return name == null ? "q" : name;
  }

  private static String encoded(Map<String, String> query) {
    StringBuilder text = new StringBuilder();
    query.forEach(
        (name, value) -> text.append('&').append(encode(name)).append('=').append(encode(value)));
    return text.substring(Math.min(1, text.length()));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static String text(MockHttpServletResponse answer) {
    return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}
