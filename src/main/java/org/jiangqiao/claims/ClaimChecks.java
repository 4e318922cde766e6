package org.jiangqiao.claims;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiangqiao.access.Actor;
import org.jiangqiao.access.AuditLog;
import org.jiangqiao.database.Tenancy;
import org.jiangqiao.kernel.Ids;
import org.jiangqiao.kernel.NotFound;
import org.jiangqiao.ui.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps texts and their checks: each check stands as it was on its day. */
@Component
class ClaimChecks {

  /** One check of a text. */
  record Run(UUID id, LocalDate asOf, OffsetDateTime checkedAt, String checkedBy) {}

  private final JdbcClient jdbc;
  private final Checker checker;
  private final CheckedClaims claims;
  private final AuditLog audit;
  private final Clock clock;

  ClaimChecks(JdbcClient jdbc, Checker checker, CheckedClaims claims, AuditLog audit, Clock clock) {
    this.jdbc = jdbc;
    this.checker = checker;
    this.claims = claims;
    this.audit = audit;
    this.clock = clock;
  }

  /** Takes a text in and checks it against the records of today. */
  @Transactional
  public UUID create(Page page, Actor actor, String title, String body, String source) {
    UUID id = Ids.next();
    jdbc.sql(
            """
            insert into claims.draft_text (school_id, id, title, body, source_name, created_at, created_by)
            values (:school, :id, :title, :body, :source, :now, :by)
            """)
        .param("school", Tenancy.required().value())
        .param("id", id)
        .param("title", title)
        .param("body", body)
        .param("source", source)
        .param("now", OffsetDateTime.now(clock))
        .param("by", actor.name())
        .update();
    run(page, actor, id, body);
    return id;
  }

  /** Checks a text once more, against the records of today. */
  @Transactional
  public void again(Page page, Actor actor, UUID text) {
    run(page, actor, text, given(text).body());
  }

  private void run(Page page, Actor actor, UUID text, String body) {
    UUID run = Ids.next();
    LocalDate today = LocalDate.now(clock);
    jdbc.sql(
            """
            insert into claims.check_run (school_id, id, text_id, as_of, checked_at, checked_by)
            values (:school, :id, :text, :asOf, :now, :by)
            """)
        .param("school", Tenancy.required().value())
        .param("id", run)
        .param("text", text)
        .param("asOf", today)
        .param("now", OffsetDateTime.now(clock))
        .param("by", actor.name())
        .update();
    List<Judged> judged = checker.check(page, ClaimText.read(body), today);
    claims.keep(run, judged);
    audit.write(
        actor,
        "checked",
        "claims.draft_text",
        text,
        Map.of(),
        Map.of("numbers", judged.size()),
        "");
  }

  /** The latest texts, newest first. */
  @Transactional(readOnly = true)
  public List<DraftText> latest(int most) {
    return jdbc.sql(
            """
            select t.id, t.title, t.source_name, t.created_at, t.created_by, r.as_of,
                   count(*) filter (where c.verdict <> 'NO_CLAIM') claims,
                   count(*) filter (where c.verdict in ('UNDERSTATED', 'OVERSTATED', 'WRONG_UNIT', 'OUT_OF_DATE')) doubtful,
                   count(*) filter (where c.verdict = 'SUPPORTED') supported
              from claims.draft_text t
              join lateral (select r.id, r.as_of from claims.check_run r
                             where r.school_id = t.school_id and r.text_id = t.id
                             order by r.id desc limit 1) r on true
              left join claims.claim c on c.school_id = t.school_id and c.run_id = r.id
             where t.school_id = :school and t.withdrawn_at is null
             group by t.id, t.title, t.source_name, t.created_at, t.created_by, r.as_of
             order by t.id desc limit :most
            """)
        .param("school", Tenancy.required().value())
        .param("most", most)
        .query(DraftText.class)
        .list();
  }

  /** A text as it was given. */
  record Given(String title, String body) {}

  /** The text, unless it was taken off the list. */
  @Transactional(readOnly = true)
  public Given given(UUID text) {
    return jdbc.sql(
            """
            select title, body from claims.draft_text
             where school_id = :school and id = :id and withdrawn_at is null
            """)
        .param("school", Tenancy.required().value())
        .param("id", text)
        .query(Given.class)
        .optional()
        .orElseThrow(() -> new NotFound("text " + text));
  }

  /** The checks of a text, the latest first. */
  @Transactional(readOnly = true)
  public List<Run> runs(UUID text) {
    return jdbc.sql(
            """
            select id, as_of, checked_at, checked_by from claims.check_run
             where school_id = :school and text_id = :text order by id desc
            """)
        .param("school", Tenancy.required().value())
        .param("text", text)
        .query(Run.class)
        .list();
  }

  /** One check of a text; the latest where none is named. */
  @Transactional(readOnly = true)
  public Run run(UUID text, @Nullable UUID run) {
    return runs(text).stream()
        .filter(r -> run == null || r.id().equals(run))
        .findFirst()
        .orElseThrow(() -> new NotFound("check " + run));
  }

  /** Takes a text off the list; it stays in the record of changes. */
  @Transactional
  public void withdraw(Actor actor, UUID text, String reason) {
    String title = given(text).title();
    jdbc.sql(
            """
            update claims.draft_text set withdrawn_at = :now, withdrawn_by = :by, withdrawn_reason = :reason
             where school_id = :school and id = :id and withdrawn_at is null
            """)
        .param("now", OffsetDateTime.now(clock))
        .param("by", actor.name())
        .param("reason", reason)
        .param("school", Tenancy.required().value())
        .param("id", text)
        .update();
    audit.write(
        actor, "withdrawn", "claims.draft_text", text, Map.of("title", title), Map.of(), reason);
  }
}
