package org.jiangqiao.directory;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiangqiao.access.Actor;
import org.jiangqiao.access.AuditLog;
import org.jiangqiao.database.Tenancy;
import org.jiangqiao.kernel.Ids;
import org.jiangqiao.kernel.NotFound;
import org.jiangqiao.kernel.RuleRefused;
import org.jiangqiao.ui.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens identity numbers for a stated purpose, and writes each opening down first. */
@Component
class Reveals {

  /** One full view of a number. */
  record Reveal(OffsetDateTime revealedAt, String revealedBy, String reason) {}

  private static final int LEAST_REASON = 4;
  private static final int MOST_REASON = 200;
  private final JdbcClient jdbc;
  private final Identities identities;
  private final AuditLog audit;
  private final Clock clock;

  Reveals(JdbcClient jdbc, Identities identities, AuditLog audit, Clock clock) {
    this.jdbc = jdbc;
    this.identities = identities;
    this.audit = audit;
    this.clock = clock;
  }

  /** The number in full; throws {@link RuleRefused} without a purpose. */
  @Transactional
  String open(Viewer viewer, UUID person, String reason) {
    String purpose = reason.strip();
    if (purpose.length() < LEAST_REASON || purpose.length() > MOST_REASON) {
      throw new RuleRefused("directory.reveal.noReason");
    }
    Identities.Sealed sealed = sealed(person);
    note(viewer, person, purpose);
    audit.write(
        Actor.of(viewer), "revealed", "directory.person", person, Map.of(), Map.of(), purpose);
    return identities.open(Tenancy.required(), person, sealed);
  }

  private Identities.Sealed sealed(UUID person) {
    return jdbc.sql(
            """
            select wrapped_key, cipher from directory.person_secret
             where school_id = :school and person_id = :person
            """)
        .param("school", Tenancy.required().value())
        .param("person", person)
        .query((row, n) -> new Identities.Sealed(row.getBytes(1), row.getBytes(2)))
        .optional()
        .orElseThrow(() -> new NotFound("number of person " + person));
  }

  private void note(Viewer viewer, UUID person, String purpose) {
    jdbc.sql(
            """
            insert into directory.reveal (school_id, id, person_id, revealed_at, revealed_by, account_id, reason)
            values (:school, :id, :person, :now, :by, :account, :reason)
            """)
        .param("school", Tenancy.required().value())
        .param("id", Ids.next())
        .param("person", person)
        .param("now", OffsetDateTime.now(clock))
        .param("by", viewer.name())
        .param("account", viewer.account())
        .param("reason", purpose)
        .update();
  }

  /** Who has seen the number, latest first. */
  @Transactional(readOnly = true)
  List<Reveal> of(UUID person) {
    return jdbc.sql(
            """
            select revealed_at, revealed_by, reason from directory.reveal
             where school_id = :school and person_id = :person order by id desc limit 100
            """)
        .param("school", Tenancy.required().value())
        .param("person", person)
        .query(Reveal.class)
        .list();
  }
}
