package org.jiangqiao.api;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jiangqiao.access.Actor;
import org.jiangqiao.access.AuditLog;
import org.jiangqiao.access.PublicLinks;
import org.jiangqiao.database.Tenancy;
import org.jiangqiao.kernel.Ids;
import org.jiangqiao.kernel.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes, lists and revokes keys of the school in scope. Of a key only its hash is kept. */
@Component
public class ApiKeys {

  /** A new key with what must be shown now: it cannot be read back later. */
  public record Made(UUID id, String secret) {}

  /** The kind under which the hash of a key stands among the links. */
  static final String KIND = "api.key";

  /** What keys begin with, so that people and scanners know one when they see it. */
  static final String PREFIX = "jq_";

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final String SELECT =
      """
      select id, name, rights, created_at, created_by, expires_on, last_used_at, revoked_at, revoked_by
        from api.key where school_id = :school
      """;

  private final JdbcClient jdbc;
  private final PublicLinks links;
  private final AuditLog audit;
  private final Clock clock;

  ApiKeys(JdbcClient jdbc, PublicLinks links, AuditLog audit, Clock clock) {
    this.jdbc = jdbc;
    this.links = links;
    this.audit = audit;
    this.clock = clock;
  }

  /** Makes a key with these rights; {@code expiresOn} is its last day, null for none. */
  @Transactional
  public Made create(Actor actor, String name, Set<String> rights, @Nullable LocalDate expiresOn) {
    UUID id = Ids.next();
    List<String> sorted = List.copyOf(new TreeSet<>(rights));
    jdbc.sql(
            """
            insert into api.key (school_id, id, name, rights, created_at, created_by, expires_on)
            values (:school, :id, :name, :rights::text[], :now, :by, :expires)
            """)
        .param("school", Tenancy.required().value())
        .param("id", id)
        .param("name", name)
        .param("rights", sorted.toArray(String[]::new))
        .param("now", OffsetDateTime.now(clock))
        .param("by", actor.name())
        .param("expires", expiresOn)
        .update();
    OffsetDateTime end =
        expiresOn == null ? null : expiresOn.plusDays(1).atStartOfDay(CHINA).toOffsetDateTime();
    String token = links.create(Tenancy.required(), KIND, id, end);
    Map<String, Object> facts =
        Map.of(
            "name", name, "rights", sorted, "expiresOn", expiresOn == null ? "" : "" + expiresOn);
    audit.write(actor, "created", "api.key", id, Map.of(), facts, "");
    return new Made(id, PREFIX + token);
  }

  /** All keys, those that may still work first, the newest first. */
  @Transactional(readOnly = true)
  List<ApiKey> all() {
    return jdbc.sql(SELECT + " order by revoked_at is not null, id desc")
        .param("school", Tenancy.required().value())
        .query(ApiKeys::row)
        .list();
  }

  /** Whether a key that was not revoked bears the name: histories tell keys by their names. */
  @Transactional(readOnly = true)
  boolean isTaken(String name) {
    return all().stream().anyMatch(key -> key.name().equals(name) && key.revokedAt() == null);
  }

  /** Ends a key at once; a second time changes nothing. */
  @Transactional
  public void revoke(Actor actor, UUID id) {
    ApiKey key = find(id).orElseThrow(() -> new NotFound("key " + id));
    links.revoke(Tenancy.required(), KIND, id);
    int done =
        jdbc.sql(
                """
                update api.key set revoked_at = :now, revoked_by = :by
                 where school_id = :school and id = :id and revoked_at is null
                """)
            .param("now", OffsetDateTime.now(clock))
            .param("by", actor.name())
            .param("school", Tenancy.required().value())
            .param("id", id)
            .update();
    if (done > 0) {
      audit.write(actor, "keyRevoked", "api.key", id, Map.of("name", key.name()), Map.of(), "");
    }
  }

  private Optional<ApiKey> find(UUID id) {
    return jdbc.sql(SELECT + " and id = :id")
        .param("school", Tenancy.required().value())
        .param("id", id)
        .query(ApiKeys::row)
        .optional();
  }

  private static ApiKey row(ResultSet row, int number) throws SQLException {
    return new ApiKey(
        row.getObject("id", UUID.class),
        row.getString("name"),
        List.of((String[]) row.getArray("rights").getArray()),
        row.getObject("created_at", OffsetDateTime.class),
        row.getString("created_by"),
        row.getObject("expires_on", LocalDate.class),
        row.getObject("last_used_at", OffsetDateTime.class),
        row.getObject("revoked_at", OffsetDateTime.class),
        row.getString("revoked_by"));
  }
}
