package org.jiangqiao.completion;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jiangqiao.access.Actor;
import org.jiangqiao.access.AuditLog;
import org.jiangqiao.access.PlatformKeys;
import org.jiangqiao.access.PublicLinks;
import org.jiangqiao.database.Tenancy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 评价链接: one address a batch. Its token follows from the batch and the master key, so that it can be
 * shown again although the database keeps only its hash.
 */
@Component
class RatingLinks {

  private static final String KIND = "completion.rating";
  private static final int TOKEN_BYTES = 16;

  private final PublicLinks links;
  private final BatchLock lock;
  private final AuditLog audit;
  private final SecretKeySpec key;

  RatingLinks(PublicLinks links, BatchLock lock, AuditLog audit, PlatformKeys keys) {
    this.links = links;
    this.lock = lock;
    this.audit = audit;
    this.key = new SecretKeySpec(keys.derive("completion/rating-link"), "HmacSHA256");
  }

  /** The path of the batch's rating page, if it was made. */
  @Transactional(readOnly = true)
  Optional<String> path(UUID batch) {
    return open(token(batch)).map(target -> "/rate/" + token(batch));
  }

  /** Makes the page known; a second press changes nothing. */
  @Transactional
  void create(Actor actor, UUID batch) {
    lock.take(batch);
    if (open(token(batch)).isEmpty()) {
      links.register(Tenancy.required(), KIND, batch, token(batch), null);
      audit.write(
          actor,
          "ratingOpened",
          "training.batch",
          batch,
          java.util.Map.of(),
          java.util.Map.of(),
          "");
    }
  }

  /** What a token opens. */
  Optional<PublicLinks.Target> open(String token) {
    return links.open(KIND, token);
  }

  /** Counts one use of a token. */
  void used(String token) {
    links.used(KIND, token);
  }

  private String token(UUID batch) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      byte[] hash = mac.doFinal(batch.toString().getBytes(StandardCharsets.US_ASCII));
      return HexFormat.of().formatHex(hash, 0, TOKEN_BYTES).toUpperCase(Locale.ROOT);
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }
}
