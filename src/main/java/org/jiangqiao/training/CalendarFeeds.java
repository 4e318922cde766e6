package org.jiangqiao.training;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jiangqiao.access.AccountViewers;
import org.jiangqiao.access.Actor;
import org.jiangqiao.access.AuditLog;
import org.jiangqiao.access.PublicLinks;
import org.jiangqiao.database.Tenancy;
import org.jiangqiao.ui.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 我的日历: the secret address under which a calendar program reads the lessons for somebody with an
 * account. It shows what the account may see at that moment, and nothing once the account is
 * suspended.
 */
@Component
class CalendarFeeds {

  /** An address; {@code onlyMine} leaves out the lessons that others give. */
  record Feed(String token, boolean onlyMine) {}

  private static final String KIND = "training.calendar";
  private static final String ACCOUNT = "access.account";

  private final JdbcClient jdbc;
  private final PublicLinks links;
  private final AccountViewers viewers;
  private final AuditLog audit;
  private final Clock clock;

  CalendarFeeds(
      JdbcClient jdbc, PublicLinks links, AccountViewers viewers, AuditLog audit, Clock clock) {
    this.jdbc = jdbc;
    this.links = links;
    this.viewers = viewers;
    this.audit = audit;
    this.clock = clock;
  }

  /** The address of an account of the school in scope. */
  @Transactional(readOnly = true)
  Optional<Feed> of(UUID account) {
    return jdbc.sql(
            """
            select token, only_mine from training.calendar_feed
             where school_id = :school and account_id = :account
            """)
        .param("school", Tenancy.required().value())
        .param("account", account)
        .query(Feed.class)
        .optional();
  }

  /** Makes an address; one that was there stops working. */
  @Transactional
  void renew(Viewer viewer, boolean onlyMine) {
    links.revoke(viewer.school(), KIND, viewer.account());
    String token = links.create(viewer.school(), KIND, viewer.account(), null);
    jdbc.sql(
            """
            insert into training.calendar_feed (school_id, account_id, token, only_mine, created_at)
            values (:school, :account, :token, :onlyMine, :now)
            on conflict (school_id, account_id) do update
              set token = excluded.token, only_mine = excluded.only_mine, created_at = excluded.created_at
            """)
        .param("school", viewer.school().value())
        .param("account", viewer.account())
        .param("token", token)
        .param("onlyMine", onlyMine)
        .param("now", OffsetDateTime.now(clock))
        .update();
    audit.write(
        Actor.of(viewer), "calendarLinked", ACCOUNT, viewer.account(), Map.of(), Map.of(), "");
  }

  /** Changes what the address shows; programs that have it keep it. */
  @Transactional
  void show(Viewer viewer, boolean onlyMine) {
    jdbc.sql(
            """
            update training.calendar_feed set only_mine = :onlyMine
             where school_id = :school and account_id = :account
            """)
        .param("onlyMine", onlyMine)
        .param("school", viewer.school().value())
        .param("account", viewer.account())
        .update();
  }

  /** Ends the address. */
  @Transactional
  void revoke(Viewer viewer) {
    links.revoke(viewer.school(), KIND, viewer.account());
    int done =
        jdbc.sql(
                "delete from training.calendar_feed where school_id = :school and account_id = :account")
            .param("school", viewer.school().value())
            .param("account", viewer.account())
            .update();
    if (done > 0) {
      audit.write(
          Actor.of(viewer), "calendarRevoked", ACCOUNT, viewer.account(), Map.of(), Map.of(), "");
    }
  }

  /** Whom the address was made for, with the rights of this moment; empty when it opens nothing. */
  Optional<Viewer> open(String token) {
    return links
        .open(KIND, token)
        .flatMap(target -> viewers.viewer(target.school(), target.id()))
        .filter(viewer -> viewer.may("training.read"));
  }
}
