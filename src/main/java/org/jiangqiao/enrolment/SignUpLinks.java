package org.jiangqiao.enrolment;

import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
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
import org.jiangqiao.training.Batches;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 报名链接: the public page of a batch, and one roster a company. The office can show a link again at
 * any time, because its token follows from its id and the master key; the database alone does not
 * tell it.
 */
@Component
public class SignUpLinks {

  /** What a link is for, and the name under which {@link PublicLinks} knows it. */
  enum Kind {
    SIGN_UP("enrolment.sign-up", "/s/"),
    ROSTER("enrolment.roster", "/r/");

    private final String scope;
    private final String path;

    Kind(String scope, String path) {
      this.scope = scope;
      this.path = path;
    }
  }

  /**
   * One link that works or worked.
   *
   * @param seats at most so many active enrolments may come by it; null without limit
   * @param used enrolments that came by it and were not cancelled
   */
  record Link(
      UUID id,
      UUID batchId,
      Kind kind,
      @Nullable UUID organizationId,
      String organizationName,
      String audience,
      @Nullable Integer seats,
      @Nullable OffsetDateTime expiresAt,
      @Nullable OffsetDateTime revokedAt,
      int used) {}

  /** A link that somebody opened, and the school it belongs to. */
  record Opened(Schools.School school, UUID linkId) {}

  private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int TOKEN_LENGTH = 27;
  private static final int DAYS_READABLE = 60;
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final String SELECT =
      """
      select l.id, l.batch_id, l.kind, l.organization_id, coalesce(o.name, '') as organization_name, l.audience, l.seats,
             l.expires_at, l.revoked_at,
             (select count(*) from training.sign_up_receipt r
                join training.enrolment e on e.school_id = r.school_id and e.id = r.enrolment_id and e.cancelled_at is null
               where r.school_id = l.school_id and r.link_id = l.id) as used
        from training.sign_up_link l
        left join directory.organization o on o.school_id = l.school_id and o.id = l.organization_id
       where l.school_id = :school
      """;

  private final JdbcClient jdbc;
  private final PublicLinks links;
  private final Schools schools;
  private final Batches batches;
  private final AuditLog audit;
  private final SecretKeySpec key;
  private final Clock clock;

  SignUpLinks(
      JdbcClient jdbc,
      PublicLinks links,
      Schools schools,
      Batches batches,
      AuditLog audit,
      PlatformKeys keys,
      Clock clock) {
    this.jdbc = jdbc;
    this.links = links;
    this.schools = schools;
    this.batches = batches;
    this.audit = audit;
    this.key = new SecretKeySpec(keys.derive("enrolment.sign-up-link"), "HmacSHA256");
    this.clock = clock;
  }

  /**
   * The public sign-up page of a batch; made now when it has none.
   *
   * @return its address, such as {@code /s/TOKEN}
   */
  @Transactional
  public String publicPage(Actor actor, UUID batch) {
    UUID id =
        jdbc.sql(
                """
                select id from training.sign_up_link
                 where school_id = :school and batch_id = :batch and kind = 'SIGN_UP' and revoked_at is null
                """)
            .param("school", Tenancy.required().value())
            .param("batch", batch)
            .query(UUID.class)
            .optional()
            .orElseGet(() -> insert(actor, batch, Kind.SIGN_UP, null, "", null, null));
    return path(Kind.SIGN_UP, id);
  }

  /**
   * A roster that a company fills in by itself.
   *
   * @param audience what its people are enrolled as
   * @param seats at most so many people; null without limit
   * @param until the moment after which it is closed
   * @return its address, such as {@code /r/TOKEN}
   */
  @Transactional
  public String companyRoster(
      Actor actor,
      UUID batch,
      UUID organization,
      String audience,
      @Nullable Integer seats,
      OffsetDateTime until) {
    return path(
        Kind.ROSTER, insert(actor, batch, Kind.ROSTER, organization, audience, seats, until));
  }

