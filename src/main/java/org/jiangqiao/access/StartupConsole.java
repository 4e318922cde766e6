package org.jiangqiao.access;

import java.util.List;
import org.jiangqiao.ui.Language;
import org.jiangqiao.ui.Texts;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Tells the person who started the server where it is and what to do first. Printed plainly, not
 * logged: the one-time code must not stay in log files.
 */
@Component
class StartupConsole {

  private final Environment environment;
  private final FirstStart firstStart;
  private final Texts texts;
  private final List<StartupNotice> notices;

  StartupConsole(
      Environment environment, FirstStart firstStart, Texts texts, List<StartupNotice> notices) {
    this.environment = environment;
    this.firstStart = firstStart;
    this.texts = texts;
    this.notices = notices;
  }

  /** After everything else that waits for a ready server, loading of demo data among it. */
  @EventListener(ApplicationReadyEvent.class)
  @Order(Ordered.LOWEST_PRECEDENCE)
  void ready() {
    String port = environment.getProperty("local.server.port");
    if (port == null) {
      return;
    }
    String address = "http://localhost:" + port;
    System.out.println();
    print("access.console.ready", address);
    notices.forEach(notice -> notice.lines().forEach(line -> System.out.println("  " + line)));
    if (firstStart.isOpen()) {
      print("access.console.firstStart", address + "/first-start", firstStart.issueCode());
    }
    System.out.println();
  }

  private void print(String key, Object... arguments) {
    for (Language language : Language.values()) {
      System.out.println("  " + texts.of(language, key, arguments));
    }
  }
}
