package org.jiangqiao.claims;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiangqiao.database.Tenancy;
import org.jiangqiao.evidence.Question;
import org.jiangqiao.kernel.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rows of checks. */
@Component
class CheckedClaims {

  private final JdbcClient jdbc;
  private final NamedParameterJdbcTemplate batch;

  CheckedClaims(JdbcClient jdbc, NamedParameterJdbcTemplate batch) {
    this.jdbc = jdbc;
    this.batch = batch;
  }

  /** Writes the numbers of a check in one batch. */
  void keep(UUID run, List<Judged> judged) {
    @SuppressWarnings({"unchecked", "rawtypes"})
    Map<String, ?>[] rows = new Map[judged.size()];
    for (int i = 0; i < judged.size(); i++) {
      rows[i] = row(run, i, judged.get(i));
    }
    batch.batchUpdate(
        """
        insert into claims.claim (school_id, id, run_id, position, start_at, end_at, wording, interval_text, kind, reason,
          verdict, indicator, version, period_from, period_until, filters, value, other_value, other_indicator, true_on, because, chosen)
        values (:school, :id, :run, :position, :start, :end, :wording, :interval, :kind, :reason,
          :verdict, :indicator, :version, :from, :until, :filters, :value, :otherValue, :other, :trueOn, :because, :chosen)
        """,
        rows);
  }

  /** 501–599, ≥ 80, ≤ 30; empty where the wording says nothing of a size. */
  static String covers(Interval interval) {
    String from = interval.lowestWhole().map(BigDecimal::toPlainString).orElse("");
    String to = interval.highestWhole().map(BigDecimal::toPlainString).orElse("");
    if (interval.exact().isPresent()) {
      return interval.toString();
    }
    if (from.isEmpty() || to.isEmpty()) {
      return from.isEmpty() ? to.isEmpty() ? "" : "≤ " + to : "≥ " + from;
    }
    return from + "–" + to;
  }

  private static Map<String, @Nullable Object> row(UUID run, int position, Judged judged) {
    Mention mention = judged.mention();
    Question question = judged.question();
    Question other = judged.other();
    Map<String, @Nullable Object> row = new HashMap<>();
    row.put("school", Tenancy.required().value());
    row.put("id", Ids.next());
    row.put("run", run);
    row.put("position", position);
    row.put("start", mention.start());
    row.put("end", mention.end());
    row.put("wording", mention.wording());
    row.put("interval", covers(mention.interval()));
    row.put("kind", mention.kind().name());
    row.put("reason", mention.reason().name());
    row.put("verdict", judged.verdict().name());
    row.put("indicator", question == null ? "" : question.indicator().id());
    row.put("version", question == null ? 0 : question.indicator().version());
    row.put("from", question == null ? null : question.period().from());
    row.put("until", question == null ? null : question.period().until());
    row.put("filters", question == null ? "" : CheckedClaim.writeFilters(question.filters()));
    row.put("value", judged.value());
    row.put("otherValue", judged.otherValue());
    row.put("other", other == null ? "" : other.indicator().id());
    row.put("trueOn", judged.trueOn());
    row.put("because", Because.write(judged.because()));
    row.put("chosen", judged.chosen());
    return row;
  }

  /** The numbers of a check in the order of the text. */
  @Transactional(readOnly = true)
  public List<CheckedClaim> of(UUID run) {
    return jdbc.sql(
            """
            select id, position, start_at, end_at, wording, interval_text, kind, reason, verdict, indicator, version,
                   period_from, period_until, filters, value, other_value, other_indicator, true_on, because, chosen
              from claims.claim where school_id = :school and run_id = :run order by position
            """)
        .param("school", Tenancy.required().value())
        .param("run", run)
        .query(CheckedClaim.class)
        .list();
  }
}
