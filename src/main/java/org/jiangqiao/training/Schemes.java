package org.jiangqiao.training;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiangqiao.codes.SearchTerms;
import org.jiangqiao.database.Tenancy;
import org.jiangqiao.kernel.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads schemes and their standard plans. */
@Component
@Transactional(readOnly = true)
class Schemes {

  private static final String SELECT =
      """
      select c.id, c.name, c.programme_line, c.commissioned_by as customer_id, coalesce(o.name, '') as customer_name,
             c.funding_line_id, coalesce(f.name, '') as funding_line_name, c.audience, c.hours,
             c.completion_percent, c.note, c.version,
             (select count(*) from training.scheme_lesson l
               where l.school_id = c.school_id and l.scheme_id = c.id) as lessons
        from training.scheme c
        left join directory.organization o on o.school_id = c.school_id and o.id = c.commissioned_by
        left join training.funding_line f on f.school_id = c.school_id and f.id = c.funding_line_id
       where c.school_id = :school and c.withdrawn_at is null
      """;

  private final JdbcClient jdbc;

  Schemes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The scheme; {@link NotFound} when the school has none such or it was withdrawn. */
  Scheme find(UUID id) {
    return jdbc.sql(SELECT + " and c.id = :id")
        .param("school", Tenancy.required().value())
        .param("id", id)
        .query(Scheme.class)
        .optional()
        .orElseThrow(() -> new NotFound("scheme " + id));
  }

  /** The schemes that answer the typed words, by name; at most 500. */
  List<Scheme> search(String typed) {
    return jdbc.sql(
            SELECT
                + " and c.search @> :terms::text[] order by c.programme_line, c.sort_key, c.id limit 500")
        .param("school", Tenancy.required().value())
        .param("terms", SearchTerms.query(typed).toArray(new String[0]))
        .query(Scheme.class)
        .list();
  }

  /** Ids and names for a choice, by name. */
  Map<String, String> choices() {
    return pairs(
        "select id, name from training.scheme where school_id = :school and withdrawn_at is null order by sort_key, id");
  }

  /** Ids and names of the funding lines for a choice, by name. */
  Map<String, String> fundingLines() {
    return pairs(
        "select id, name from training.funding_line where school_id = :school and withdrawn_at is null order by sort_key, id");
  }

  /** The standard plan in the order of time. */
  List<PlanLesson> plan(UUID scheme) {
    return jdbc.sql(
            """
            select day, half_day, title, hours from training.scheme_lesson
             where school_id = :school and scheme_id = :scheme
             order by day, array_position(array['AM', 'PM', 'EVENING'], half_day)
            """)
        .param("school", Tenancy.required().value())
        .param("scheme", scheme)
        .query(PlanLesson.class)
        .list();
  }

  private Map<String, String> pairs(String sql) {
    Map<String, String> result = new LinkedHashMap<>();
    jdbc.sql(sql)
        .param("school", Tenancy.required().value())
        .query(row -> {
          result.put(row.getString(1), row.getString(2));
        });
    return result;
  }
}
