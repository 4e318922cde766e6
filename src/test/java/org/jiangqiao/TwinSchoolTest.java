package org.jiangqiao;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jiangqiao.Routes.Route;
import org.jiangqiao.kernel.SchoolId;
import org.jiangqiao.scenario.School;
import org.jiangqiao.scenario.Twins;
import org.jiangqiao.scenario.WholeSchool;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What one school has does not exist for another, whoever asks and whatever is sent. */
class TwinSchoolTest extends AppTest {

  private static final String BOSS = "ADMINISTRATOR";
  private static final int UUID_LENGTH = 36;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mapping;

  @Autowired List<TwinRows> rows;

  /** Made once: these tests only look at them, or try in vain to change them. */
  private static @Nullable WholeSchool mine;

  private static @Nullable WholeSchool other;

  private WholeSchool filled(School school, String mark, int number) {
    WholeSchool whole = new WholeSchool(school, mark, number);
    rows.forEach(row -> whole.ids().putAll(row.of(school.id())));
    return whole;
  }

  private WholeSchool mine() {
    if (mine == null) {
      mine = filled(pages(), "龘甲", 1);
    }
    return mine;
  }

  private WholeSchool other() {
    if (other == null) {
      other = filled(pages(newSchool()), "龘乙", 2);
    }
    return other;
  }

