package org.jiangqiao.evidence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiangqiao.database.Tenancy;
import org.jiangqiao.kernel.NotFound;
import org.jiangqiao.kernel.Period;
import org.jspecify.annotations.Nullable;

/** Which rows of an evidence are meant: the same words for a value and for its list of rows. */
final class Selection {

  private final Map<Facet, @Nullable Object> filters;
  private final Map<String, @Nullable Object> parameters = new HashMap<>();

  Selection(Question question) {
    this(question.period(), resolve(question.indicator(), question.filters()));
  }

  Selection(Period period, Map<Facet, @Nullable Object> filters) {
    this.filters = filters;
    parameters.put("school", Tenancy.required().value());
    parameters.put("from", period.from());
    parameters.put("until", period.until());
    parameters.put("last", period.lastDay());
    filters.forEach((facet, value) -> parameters.put("is_" + facet.key(), value));
  }

  private static Map<Facet, @Nullable Object> resolve(
      Indicator indicator, Map<String, String> texts) {
    Map<Facet, @Nullable Object> result = new HashMap<>();
    texts.forEach((key, text) -> {
      Facet facet = indicator.facet(key).orElseThrow(() -> new NotFound("facet " + key));
      result.put(facet, facet.parse(text));
    });
    return result;
  }

  Statement statement(String sql) {
    return new Statement(sql, parameters);
  }

  /** The filters as conditions of their own. */
  Map<Facet, String> filterSql(Evidence evidence) {
    return filters.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, e -> filterSql(evidence, e.getKey())));
  }

  private String filterSql(Evidence evidence, Facet facet) {
    String expression = facet.sql(evidence);
    return filters.get(facet) == null
        ? "(" + expression + ") is null"
        : "(" + expression + ") = :is_" + facet.key();
  }

  /** From and where, for rows that meet the conditions; {@code listed} joins what a list names. */
  String rows(
      Part part, Time time, Collection<Condition> conditions, List<Facet> dims, boolean listed) {
    Evidence evidence = part.evidence();
    LinkedHashSet<String> joins = new LinkedHashSet<>();
    if (listed) {
      evidence.joins("joins").forEach(joins::add);
    }
    Stream.concat(dims.stream(), filters.keySet().stream())
        .flatMap(facet -> evidence.joins("facet-join " + facet.key()))
        .forEach(joins::add);
    List<String> where = new ArrayList<>();
    where.add(evidence.alias() + ".school_id = :school");
    where.add(time.predicate(evidence));
    conditions.forEach(condition -> where.add(condition.sql(evidence)));
    where.addAll(filterSql(evidence).values());
    return "  from "
        + evidence.from()
        + joins.stream().map(join -> "\n  " + join).collect(Collectors.joining())
        + "\n where "
        + String.join("\n   and ", where);
  }
}
