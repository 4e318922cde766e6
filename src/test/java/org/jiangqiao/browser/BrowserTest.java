package org.jiangqiao.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jiangqiao.AppTest;
import org.jiangqiao.access.Actor;
import org.jiangqiao.codes.IdNumber;
import org.jiangqiao.codes.InvalidCode;
import org.junit.jupiter.api.AfterEach;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Visitors with real browsers; no page that any of them passes may report anything. */
abstract class BrowserTest extends AppTest {

  @LocalServerPort int port;

  private final List<Visitor> visitors = new ArrayList<>();

  /** Somebody who has not signed in. */
  Visitor stranger(Screen screen) {
    return stranger(screen, "http://localhost:" + port);
  }

  private Visitor stranger(Screen screen, String origin) {
    Visitor visitor = new Visitor(screen, origin);
    visitors.add(visitor);
    return visitor;
  }

  /** Somebody of this test's school who came in by the sign-in page. */
  Visitor colleague(Screen screen, String role) {
    return colleague(screen, role, "http://localhost:" + port);
  }

  /** The same for somebody who reaches the school by another address of it. */
  Visitor colleague(Screen screen, String role, String origin) {
    Visitor visitor = stranger(screen, origin);
    comeIn(visitor, role);
    return visitor;
  }

  /** Comes in by the sign-in page, as whoever the last time had this role. */
  void comeIn(Visitor visitor, String role) {
    String name = account(role);
    visitor.open("/sign-in");
    visitor.fill("name", name);
    visitor.fill("password", PASSWORD);
    visitor.act("登录").click();
    visitor.page().waitForURL("**/");
  }

  private String account(String role) {
    String name =
        "b." + role.toLowerCase(Locale.ROOT).replace('_', '-') + school.toString().substring(24);
    return inSchool(() -> {
      if (accounts.all().stream().noneMatch(known -> known.signInName().equals(name))) {
        accounts.create(Actor.outsider("测试"), name, "测试员", PASSWORD, Set.of(role));
      }
      return name;
    });
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  int count(String sql) {
    return inSchool(
        () -> jdbc.sql(sql).param("school", school.value()).query(Integer.class).single());
  }

  /** The number of somebody born in 1968 in a region that was never given out, so of nobody. */
  static String identityNumber(int sequence) {
    String stem = "50991019680101%03d".formatted(sequence);
    for (char check : "0123456789X".toCharArray()) {
      try {
        return IdNumber.parse(stem + check).value();
      } catch (InvalidCode wrong) {
        continue;
      }
    }
    throw new IllegalArgumentException(stem);
  }

  @AfterEach
  void nothingWasReported() {
    List<String> reports = visitors.stream().flatMap(v -> v.reports().stream()).toList();
    visitors.forEach(Visitor::close);
    assertThat(reports).isEmpty();
  }
}
