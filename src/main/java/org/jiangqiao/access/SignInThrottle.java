package org.jiangqiao.access;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Delays sign-ins after failures. Strictly for a name from one address and for an address; only
 * mildly for a name from everywhere, because a stranger who fails on purpose must not lock the
 * owner out.
 */
@Component
class SignInThrottle {

  private static final Duration FORGET = Duration.ofHours(24);

  /** One thing that is counted: after {@code free} failures delays of 2, 4, 8 … seconds begin. */
  private record Subject(String key, int free, int longestSeconds) {

    /** What was typed may be anything, a password in the wrong field too: only a hash is kept. */
    static Subject of(String kind, String typed, int free, int longestSeconds) {
      String hash = HexFormat.of().formatHex(Tokens.hash(typed), 0, 16);
      return new Subject(kind + ":" + hash, free, longestSeconds);
    }
  }

  private final JdbcClient jdbc;
  private final Clock clock;

  SignInThrottle(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Asks for one attempt and counts it at once, so that guesses sent side by side are counted too.
   *
   * @return seconds still to wait; 0 when it may go on
   */
  @Transactional
  long admit(String name, String address) {
    long wait = waitSeconds(name, address);
    if (wait > 0) {
      return wait;
    }
    return count(here(name, address)) ? 0 : 1;
  }

  /** Counts a failed attempt that was admitted. */
  @Transactional
  void failed(String name, String address) {
    count(everywhere(name));
    count(at(address));
  }

  /** Forgets the failures of a name after its owner came in. */
  @Transactional
  void succeeded(String name, String address) {
    jdbc.sql("delete from access.sign_in_throttle where subject in (:keys)")
        .param("keys", List.of(here(name, address).key(), everywhere(name).key()))
        .update();
  }

  private long waitSeconds(String name, String address) {
    OffsetDateTime now = OffsetDateTime.now(clock);
    return jdbc.sql(
            """
            select coalesce(ceil(extract(epoch from max(open_at) - :now)), 0)::bigint
              from access.sign_in_throttle
             where subject in (:keys) and open_at > :now
            """)
        .param("now", now)
        .param(
            "keys", List.of(here(name, address).key(), everywhere(name).key(), at(address).key()))
        .query(Long.class)
        .single();
  }

  /** Adds one failure; false when a delay began meanwhile. */
  private boolean count(Subject subject) {
    OffsetDateTime now = OffsetDateTime.now(clock);
    return jdbc.sql(
                """
                insert into access.sign_in_throttle as t (subject, failures, last_at, open_at)
                values (:subject, 1, :now, :now)
                on conflict (subject) do update set
                  failures = case when t.last_at < :forget then 1 else t.failures + 1 end,
                  last_at = :now,
                  open_at = :now::timestamptz + make_interval(secs => case
                    when t.last_at < :forget or t.failures + 1 <= :free then 0
                    else least(:longest, power(2, least(t.failures + 1 - :free, 20))) end)
                where t.open_at <= :now
                """)
            .param("subject", subject.key())
            .param("now", now)
            .param("forget", now.minus(FORGET))
            .param("free", subject.free())
            .param("longest", subject.longestSeconds())
            .update()
        == 1;
  }

  private static Subject here(String name, String address) {
    return Subject.of("here", address + "\n" + name, 5, 900);
  }

  private static Subject everywhere(String name) {
    return Subject.of("name", name, 20, 30);
  }

  /** A school stands behind one address: it gets more room before it is slowed down. */
  private static Subject at(String address) {
    return Subject.of("address", address, 50, 900);
  }
}
