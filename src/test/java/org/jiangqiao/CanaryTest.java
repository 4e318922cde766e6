package org.jiangqiao;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jiangqiao.Routes.Route;
import org.jiangqiao.scenario.School;
import org.jiangqiao.scenario.Somebody;
import org.jiangqiao.scenario.Twins;
import org.jiangqiao.scenario.WholeSchool;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Two schools in which every personal field holds what stands nowhere else. Whatever the product
 * answers to anybody goes through one filter: may this one see what is in it?
 */
@ExtendWith(OutputCaptureExtension.class)
class CanaryTest extends AppTest {

  private static final List<String> ROLES =
      List.of("ADMINISTRATOR", "TRAINING_OFFICE", "TRAINER", "LEADER", "AUDITOR");
  private static final Pattern INDICATOR = Pattern.compile("/figures/([a-z.-]+)");

  private static final Pattern EDITION_FIGURE = Pattern.compile("/figures/([0-9]+)");

  private static @Nullable WholeSchool a;
  private static @Nullable WholeSchool b;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mapping;

  private WholeSchool ours = never();
  private WholeSchool theirs = never();
  private final Set<String> leaks = new TreeSet<>();
  private int answers;

  @SuppressWarnings("NullAway")
  private static WholeSchool never() {
    return a;
  }

  @BeforeEach
  void twoSchools() {
    if (a == null || b == null) {
      a = new WholeSchool(pages(), "龘甲", 1);
      b = new WholeSchool(pages(newSchool()), "龘乙", 2);
    }
    ours = a;
    theirs = b;
  }

  @Test
  void noPageShowsWhatItsReaderMayNotSee(CapturedOutput log) {
    for (String role : ROLES) {
      addresses().forEach(address -> look(role, address));
    }
    rowsWithAPurpose();
    assertThat(answers).isGreaterThan(500);
    assertThat(leaks).isEmpty();
    assertThat(people().filter(log.getAll()::contains)).isEmpty();
  }

  @Test
  void thePagesOfLinksMaskNames(CapturedOutput log) {
    String done = "/s/" + ours.id("/s/") + "/done/" + ours.id("/s/{}/done/");
    for (String open : List.of("/c/", "/s/", "/rate/", "/a/", "/r/")) {
      look(School.ANYBODY, open + ours.id(open));
    }
    look(School.ANYBODY, done);
    look(School.ANYBODY, "/c?number=" + ours.id("/c/"));
    send("/rate/" + ours.id("/rate/"), ours.taught(), Map.of("score", "5"));
    send("/a/" + ours.id("/a/"), ours.seated(), Map.of("pass", pass()));
    send("/s/" + ours.id("/s/"), ours.seated(), Map.of("name", "李梅", "audience", "FARMER"));
    send(
        "/r/" + ours.id("/r/"),
        ours.seated(),
        Map.of("name", "李梅", "idNumber", Canaries.number(ours.seated())));
    addresses().forEach(address -> look(School.ANYBODY, address));
    assertThat(leaks).isEmpty();
    assertThat(people().filter(log.getAll()::contains)).isEmpty();
  }

  @Test
  void aFormToldOfSomebodyAnotherSchoolKnowsAnswersAsIfNobodyDid() {
    Map<String, String> known = new HashMap<>();
    known.put("name", "李梅");
    known.put("paperKind", "ID_CARD");
    known.put("paperNumber", Canaries.number(theirs.taught()));
    known.put("phone", theirs.taught().phone());
    known.put("audience", "FARMER");
    assertThat(pages().send(School.OFFICE, "/directory/people", known).getStatus()).isEqualTo(302);
    String roster = ours.running().address() + "/roster";
    known.put("paperNumber", Canaries.number(theirs.seated()));
    MockHttpServletResponse answer = ours.school().send(School.OFFICE, roster, known);
    assertThat(answer.getStatus()).isEqualTo(302);
    filter(School.OFFICE, roster, answer);
    assertThat(leaks).isEmpty();
  }

  @Test
  void theFilterSeesWhatIsThere() {
    String person = "/directory/people/" + ours.id("/directory/people/");
    Somebody taught = ours.taught();
    assertThat(AnswerText.of(look(School.OFFICE, person)))
        .contains(taught.name(), taught.phone(), taught.village(), taught.note(), Canaries.BORN);
    assertThat(AnswerText.of(look("LEADER", person))).contains(taught.name(), "****");
    assertThat(AnswerText.of(look("LEADER", ours.id("dossier"))))
        .contains(taught.name(), taught.village());
    String positions = "/publications/" + ours.id("/publications/");
    assertThat(addresses().stream().filter(a -> a.startsWith(positions + "/figures/")))
        .hasSizeGreaterThan(10)
        .anyMatch(address -> AnswerText.of(look("LEADER", address)).contains(taught.name()));
    String reported = "/publications/" + ours.id("edition of the report") + "/figures/";
    assertThat(addresses().stream().filter(a -> a.startsWith(reported)))
        .anyMatch(address -> AnswerText.of(look("LEADER", address)).contains(taught.name()));
    String changed = "/publications/" + ours.id("edition before") + "/diff/";
    assertThat(addresses().stream().filter(a -> a.startsWith(changed)))
        .anyMatch(address -> AnswerText.of(look("LEADER", address)).contains(taught.name()));
    var reveal = ours.school().send(School.OFFICE, person + "/reveal", Map.of("reason", "办理证书更正"));
    assertThat(AnswerText.of(reveal)).contains(Canaries.number(taught));
    filter("LEADER", "a page that shows too much", reveal);
    assertThat(leaks).isNotEmpty();
  }

