package org.jiangqiao.attendance;

import java.time.Clock;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jiangqiao.access.PublicLinks;
import org.jiangqiao.database.Tenancy;
import org.jiangqiao.kernel.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The address behind the code on a room's screen. */
@Component
class Doors {

  static final String KIND = "attendance.lesson";

  private final JdbcClient jdbc;
  private final PublicLinks links;
  private final Clock clock;

  Doors(JdbcClient jdbc, PublicLinks links, Clock clock) {
    this.jdbc = jdbc;
    this.links = links;
    this.clock = clock;
  }

  /** The path with the code of this moment; the link is made when the screen is first shown. */
  @Transactional
  String path(LessonHead lesson) {
    byte[] secret = secret(lesson.id());
    String token = token(secret);
    if (links.open(KIND, token).isEmpty()) {
      links.register(
          Tenancy.required(),
          KIND,
          lesson.id(),
          token,
          lesson.heldOn().plusDays(1).atStartOfDay(clock.getZone()).toOffsetDateTime());
    }
    return "/a/" + token + "?k=" + DoorCode.at(secret, clock.instant());
  }

  /** The lesson's secret; the school must be in scope. */
  @Transactional(readOnly = true)
  byte[] secret(UUID lesson) {
    return jdbc.sql(
            "select code_secret from training.lesson where school_id = :school and id = :id")
        .param("school", Tenancy.required().value())
        .param("id", lesson)
        .query(byte[].class)
        .optional()
        .orElseThrow(() -> new NotFound("lesson " + lesson));
  }

  /** What a token opens. */
  Optional<PublicLinks.Target> open(String token) {
    return links.open(KIND, token);
  }

  /** Derived from the secret, so that it need not be stored to be shown again. */
  private static String token(byte[] secret) {
    try {
      byte[] hash = java.security.MessageDigest.getInstance("SHA-256").digest(secret);
      return HexFormat.of().formatHex(hash, 0, 16).toUpperCase(Locale.ROOT);
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
