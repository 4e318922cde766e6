package org.jiangqiao.enrolment;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jiangqiao.access.Actor;
import org.jiangqiao.access.AuditLog;
import org.jiangqiao.access.PlatformKeys;
import org.jiangqiao.access.PublicLinks;
import org.jiangqiao.access.Schools;
import org.jiangqiao.database.Tenancy;
import org.jiangqiao.kernel.Ids;
import org.jiangqiao.kernel.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 花名册链接: one link by which one company enters its people in one batch. The office can show a link
 * again at any time, because its token follows from its id and the master key; the database alone
 * does not tell it.
 */
@Component
public class RosterLinks {

  /** The kind under which {@link PublicLinks} knows these links. */
  static final String KIND = "enrolment.roster";

  /**
   * One link.
   *
   * @param seats at most so many active enrolments may come by it; null without limit
   * @param used enrolments that came by it and were not cancelled
   */
  record Link(
      UUID id,
      UUID batchId,
      UUID organizationId,
      String organizationName,
      String audience,
      @Nullable Integer seats,
      OffsetDateTime expiresAt,
      @Nullable OffsetDateTime revokedAt,
      int used) {}

  private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int TOKEN_LENGTH = 27;
  private static final int DAYS_READABLE = 60;
  private static final String SUBJECT = "training.roster_link";
  private static final String SELECT =
      """
      select l.id, l.batch_id, l.organization_id, o.name as organization_name, l.audience, l.seats, l.expires_at,
             l.revoked_at,
             (select count(*) from training.sign_up_receipt r
                join training.enrolment e on e.school_id = r.school_id and e.id = r.enrolment_id and e.cancelled_at is null
               where r.school_id = l.school_id and r.roster_link_id = l.id) as used
        from training.roster_link l
        join directory.organization o on o.school_id = l.school_id and o.id = l.organization_id
       where l.school_id = :school
      """;

  private final JdbcClient jdbc;
  private final PublicLinks links;
  private final Schools schools;
  private final AuditLog audit;
  private final SecretKeySpec key;
  private final Clock clock;

  RosterLinks(
      JdbcClient jdbc,
      PublicLinks links,
      Schools schools,
      AuditLog audit,
      PlatformKeys keys,
      Clock clock) {
    this.jdbc = jdbc;
    this.links = links;
    this.schools = schools;
    this.audit = audit;
    this.key = new SecretKeySpec(keys.derive("enrolment/roster-link"), "HmacSHA256");
    this.clock = clock;
  }

  /**
   * A roster that a company fills in by itself.
   *
   * @param audience what its people are enrolled as
   * @param seats at most so many people; null without limit
   * @param until the moment after which nothing more is taken; it stays readable for 60 days
   * @return its address without host, {@code /r/TOKEN}
   */
  @Transactional
  public String create(
      Actor actor,
      UUID batch,
      UUID organization,
      String audience,
      @Nullable Integer seats,
      OffsetDateTime until) {
    UUID id = Ids.next();
    jdbc.sql(
            """
            insert into training.roster_link (school_id, id, batch_id, organization_id, audience, seats, expires_at,
              created_at, created_by)
            values (:school, :id, :batch, :organization, :audience, :seats, :until, :now, :by)
            """)
        .param("school", Tenancy.required().value())
        .param("id", id)
        .param("batch", batch)
        .param("organization", organization)
        .param("audience", audience)
        .param("seats", seats)
        .param("until", until)
        .param("now", OffsetDateTime.now(clock))
        .param("by", actor.name())
        .update();
    links.register(Tenancy.required(), KIND, id, token(id), until.plusDays(DAYS_READABLE));
    audit.write(actor, "created", SUBJECT, id, Map.of(), Map.of("audience", audience), "");
    return path(id);
  }

  /** Ends a link for good; what came by it stays. */
  @Transactional
  void revoke(Actor actor, UUID id) {
    int rows =
        jdbc.sql(
                """
                update training.roster_link set revoked_at = :now, revoked_by = :by
                 where school_id = :school and id = :id and revoked_at is null
                """)
            .param("now", OffsetDateTime.now(clock))
            .param("by", actor.name())
            .param("school", Tenancy.required().value())
            .param("id", id)
            .update();
    if (rows == 1) {
      links.revoke(Tenancy.required(), KIND, id);
      audit.write(actor, "revoked", SUBJECT, id, Map.of(), Map.of(), "");
    }
  }

  /** The link, whatever became of it. */
  @Transactional(readOnly = true)
  Link find(UUID id) {
    return jdbc.sql(SELECT + " and l.id = :id")
        .param("school", Tenancy.required().value())
        .param("id", id)
        .query(Link.class)
        .optional()
        .orElseThrow(() -> new NotFound("roster link " + id));
  }

  /** The links of a batch that were not revoked. */
  @Transactional(readOnly = true)
  List<Link> of(UUID batch) {
    return jdbc.sql(SELECT + " and l.batch_id = :batch and l.revoked_at is null order by l.id")
        .param("school", Tenancy.required().value())
        .param("batch", batch)
        .query(Link.class)
        .list();
  }

  /** The school and link a token opens now; empty when unknown, expired or revoked. */
  Optional<Opened> open(String token) {
    return Opened.by(links, schools, KIND, token);
  }

  /** Counts one use of a token. */
  void used(String token) {
    links.used(KIND, token);
  }

  /** The address of a link, without host. */
  String path(UUID id) {
    return "/r/" + token(id);
  }

  /** 27 characters of an alphabet of 30, from 216 bits of the keyed hash: more than 128 bits. */
  private String token(UUID id) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      byte[] hash = mac.doFinal(id.toString().getBytes(StandardCharsets.US_ASCII));
      StringBuilder token = new StringBuilder(TOKEN_LENGTH);
      for (int i = 0; i < TOKEN_LENGTH; i++) {
        token.append(ALPHABET.charAt((hash[i] & 0xFF) % ALPHABET.length()));
      }
      return token.toString();
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }
}
