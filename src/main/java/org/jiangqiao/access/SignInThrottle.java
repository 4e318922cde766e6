package org.jiangqiao.access;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Delays sign-ins after failures, per name and per address. A delay grows to 15 minutes and never
 * becomes a lock that a stranger could put on somebody's account.
 */
@Component
class SignInThrottle {

  private static final int FREE_FAILURES = 5;
  private static final int LONGEST_SECONDS = 900;
  private static final Duration FORGET = Duration.ofHours(24);

  private final JdbcClient jdbc;
  private final Clock clock;

  SignInThrottle(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Seconds still to wait for this name or address; 0 when it may try. */
  @Transactional(readOnly = true)
  long waitSeconds(String name, String address) {
    OffsetDateTime now = OffsetDateTime.now(clock);
    return jdbc.sql(
            """
            select coalesce(ceil(extract(epoch from max(open_at) - :now)), 0)::bigint
              from access.sign_in_throttle
             where subject in (:name, :address) and open_at > :now
            """)
        .param("now", now)
        .param("name", "name:" + name)
        .param("address", "address:" + address)
        .query(Long.class)
        .single();
  }

  @Transactional
  void failed(String name, String address) {
    count("name:" + name, FREE_FAILURES);
    // Schools share one address: it gets more room before it is slowed down.
    count("address:" + address, FREE_FAILURES * 10);
  }

  @Transactional
  void succeeded(String name) {
    jdbc.sql("delete from access.sign_in_throttle where subject = :s")
        .param("s", "name:" + name)
        .update();
  }

  private void count(String subject, int free) {
    OffsetDateTime now = OffsetDateTime.now(clock);
    jdbc.sql(
            """
            insert into access.sign_in_throttle as t (subject, failures, last_at, open_at)
            values (:subject, 1, :now, :now)
            on conflict (subject) do update set
              failures = case when t.last_at < :forget then 1 else t.failures + 1 end,
              last_at = :now,
              open_at = :now::timestamptz + make_interval(secs => case
                when t.last_at < :forget or t.failures + 1 <= :free then 0
                else least(:longest, power(2, least(t.failures + 1 - :free, 20))) end)
            """)
        .param("subject", subject)
        .param("now", now)
        .param("forget", now.minus(FORGET))
        .param("free", free)
        .param("longest", LONGEST_SECONDS)
        .update();
  }
}