  @Test
  void aRecordOfAnotherSchoolDoesNotExist() {
    Twins theirs = new Twins(other());
    List<String> wrong = new ArrayList<>();
    for (Route route : records()) {
      if (route.shows()) {
        theirs
            .address(route.pattern())
            .ifPresent(address -> {
              int status = pages().look(BOSS, address).getStatus();
              if (status != 404) {
                wrong.add(status + " " + route.pattern());
              }
            });
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void theSameRecordIsThereForItsOwnSchool() {
    Twins ours = new Twins(filled(pages(), "龘丙", 3));
    List<String> wrong = new ArrayList<>();
    for (Route route : records()) {
      ours.address(route.pattern())
          .ifPresent(address -> {
            int status =
                route.shows()
                    ? pages().look(BOSS, address).getStatus()
                    : sent(pages(), route, address, Map.of()).getStatus();
            // Without a chapter or a row a report knows nothing to add to.
            boolean found = status != 404 || route.pattern().matches("/reports/.*(blocks|cell-.*)");
            // The correction of a bulletin is asked for on another page.
            boolean shown = status == 200 || status == 302 && address.endsWith("/correction");
            if (route.shows() ? !shown : !found || status >= 500) {
              wrong.add(status + " " + route.method() + " " + route.pattern());
            }
          });
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void nothingOfAnotherSchoolCanBeChanged() {
    Twins theirs = new Twins(other());
    Twins ours = new Twins(mine());
    Map<String, String> before = fingerprint(other().school().id());
    List<String> wrong = new ArrayList<>();
    for (Route route : records()) {
      if (!route.shows()) {
        theirs
            .values(route.pattern())
            .ifPresent(values -> {
              wrong.addAll(refused(route, values));
              if (values.getLast().length() == UUID_LENGTH && values.size() > 1) {
                String first = ours.values(route.pattern()).orElseThrow().getFirst();
                wrong.addAll(refused(route, List.of(first, values.getLast())));
              }
            });
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(fingerprint(other().school().id())).isEqualTo(before);
  }

  @Test
  void anIdOfAnotherSchoolInAFormFindsNothing() {
    School own = pages();
    Twins ours = new Twins(filled(own, "龘丁", 4));
    Map<String, String> before = fingerprint(other().school().id());
    List<String> wrong = new ArrayList<>();
    for (Route route : Routes.of(mapping)) {
      boolean ends = route.pattern().matches(".*/(withdrawal|sign-out|session|undo|discarding)");
      if (!route.shows() && !route.isOpen() && !ends) {
        ours.address(route.pattern())
            .ifPresent(address -> {
              MockHttpServletResponse answer = sent(own, route, address, fields(other()));
              if (answer.getStatus() >= 500 || text(answer).contains(other().mark())) {
                wrong.add(answer.getStatus() + " " + route.pattern());
              }
            });
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(fingerprint(other().school().id())).isEqualTo(before);
  }

  @Test
  void theRoutesNotTriedByTwinsAreThoseThatWereReviewed() {
    Twins ours = new Twins(mine());
    Set<String> missing = new TreeSet<>();
    for (Route route : Routes.of(mapping)) {
      if (route.namesARecord() && (route.isOpen() || ours.values(route.pattern()).isEmpty())) {
        missing.add(route.method() + " " + route.pattern() + ": " + reason(route));
      }
    }
    Reviewed.lines("routes-without-twins.txt", missing);
  }

  private static String reason(Route route) {
    if (route.isOpen()) {
      return "open to all: the link itself names the school";
    }
    return switch (route.pattern().replaceAll("/\\{.*", "")) {
      case "/figures", "/api/v1/figures" -> "figures are defined by the product, not by a school";
      case "/training/plan" -> "a year is no record; every school has all years";
      default -> "NOT TRIED";
    };
  }

  private List<String> refused(Route route, List<String> values) {
    String address = Twins.fill(route.pattern(), values);
    int status = sent(mine().school(), route, address, fields(other())).getStatus();
    return status == 404
        ? List.of()
        : List.of(status + " " + route.method() + " " + route.pattern());
  }

  private static MockHttpServletResponse sent(
      School from, Route route, String address, Map<String, String> fields) {
    byte[] sheet = "姓名,电话\n李梅,13900000001\n".getBytes(StandardCharsets.UTF_8);
    return address.matches(".*(/attachments|/sheets|import)")
        ? from.upload(BOSS, address, "名单.csv", sheet, fields)
        : from.send(HttpMethod.valueOf(route.method()), BOSS, address, fields);
  }

  /** Fields that satisfy every form, with the ids of a school wherever one is asked for. */
  private static Map<String, String> fields(WholeSchool of) {
    Map<String, String> ids = of.ids();
    Map<String, String> fields = new HashMap<>();
    for (String text : List.of("reason", "title", "description", "problem", "name", "viewName")) {
      fields.put(text, "写明理由");
    }
    fields.put("version", "0");
    fields.put("confirmed", "true");
    fields.put("merged", ids.get("with:/directory/people/{id}/merge"));
    fields.put("person", ids.get("/directory/people/"));
    fields.put("enrolment", ids.get("/training/enrolments/"));
    fields.put("scheme", ids.get("/training/schemes/"));
    fields.put("fundingLine", ids.get("/training/funding-lines/"));
    fields.put("organization", ids.get("/directory/organizations/"));
    fields.put("commissionedBy", ids.get("/directory/organizations/"));
    fields.put("status", "PRESENT");
    fields.put("audience", "FARMER");
    fields.put("kind", "ENTERPRISE");
    fields.put("heldOn", of.school().today().toString());
    fields.put("visitedOn", of.school().today().toString());
    fields.put("spentOn", of.school().today().toString());
    fields.put("startsOn", of.school().today().minusDays(1).toString());
    fields.put("endsOn", of.school().today().plusDays(9).toString());
    fields.put("until", of.school().today().plusDays(2).toString());
    fields.put("halfDay", "PM");
    fields.put("hours", "4");
    fields.put("number", "2026-新-001");
    fields.put("capacity", "20");
    fields.put("completionPercent", "80");
    fields.put("category", "OTHER");
    fields.put("amount", "12");
    fields.put("means", "CALL");
    fields.put("visitedBy", "王老师");
    fields.put("year", "2024");
    fields.put("batches", "1");
    fields.put("personTimes", "20");
    fields.put("sourceTitle", "总结");
    fields.put("password", "another-long-made-up-sentence");
    fields.put("roles", "TRAINER");
    fields.put("basis", "0");
    return fields;
  }

  /** Every row of a school, table by table. */
  private Map<String, String> fingerprint(SchoolId where) {
    List<String> tables =
        jdbc.sql(
                """
                select format('%I.%I', n.nspname, c.relname)
                  from pg_class c join pg_namespace n on n.oid = c.relnamespace
                  join pg_attribute a on a.attrelid = c.oid and a.attname = 'school_id'
                 where c.relkind in ('r', 'p') and not c.relispartition and c.relrowsecurity
                   and has_table_privilege(c.oid, 'select')
                """)
            .query(String.class)
            .list();
    assertThat(tables).contains("directory.person", "training.enrolment", "access.audit_entry");
    String sql =
        "select count(*) || ' ' || coalesce(md5(string_agg(t::text, '' order by t::text)), '') from %s t";
    return in(
        where,
        () -> {
          Map<String, String> rows = new HashMap<>();
          tables.forEach(table ->
              rows.put(table, jdbc.sql(sql.formatted(table)).query(String.class).single()));
          return rows;
        });
  }

  private static String text(MockHttpServletResponse answer) {
    return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  /** Routes that name a record and ask who is there. */
  private List<Route> records() {
    return Routes.of(mapping).stream().filter(r -> r.namesARecord() && !r.isOpen()).toList();
  }
}
