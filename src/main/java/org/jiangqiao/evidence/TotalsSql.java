package org.jiangqiao.evidence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes the one statement that counts any number of indicators, grouped by any facets: one branch
 * for each kind of evidence, each grouped on its own, so that nothing is wrapped and every branch
 * can use its indexes. A condition stands in the branch where all share it, else in a filter of the
 * aggregate.
 */
record TotalsSql(List<Indicator> indicators, List<Facet> dims, Selection selection) {

  private record Branch(Evidence evidence, Time time) {}

  /** Columns: the facets, then for each indicator its rows and its units. */
  Statement statement() {
    Map<Branch, Map<Indicator, Part>> branches = new LinkedHashMap<>();
    for (Indicator indicator : indicators) {
      for (Part part : indicator.parts()) {
        branches
            .computeIfAbsent(
                new Branch(part.evidence(), indicator.time()), branch -> new LinkedHashMap<>())
            .put(indicator, part);
      }
    }
    return selection.statement(
        branches.entrySet().stream()
            .map(entry -> branch(entry.getKey(), entry.getValue()))
            .collect(Collectors.joining("\nunion all\n")));
  }

  private String branch(Branch branch, Map<Indicator, Part> parts) {
    Part any = parts.values().iterator().next();
    Set<Condition> shared = new LinkedHashSet<>(any.conditions());
    parts.values().forEach(part -> shared.retainAll(part.conditions()));
    List<String> groups = dims.stream().map(facet -> facet.sql(branch.evidence())).toList();
    List<String> columns = new ArrayList<>(groups);
    for (Indicator indicator : indicators) {
      Part part = parts.get(indicator);
      columns.add(part == null ? "0" : "count(*)" + filter(part, shared));
      columns.add(part == null ? "0" : units(indicator, part, shared));
    }
    return "select "
        + String.join(",\n       ", columns)
        + "\n"
        + selection.rows(any, branch.time(), shared, dims, false)
        + (groups.isEmpty() ? "" : "\n group by " + String.join(", ", groups));
  }

  private static String units(Indicator indicator, Part part, Set<Condition> shared) {
    String filter = filter(part, shared);
    if (indicator.measure() instanceof Measure.Distinct) {
      return "count(distinct " + part.keySql() + ")" + filter;
    }
    return part.weight().equals(Part.ONE)
        ? "count(*)" + filter
        : "cast(coalesce(sum(" + part.weightSql() + ")" + filter + ", 0) as bigint)";
  }

  private static String filter(Part part, Set<Condition> shared) {
    String own =
        part.conditions().stream()
            .filter(condition -> !shared.contains(condition))
            .map(condition -> condition.sql(part.evidence()))
            .collect(Collectors.joining(" and "));
    return own.isEmpty() ? "" : " filter (where " + own + ")";
  }
}
