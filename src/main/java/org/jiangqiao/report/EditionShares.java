package org.jiangqiao.report;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jiangqiao.access.Actor;
import org.jiangqiao.access.AuditLog;
import org.jiangqiao.access.PublicLinks;
import org.jiangqiao.codes.CheckNumber;
import org.jiangqiao.database.Tenancy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows editions to everybody who has their number, and takes that back. */
@Component
class EditionShares {

  /** The kind under which {@link PublicLinks} knows the numbers. */
  static final String KIND = "report.edition";

  private final JdbcClient jdbc;
  private final EditionStore store;
  private final PublicLinks links;
  private final AuditLog audit;
  private final Clock clock;

  EditionShares(
      JdbcClient jdbc, EditionStore store, PublicLinks links, AuditLog audit, Clock clock) {
    this.jdbc = jdbc;
    this.store = store;
    this.links = links;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  Optional<EditionShare> of(UUID edition) {
    return jdbc.sql(
            """
            select edition_id, number, grades_shown, shared_at, shared_by, ended_at from report.edition_share
             where school_id = :school and edition_id = :edition
            """)
        .param("school", Tenancy.required().value())
        .param("edition", edition)
        .query(EditionShare.class)
        .optional();
  }

  /** Shows the edition, or, where it is shown, changes what is shown with it. */
  @Transactional
  void show(Actor actor, UUID edition, boolean grades) {
    String title = store.get(edition).title();
    store.lock(edition);
    OffsetDateTime now = OffsetDateTime.now(clock);
    String number =
        of(edition).map(EditionShare::number).orElseGet(() -> registered(edition, now.getYear()));
    jdbc.sql(
            """
            insert into report.edition_share (school_id, edition_id, number, grades_shown, shared_at, shared_by)
            values (:school, :edition, :number, :grades, :now, :by)
            on conflict (school_id, edition_id) do update
               set grades_shown = excluded.grades_shown, shared_at = excluded.shared_at,
                   shared_by = excluded.shared_by, ended_at = null, ended_by = null
            """)
        .param("school", Tenancy.required().value())
        .param("edition", edition)
        .param("number", number)
        .param("grades", grades)
        .param("now", now)
        .param("by", actor.name())
        .update();
    audit.write(
        actor,
        "shared",
        KIND,
        edition,
        Map.of(),
        Map.of("title", title, "number", number, "gradesShown", grades),
        "");
  }

  private String registered(UUID edition, int year) {
    String number = CheckNumber.random(year).value();
    links.register(Tenancy.required(), KIND, edition, number, null);
    return number;
  }

  /** Takes the page back; whoever asks for the number then reads that it was. */
  @Transactional
  void end(Actor actor, UUID edition) {
    int ended =
        jdbc.sql(
                """
                update report.edition_share set ended_at = :now, ended_by = :by
                 where school_id = :school and edition_id = :edition and ended_at is null
                """)
            .param("school", Tenancy.required().value())
            .param("edition", store.get(edition).id())
            .param("now", OffsetDateTime.now(clock))
            .param("by", actor.name())
            .update();
    if (ended == 1) {
      audit.write(actor, "unshared", KIND, edition, Map.of(), Map.of(), "");
    }
  }
}