  /** Ends a link for good; what came by it stays. */
  @Transactional
  void revoke(Actor actor, UUID id) {
    Link link = find(id).orElseThrow(() -> new NotFound("link " + id));
    jdbc.sql(
            """
            update training.sign_up_link set revoked_at = :now, revoked_by = :by
             where school_id = :school and id = :id and revoked_at is null
            """)
        .param("now", OffsetDateTime.now(clock))
        .param("by", actor.name())
        .param("school", Tenancy.required().value())
        .param("id", id)
        .update();
    links.revoke(Tenancy.required(), link.kind().scope, id);
    audit.write(actor, "revoked", "training.sign_up_link", id, Map.of(), Map.of(), "");
  }

  /** The link, whatever became of it. */
  @Transactional(readOnly = true)
  Optional<Link> find(UUID id) {
    return jdbc.sql(SELECT + " and l.id = :id")
        .param("school", Tenancy.required().value())
        .param("id", id)
        .query(Link.class)
        .optional();
  }

  /** The batch a link is for. */
  @Transactional(readOnly = true)
  UUID batchOf(UUID id) {
    return jdbc.sql(
            "select batch_id from training.sign_up_link where school_id = :school and id = :id")
        .param("school", Tenancy.required().value())
        .param("id", id)
        .query(UUID.class)
        .optional()
        .orElseThrow(() -> new NotFound("link " + id));
  }

  /** The links of a batch that were not revoked, the public one first. */
  @Transactional(readOnly = true)
  List<Link> of(UUID batch) {
    return jdbc.sql(
            SELECT + " and l.batch_id = :batch and l.revoked_at is null order by l.kind desc, l.id")
        .param("school", Tenancy.required().value())
        .param("batch", batch)
        .query(Link.class)
        .list();
  }

  /** A link with the whole address to hand out. */
  record Shown(Link link, String url) {}

  /** The links of a batch with their addresses. */
  @Transactional(readOnly = true)
  List<Shown> shown(UUID batch, String origin) {
    return of(batch).stream()
        .map(link -> new Shown(link, origin + path(link.kind(), link.id())))
        .toList();
  }

  /** The school and link a token opens now; empty when unknown, expired or revoked. */
  Optional<Opened> open(Kind kind, String token) {
    return links
        .open(kind.scope, token)
        .flatMap(
            target -> schools.find(target.school()).map(school -> new Opened(school, target.id())));
  }

  /** Counts one use of a token. */
  void used(Kind kind, String token) {
    links.used(kind.scope, token);
  }

  /** The address of a link, without host. */
  String path(Kind kind, UUID id) {
    return kind.path + token(id);
  }

  private UUID insert(
      Actor actor,
      UUID batch,
      Kind kind,
      @Nullable UUID organization,
      String audience,
      @Nullable Integer seats,
      @Nullable OffsetDateTime until) {
    UUID id = Ids.next();
    jdbc.sql(
            """
            insert into training.sign_up_link (school_id, id, batch_id, kind, organization_id, audience, seats, expires_at,
              created_at, created_by)
            values (:school, :id, :batch, :kind, :organization, :audience, :seats, :until, :now, :by)
            """)
        .param("school", Tenancy.required().value())
        .param("id", id)
        .param("batch", batch)
        .param("kind", kind.name())
        .param("organization", organization)
        .param("audience", audience)
        .param("seats", seats)
        .param("until", until)
        .param("now", OffsetDateTime.now(clock))
        .param("by", actor.name())
        .update();
    links.register(Tenancy.required(), kind.scope, id, token(id), readableUntil(batch, until));
    audit.write(
        actor, "created", "training.sign_up_link", id, Map.of(), Map.of("kind", kind.name()), "");
    return id;
  }

  /** What came by a link can be looked up for a while after the link itself takes nothing more. */
  private OffsetDateTime readableUntil(UUID batch, @Nullable OffsetDateTime until) {
    return until != null
        ? until.plusDays(DAYS_READABLE)
        : batches.head(batch).endsOn().plusYears(1).atStartOfDay(CHINA).toOffsetDateTime();
  }

  /** 27 characters of an alphabet of 30, from 216 bits of the keyed hash: more than 128 bits. */
  private String token(UUID id) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      byte[] hash = mac.doFinal(id.toString().getBytes(java.nio.charset.StandardCharsets.US_ASCII));
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
