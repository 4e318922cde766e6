package org.jiangqiao.access;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jiangqiao.database.Tenancy;
import org.jiangqiao.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 登录记录: when, from where and with what an account was signed in or refused. */
@Component
class SignInEvents {

  /**
   * One line of the record.
   *
   * @param outcome code, with the text {@code access.event.<code>}
   * @param address network address
   * @param agent what the browser called itself, at most 200 characters
   */
  record Event(OffsetDateTime at, String outcome, String address, String agent) {

    /** The browser and the system in a few words, as far as they can be told. */
    String device() {
      String system = first("HarmonyOS", "Android", "iPhone", "iPad", "Windows", "Mac OS", "Linux");
      String browser = first("MicroMessenger", "Edg", "Firefox", "Chrome", "Safari");
      return switch (browser) {
        case "" -> system.isEmpty() ? agent : system;
        case "MicroMessenger" -> "WeChat " + system;
        case "Edg" -> "Edge " + system;
        default -> browser + " " + system;
      };
    }

    private String first(String... words) {
      return List.of(words).stream().filter(agent::contains).findFirst().orElse("");
    }
  }

  private final JdbcClient jdbc;
  private final Clock clock;

  SignInEvents(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Transactional
  void write(UUID account, String outcome, String address, String agent) {
    jdbc.sql(
            """
            insert into access.sign_in_event (school_id, id, account_id, at, outcome, address, agent)
            values (:school, :id, :account, :now, :outcome, :address, :agent)
            """)
        .param("school", Tenancy.required().value())
        .param("id", Ids.next())
        .param("account", account)
        .param("now", OffsetDateTime.now(clock))
        .param("outcome", outcome)
        .param("address", address)
        .param("agent", agent.length() > 200 ? agent.substring(0, 200) : agent)
        .update();
  }

  /** The latest lines of an account, newest first. */
  @Transactional(readOnly = true)
  List<Event> of(UUID account, int most) {
    return jdbc.sql(
            """
            select at, outcome, address, agent from access.sign_in_event
             where school_id = :school and account_id = :account
             order by id desc limit :most
            """)
        .param("school", Tenancy.required().value())
        .param("account", account)
        .param("most", most)
        .query(Event.class)
        .list();
  }
}
