package org.jiangqiao.claims;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jiangqiao.access.Actor;
import org.jiangqiao.access.AuditLog;
import org.jiangqiao.database.Tenancy;
import org.jiangqiao.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which figures people said certain wordings mean; later texts with the wording follow them. */
@Component
class Choices {

  /**
   * What a person chose.
   *
   * @param indicator empty when the wording means no figure at all
   */
  record Choice(String indicator, String filters) {}

  private static final int LONGEST = 60;

  private final JdbcClient jdbc;
  private final AuditLog audit;
  private final Clock clock;

  Choices(JdbcClient jdbc, AuditLog audit, Clock clock) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * The words that tell a wording again: its clause with the number left out, where that says
   * nothing the words around it, and before them what makes the number doubtful.
   */
  static String pattern(Mention mention, Surroundings around, Optional<Because> doubt) {
    String own = mention.before() + "#" + mention.measure().word() + mention.after();
    boolean says = Surroundings.says(mention.before() + mention.after());
    String context = says ? "" : around.previous() + " " + around.near() + " ";
    String doubtful = doubt.map(because -> String.join("", because.words()) + "… ").orElse("");
    String words = doubtful + context + own;
    String tidy = words.replaceAll("\\s+", " ").strip().toLowerCase(Locale.ROOT);
    int hash = tidy.indexOf('#');
    int from = Math.max(0, hash - LONGEST);
    return tidy.substring(from, Math.min(tidy.length(), hash + LONGEST));
  }

  /** All choices of the school by wording. */
  @Transactional(readOnly = true)
  public Map<String, Choice> all() {
    Map<String, Choice> choices = new HashMap<>();
    jdbc.sql(
            "select pattern, indicator, filters from claims.choice where school_id = :school and withdrawn_at is null")
        .param("school", Tenancy.required().value())
        .query(row -> {
          choices.put(row.getString(1), new Choice(row.getString(2), row.getString(3)));
        });
    return choices;
  }

  /** Remembers what a wording means; a later choice replaces an earlier one. */
  @Transactional
  public void remember(Actor actor, String pattern, Choice choice) {
    var id = Ids.next();
    jdbc.sql(
            """
            insert into claims.choice (school_id, id, pattern, indicator, filters, chosen_at, chosen_by)
            values (:school, :id, :pattern, :indicator, :filters, :now, :by)
            on conflict (school_id, pattern) do update
              set indicator = excluded.indicator, filters = excluded.filters,
                  chosen_at = excluded.chosen_at, chosen_by = excluded.chosen_by,
                  withdrawn_at = null, withdrawn_by = null
            """)
        .param("school", Tenancy.required().value())
        .param("id", id)
        .param("pattern", pattern)
        .param("indicator", choice.indicator())
        .param("filters", choice.filters())
        .param("now", OffsetDateTime.now(clock))
        .param("by", actor.name())
        .update();
    audit.write(
        actor,
        "chosen",
        "claims.choice",
        id,
        Map.of(),
        Map.of("wording", pattern, "indicator", choice.indicator()),
        "");
  }

  /** Takes a choice back; its wording is read by the rules again. */
  @Transactional
  public void forget(Actor actor, String pattern) {
    jdbc.sql(
            """
            update claims.choice set withdrawn_at = :now, withdrawn_by = :by
             where school_id = :school and pattern = :pattern and withdrawn_at is null
            returning id
            """)
        .param("now", OffsetDateTime.now(clock))
        .param("by", actor.name())
        .param("school", Tenancy.required().value())
        .param("pattern", pattern)
        .query(UUID.class)
        .optional()
        .ifPresent(id ->
            audit.write(
                actor, "forgotten", "claims.choice", id, Map.of("wording", pattern), Map.of(), ""));
  }
}
