package org.jiangqiao.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jiangqiao.access.PublicLinks;
import org.jiangqiao.database.Tenancy;
import org.jiangqiao.kernel.SchoolId;
import org.jiangqiao.ui.MachineCall;
import org.jiangqiao.ui.Viewer;
import org.jiangqiao.ui.Viewers;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads which key a program sent. The viewer made of it has the key's rights and no others, and
 * histories name it so that nobody takes it for a person.
 */
@Component
class ApiViewers implements Viewers {

  private static final String BEARER = "Bearer ";
  private static final int LONGEST = 100;

  private final JdbcClient jdbc;
  private final PublicLinks links;
  private final TransactionTemplate transaction;
  private final Clock clock;

  ApiViewers(JdbcClient jdbc, PublicLinks links, TransactionTemplate transaction, Clock clock) {
    this.jdbc = jdbc;
    this.links = links;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Override
  public Optional<Viewer> of(HttpServletRequest request) {
    return MachineCall.is(request) ? secret(request).flatMap(this::viewer) : Optional.empty();
  }

  /** What was sent as a key, without looking whether it is one. */
  static Optional<String> secret(HttpServletRequest request) {
    String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    boolean bearer =
        header != null
            && header.length() <= LONGEST
            && header.regionMatches(true, 0, BEARER, 0, BEARER.length());
    return bearer ? Optional.of(header.substring(BEARER.length()).strip()) : Optional.empty();
  }

  private Optional<Viewer> viewer(String secret) {
    if (!secret.startsWith(ApiKeys.PREFIX)) {
      return Optional.empty();
    }
    return links
        .open(ApiKeys.KIND, secret.substring(ApiKeys.PREFIX.length()))
        .flatMap(key ->
            Tenancy.in(
                key.school(),
                () ->
                    Optional.ofNullable(transaction.execute(tx -> used(key.school(), key.id())))
                        .flatMap(found -> found)));
  }

  private Optional<Viewer> used(SchoolId school, UUID key) {
    OffsetDateTime now = OffsetDateTime.now(clock);
    // To the minute, so that a busy program does not write a row with every call.
    jdbc.sql(
            """
            update api.key set last_used_at = :now
             where school_id = :school and id = :key and (last_used_at is null or last_used_at < :before)
            """)
        .param("now", now)
        .param("school", school.value())
        .param("key", key)
        .param("before", now.minusMinutes(1))
        .update();
    return jdbc.sql(
            """
            select s.name school_name, s.demo, k.name, k.rights
              from api.key k join access.school s on s.id = k.school_id
             where k.school_id = :school and k.id = :key and k.revoked_at is null
            """)
        .param("school", school.value())
        .param("key", key)
        .query((row, n) ->
            new Viewer(
                school,
                row.getString("school_name"),
                row.getBoolean("demo"),
                key,
                "接口密钥「" + row.getString("name") + "」",
                Set.of(),
                Set.of((String[]) row.getArray("rights").getArray())))
        .optional();
  }
}
