package org.jiangqiao.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jiangqiao.database.Tenancy;
import org.jiangqiao.kernel.RuleRefused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Remembers what a program sent, so that sending it once more makes nothing new. */
@Component
public class ApiSends {

  /**
   * One thing sent.
   *
   * @param key the key that sent it
   * @param request the number the program gave it
   * @param content hash of the address and what was sent
   */
  public record Send(UUID key, UUID request, byte[] content) {

    /** What was sent to an address. */
    public static Send of(UUID key, UUID request, String address, String content) {
      try {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update((address + "\n").getBytes(StandardCharsets.UTF_8));
        return new Send(key, request, digest.digest(content.getBytes(StandardCharsets.UTF_8)));
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every Java platform has SHA-256", e);
      }
    }
  }

  private record Known(UUID recordId, byte[] content) {}

  private final JdbcClient jdbc;
  private final Clock clock;

  ApiSends(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * The record that came of it when it was sent before.
   *
   * @throws RuleRefused when the number was given to something else
   */
  @Transactional(readOnly = true)
  public Optional<UUID> record(Send send) {
    Optional<Known> known =
        jdbc.sql(
                """
                select record_id, content from api.send
                 where school_id = :school and key_id = :key and request_id = :request
                """)
            .param("school", Tenancy.required().value())
            .param("key", send.key())
            .param("request", send.request())
            .query(Known.class)
            .optional();
    if (known.isPresent() && !MessageDigest.isEqual(known.get().content(), send.content())) {
      throw new RuleRefused("api.refusal.requestReused", send.request().toString());
    }
    return known.map(Known::recordId);
  }

  /**
   * Notes the record that came of it, in the transaction that made it.
   *
   * @throws org.springframework.dao.DuplicateKeyException when the same was sent in this moment
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void keep(Send send, UUID record) {
    jdbc.sql(
            """
            insert into api.send (school_id, key_id, request_id, content, record_id, sent_at)
            values (:school, :key, :request, :content, :record, :now)
            """)
        .param("school", Tenancy.required().value())
        .param("key", send.key())
        .param("request", send.request())
        .param("content", send.content())
        .param("record", record)
        .param("now", OffsetDateTime.now(clock))
        .update();
  }
}
