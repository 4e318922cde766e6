package org.jiangqiao.directory;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiangqiao.access.Actor;
import org.jiangqiao.access.AuditLog;
import org.jiangqiao.database.Tenancy;
import org.jiangqiao.kernel.Ids;
import org.jiangqiao.kernel.NotFound;
import org.jiangqiao.kernel.Purpose;
import org.jiangqiao.kernel.RuleRefused;
import org.jiangqiao.ui.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens identity numbers for a stated purpose, and writes each opening down first. */
@Component
class Reveals {

  /** One full view of a number. */
  record Reveal(OffsetDateTime revealedAt, String revealedBy, String reason) {}

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
    if (!Purpose.isStated(purpose)) {
      throw new RuleRefused("directory.reveal.noReason");
    }
    Identities.Sealed sealed = sealed(person);
    note(Actor.of(viewer), List.of(person), purpose);
    audit.write(
        Actor.of(viewer), "revealed", "directory.person", person, Map.of(), Map.of(), purpose);
    return identities.open(Tenancy.required(), person, sealed);
  }

  /** The numbers of many people for an export that gave its reason; each opening is noted first. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public Map<UUID, String> open(Actor actor, Collection<UUID> people, String reason) {
    Map<UUID, Identities.Sealed> sealed = new LinkedHashMap<>();
    if (!people.isEmpty()) {
      jdbc.sql(
              """
              select person_id, wrapped_key, cipher from directory.person_secret
               where school_id = :school and person_id in (:people)
              """)
          .param("school", Tenancy.required().value())
          .param("people", people)
          .query(row -> {
            sealed.put(
                row.getObject(1, UUID.class),
                new Identities.Sealed(row.getBytes(2), row.getBytes(3)));
          });
    }
    note(actor, sealed.keySet(), reason);
    Map<UUID, String> numbers = new HashMap<>();
    sealed.forEach((person, number) ->
        numbers.put(person, identities.open(Tenancy.required(), person, number)));
    return numbers;
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

  private void note(Actor actor, Collection<UUID> people, String reason) {
    jdbc.sql(
            """
            insert into directory.reveal (school_id, id, person_id, revealed_at, revealed_by, account_id, reason)
            select :school, r.id, r.person, :now, :by, :account, :reason
              from unnest(:ids::uuid[], :people::uuid[]) r (id, person)
            """)
        .param("school", Tenancy.required().value())
        .param("ids", people.stream().map(person -> Ids.next().toString()).toArray(String[]::new))
        .param("people", people.stream().map(UUID::toString).toArray(String[]::new))
        .param("now", OffsetDateTime.now(clock))
        .param("by", actor.name())
        .param("account", actor.account())
        .param("reason", reason)
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