  /** Every address that shows something: lists, searches, exports, records of both schools. */
  private Set<String> addresses() {
    Set<String> addresses = new TreeSet<>();
    Twins own = new Twins(ours);
    Twins foreign = new Twins(theirs);
    for (Route route : Routes.of(mapping)) {
      if (route.shows() && !route.isOpen()) {
        own.address(route.pattern()).ifPresent(addresses::add);
        foreign.address(route.pattern()).ifPresent(addresses::add);
        if (!route.namesARecord()) {
          addresses.add(route.pattern() + "?q=da&span=all");
        }
      }
    }
    figures(addresses);
    editions(addresses);
    for (String job : List.of("papers", "dossier")) {
      addresses.add(ours.id(job));
      addresses.add(theirs.id(job));
    }
    addresses.add("/training/batches?tab=all");
    addresses.add(ours.running().address() + "/roster?q=da");
    addresses.add("/directory/people?withdrawn=true");
    return addresses;
  }

  private void figures(Set<String> addresses) {
    String all = AnswerText.of(ours.school().look("ADMINISTRATOR", "/figures?span=all"));
    var found = INDICATOR.matcher(all);
    while (found.find()) {
      String figure = "/figures/" + found.group(1);
      addresses.add(figure + "?span=all");
      addresses.add(figure + "/rows.csv?span=all");
      addresses.add(figure + "/rows.xlsx?span=all");
      addresses.add(figure + "/why?row=" + ours.id("/training/completions/"));
      addresses.add(figure + "/why?row=" + theirs.id("/training/completions/"));
    }
  }

  private void rowsWithAPurpose() {
    Set<String> figures = new TreeSet<>();
    figures(figures);
    figures.stream()
        .filter(address -> address.contains("/rows.csv"))
        .map(address -> address.replaceAll("/rows.csv.*", "/exports"))
        .forEach(exports -> {
          for (String as : List.of("csv", "xlsx")) {
            Map<String, String> fields = Map.of("span", "all", "as", as, "reason", "核对名单");
            filter("TRAINING_OFFICE", exports, ours.school().send(School.OFFICE, exports, fields));
          }
        });
  }

  /** Every figure of what was published before and after somebody completed, and its rows. */
  private void editions(Set<String> addresses) {
    String before = "/publications/" + ours.id("edition before");
    String after = "/publications/" + ours.id("/publications/");
    String with = "with=" + ours.id("/publications/");
    for (String edition :
        List.of(before, after, "/publications/" + theirs.id("edition of the report"))) {
      addresses.add(edition);
      addresses.add(edition + "/diff");
      addresses.add(edition + "/bundle.json");
      addresses.add(edition + "/verification");
    }
    addresses.add(before + "/diff?" + with);
    rows(addresses, "/publications/" + ours.id("edition of the report"));
    positions(after)
        .forEach(position -> {
          for (String list : List.of("list=0", "list=1")) {
            addresses.add(after + "/figures/" + position + "?" + list);
            addresses.add(before + "/diff/" + position + "?" + list);
            addresses.add(before + "/diff/" + position + "?" + list + "&" + with);
          }
        });
  }

  private void rows(Set<String> addresses, String edition) {
    for (String under : List.of("", "/diff", "/bundle.json", "/verification")) {
      addresses.add(edition + under);
    }
    positions(edition)
        .forEach(position -> {
          addresses.add(edition + "/figures/" + position);
          addresses.add(edition + "/diff/" + position);
        });
  }

  private java.util.stream.Stream<String> positions(String edition) {
    return EDITION_FIGURE
        .matcher(AnswerText.of(ours.school().look("ADMINISTRATOR", edition)))
        .results()
        .map(found -> found.group(1))
        .distinct();
  }

  private MockHttpServletResponse look(String role, String address) {
    MockHttpServletResponse answer = ours.school().look(role, address);
    filter(role, address, answer);
    return answer;
  }

  private void send(String address, Somebody who, Map<String, String> more) {
    Map<String, String> fields = new HashMap<>();
    fields.put("idNumber", Canaries.number(who));
    fields.put("phone", who.phone());
    fields.put("digits", who.phone().substring(7));
    fields.putAll(more);
    MockHttpServletResponse answer = ours.school().send(School.ANYBODY, address, fields);
    // What was typed a moment ago may stand in its own form again.
    filter(School.ANYBODY, address, answer, Set.of(who.phone()));
  }

  private String pass() {
    String form =
        AnswerText.of(
            ours.school().look(School.ANYBODY, "/a/" + ours.id("/a/") + "?k=" + ours.id("door")));
    return form.replaceAll("(?s).*name=\"pass\" value=\"([^\"]*)\".*", "$1");
  }

  private void filter(String role, String address, MockHttpServletResponse answer) {
    filter(role, address, answer, Set.of());
  }

  private void filter(
      String role, String address, MockHttpServletResponse answer, Set<String> allowed) {
    answers++;
    String text = AnswerText.of(answer);
    new Canaries(ours, theirs)
        .forbidden(role, address)
        .forEach((what, canary) -> {
          if (!allowed.contains(canary) && text.contains(canary)) {
            leaks.add(role + " " + address + " shows " + what + " " + canary);
          }
        });
  }

  private java.util.stream.Stream<String> people() {
    return List.of(ours.taught(), ours.seated(), ours.faulty(), theirs.taught()).stream()
        .flatMap(p -> List.of(p.name(), p.phone(), Canaries.number(p)).stream());
  }
}
