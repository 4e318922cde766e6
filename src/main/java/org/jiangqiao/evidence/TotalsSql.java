package org.jiangqiao.evidence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes the one statement that counts any number of indicators, grouped by any facets: one branch
 * for each kind of evidence, each grouped on its own, so that nothing is wrapped and every branch
 * can use its indexes. A condition stands in the branch where all share it, else in a filter of the
 * aggregate. All branches have the same types, so that PostgreSQL can run them side by side.
 */
record TotalsSql(List<Indicator> indicators, List<Facet> dims, Selection selection) {

  private static final String NONE = "cast(0 as bigint)";

  private record Branch(Evidence evidence, Time time) {}

  /** What a branch gives of its indicators. */
  private enum Given {
    /** Rows and units. */
    ALL,
    /** What may be added up over groups: rows, and units unless they are different keys. */
    SUMS,
    /** The different keys alone. */
    KEYS
  }

  /** Columns: the facets, then for each indicator its rows and its units. */
  Statement statement() {
    return union(
        Stream.concat(
            branches(not(distinct()), Given.ALL, dims),
            distinct().stream().flatMap(i -> branches(List.of(i), Given.ALL, dims))));
  }

  /**
   * The facets and the whole from one pass. First stands whether a row is part of a group; added up
   * over all its rows an indicator gives the whole. Groups have no units of different keys, which
   * cannot be added up: those are counted in branches of their own, along an index of the keys.
   */
  Statement withWhole() {
    return union(
        Stream.concat(
            branches(indicators, Given.SUMS, dims),
            distinct().stream().flatMap(i -> branches(List.of(i), Given.KEYS, List.of()))));
  }

  private Statement union(Stream<String> branches) {
    return selection.statement(branches.collect(Collectors.joining("\nunion all\n")));
  }

  private List<Indicator> distinct() {
    return indicators.stream().filter(TotalsSql::isDistinct).toList();
  }

  private List<Indicator> not(Collection<Indicator> others) {
    return indicators.stream().filter(indicator -> !others.contains(indicator)).toList();
  }

  private static boolean isDistinct(Indicator indicator) {
    return indicator.measure() instanceof Measure.Distinct;
  }

  private Stream<String> branches(List<Indicator> counted, Given given, List<Facet> by) {
    Map<Branch, Map<Indicator, Part>> branches = new LinkedHashMap<>();
    for (Indicator indicator : counted) {
      for (Part part : indicator.parts()) {
        branches
            .computeIfAbsent(
                new Branch(part.evidence(), indicator.time()), branch -> new LinkedHashMap<>())
            .put(indicator, part);
      }
    }
    return branches.entrySet().stream()
        .map(entry -> branch(entry.getKey(), entry.getValue(), given, by));
  }

  private String branch(Branch branch, Map<Indicator, Part> parts, Given given, List<Facet> by) {
    if (given == Given.ALL && !by.isEmpty() && isDistinct(parts.keySet().iterator().next())) {
      return distinctBranch(branch, parts.entrySet().iterator().next(), by);
    }
    Part any = parts.values().iterator().next();
    Set<Condition> shared = new LinkedHashSet<>(any.conditions());
    parts.values().forEach(part -> shared.retainAll(part.conditions()));
    List<String> groups = by.stream().map(facet -> facet.sql(branch.evidence())).toList();
    List<String> columns = new ArrayList<>();
    if (given != Given.ALL) {
      columns.add(given == Given.SUMS ? "true" : "false");
      dims.stream().skip(by.size()).forEach(facet -> columns.add(facet.nothing()));
    }
    by.forEach(facet -> columns.add(facet.typed(facet.sql(branch.evidence()))));
    for (Indicator indicator : indicators) {
      Part part = parts.get(indicator);
      if (part == null) {
        columns.addAll(List.of(NONE, NONE));
      } else {
        boolean sums = given == Given.SUMS && isDistinct(indicator);
        columns.add(given == Given.KEYS ? NONE : "count(*)" + filter(part, shared));
        columns.add(sums ? NONE : units(indicator, part, shared));
      }
    }
    return "select "
        + String.join(",\n       ", columns)
        + "\n"
        + selection.rows(any, branch.time(), shared, by, false)
        + (groups.isEmpty() ? "" : "\n group by " + String.join(", ", groups));
  }

  /**
   * Different keys by group: first each key of a group, then how many. Sorting all rows by group
   * and key, as {@code count(distinct …)} does, takes twice as long.
   */
  private String distinctBranch(Branch branch, Map.Entry<Indicator, Part> counted, List<Facet> by) {
    Evidence evidence = branch.evidence();
    Part part = counted.getValue();
    List<String> keyed = new ArrayList<>();
    List<String> columns = new ArrayList<>();
    for (Facet facet : by) {
      keyed.add(facet.typed(facet.sql(evidence)) + " group_" + facet.key());
      columns.add("group_" + facet.key());
    }
    String groups = String.join(", ", columns);
    for (Indicator indicator : indicators) {
      boolean own = indicator.equals(counted.getKey());
      columns.addAll(
          own
              ? List.of("cast(sum(row_count) as bigint)", "count(distinct_key)")
              : List.of(NONE, NONE));
    }
    return "select %s\n  from (select %s, %s distinct_key, count(*) row_count\n%s\n group by %s, distinct_key) keyed\n group by %s"
        .formatted(
            String.join(", ", columns),
            String.join(", ", keyed),
            part.keySql(),
            selection.rows(part, branch.time(), part.conditions(), by, false),
            groups,
            groups);
  }

  private static String units(Indicator indicator, Part part, Set<Condition> shared) {
    String filter = filter(part, shared);
    if (isDistinct(indicator)) {
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
