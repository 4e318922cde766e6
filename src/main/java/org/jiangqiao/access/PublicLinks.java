package org.jiangqiao.access;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jiangqiao.kernel.SchoolId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 外部链接: lets somebody without an account do one thing. The token tells the school and the record;
 * only its hash is kept, it can expire, be revoked, and its uses are counted.
 */
@Component
public class PublicLinks {

  /** What a token opens: a record of a school. */
  public record Target(SchoolId school, UUID id) {}

  private final JdbcClient jdbc;
  private final Clock clock;

  PublicLinks(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Makes a link of 128 bits for a record.
   *
   * @param kind what the link allows, e.g. {@code training.sign-up}
   * @param expires null for links that stay, such as those on certificates
   * @return the token, to be shown now: it cannot be read back later
   */
  @Transactional
  public String create(
      SchoolId school, String kind, UUID target, @Nullable OffsetDateTime expires) {
    String token = Tokens.secret();
    register(school, kind, target, token, expires);
    return token;
  }

  /** Registers a token made elsewhere, such as a certificate number, as a link. */
  @Transactional
  public void register(
      SchoolId school, String kind, UUID target, String token, @Nullable OffsetDateTime expires) {
    jdbc.sql(
            """
            insert into access.public_link (token_hash, school_id, kind, target_id, created_at, expires_at)
            values (:hash, :school, :kind, :target, :now, :expires)
            """)
        .param("hash", hash(kind, token))
        .param("school", school.value())
        .param("kind", kind)
        .param("target", target)
        .param("now", OffsetDateTime.now(clock))
        .param("expires", expires)
        .update();
  }

  /** What the token opens now; empty when unknown, expired or revoked. */
  @Transactional(readOnly = true)
  public Optional<Target> open(String kind, String token) {
    return jdbc.sql(
            """
            select school_id, target_id from access.public_link
             where token_hash = :hash and kind = :kind and revoked_at is null
               and (expires_at is null or expires_at > :now)
            """)
        .param("hash", hash(kind, token))
        .param("kind", kind)
        .param("now", OffsetDateTime.now(clock))
        .query((row, n) ->
            new Target(new SchoolId(row.getObject(1, UUID.class)), row.getObject(2, UUID.class)))
        .optional();
  }

  /** Counts one use of the token. */
  @Transactional
  public void used(String kind, String token) {
    jdbc.sql("update access.public_link set uses = uses + 1 where token_hash = :hash")
        .param("hash", hash(kind, token))
        .update();
  }

  /** Ends every link of that kind to the record. */
  @Transactional
  public void revoke(SchoolId school, String kind, UUID target) {
    jdbc.sql(
            """
            update access.public_link set revoked_at = :now
             where school_id = :school and kind = :kind and target_id = :target and revoked_at is null
            """)
        .param("now", OffsetDateTime.now(clock))
        .param("school", school.value())
        .param("kind", kind)
        .param("target", target)
        .update();
  }

  private static byte[] hash(String kind, String token) {
    return Tokens.hash(kind + ":" + token.strip().toUpperCase(Locale.ROOT));
  }
}
