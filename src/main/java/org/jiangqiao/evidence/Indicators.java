package org.jiangqiao.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiangqiao.kernel.NotFound;
import org.jiangqiao.kernel.Period;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** All indicators of the product, each in all its versions, checked when it starts. */
@Component
public class Indicators {

  private final List<IndicatorGroup> groups;
  private final Map<String, List<Indicator>> versions = new LinkedHashMap<>();

  @Autowired
  Indicators(IndicatorFiles files) {
    this(files.groups());
  }

  Indicators(List<IndicatorGroup> groups) {
    this.groups = groups;
    for (Indicator indicator : groups.stream().flatMap(g -> g.indicators().stream()).toList()) {
      versions.computeIfAbsent(indicator.id(), id -> new ArrayList<>()).add(indicator);
    }
    versions.values().forEach(Indicators::checkHistory);
    versions.values().forEach(all -> all.forEach(this::check));
  }

  /** The groups in the order of their modules, with the versions that count the period. */
  public List<IndicatorGroup> groups(Period period) {
    return groups.stream()
        .map(group ->
            new IndicatorGroup(
                group.name(),
                group.indicators().stream().filter(i -> i.equals(get(i.id(), period))).toList()))
        .toList();
  }

  /** All of them, in their latest versions. */
  public List<Indicator> all() {
    return versions.values().stream().map(List::getLast).toList();
  }

  /** All of them, in the versions that count the period. */
  public List<Indicator> all(Period period) {
    return versions.keySet().stream().map(id -> get(id, period)).toList();
  }

  /** The latest version of the indicator. */
  public Indicator get(String id) {
    return history(id).getLast();
  }

  /** The version that counts the period: the one that holds on its last day. */
  public Indicator get(String id, Period period) {
    return holding(id, period.lastDay());
  }

  /** All versions, the first first. */
  public List<Indicator> history(String id) {
    List<Indicator> all = versions.get(id);
    if (all == null) {
      throw new NotFound("indicator " + id);
    }
    return all;
  }

  /** The indicators whose rows are counted: of a ratio the two, else the indicator itself. */
  public List<Indicator> counted(Indicator indicator) {
    return indicator.measure() instanceof Measure.Ratio(String numerator, String denominator)
        ? List.of(
            holding(numerator, indicator.holdsFrom()), holding(denominator, indicator.holdsFrom()))
        : List.of(indicator);
  }

  private Indicator holding(String id, LocalDate day) {
    List<Indicator> all = history(id);
    return all.reversed().stream()
        .filter(version -> !version.holdsFrom().isAfter(day))
        .findFirst()
        .orElse(all.getFirst());
  }

  private static void checkHistory(List<Indicator> all) {
    for (int i = 0; i < all.size(); i++) {
      Indicator version = all.get(i);
      require(version.version() == i + 1, version, "version " + version.version() + " out of turn");
      require(
          i == 0 || version.holdsFrom().isAfter(all.get(i - 1).holdsFrom()),
          version,
          "holds from no later day than the version before");
    }
  }

  private void check(Indicator indicator) {
    if (indicator.measure() instanceof Measure.Ratio(String numerator, String denominator)) {
      counted(indicator).forEach(part -> require(!part.parts().isEmpty(), indicator, "two levels"));
      requireOwnVersion(indicator.id(), numerator);
      requireOwnVersion(indicator.id(), denominator);
      return;
    }
    require(!indicator.parts().isEmpty(), indicator, "no part");
    indicator.parts().forEach(part -> check(indicator, part));
    boolean distinct = indicator.measure() instanceof Measure.Distinct;
    require(
        !distinct || indicator.parts().size() == 1,
        indicator,
        "distinct over several kinds of rows");
  }

  /**
   * A ratio whose part is counted otherwise is another ratio: it gets a version on that day too.
   */
  private void requireOwnVersion(String ratio, String part) {
    for (Indicator version : history(part)) {
      require(
          version.version() == 1
              || history(ratio).stream().anyMatch(r -> r.holdsFrom().equals(version.holdsFrom())),
          version,
          ratio + " has no version that holds from that day");
    }
  }

  private static void check(Indicator indicator, Part part) {
    Evidence evidence = part.evidence();
    List.of("from", "date", "grade", "candidate", "candidate-id").forEach(evidence::required);
    if (indicator.measure() instanceof Measure.Distinct) {
      part.keySql();
    }
    boolean ends = evidence.optional("end").isPresent();
    require(indicator.time() != Time.IN_FORCE || ends, indicator, "no end");
    for (Column column : indicator.columns()) {
      require(known(indicator, column), indicator, "no " + column);
    }
  }

  private static boolean known(Indicator indicator, Column column) {
    return indicator.parts().stream()
        .anyMatch(part -> part.evidence().optional("column " + column.key()).isPresent());
  }

  private static void require(boolean holds, Indicator indicator, String fault) {
    if (!holds) {
      throw new IllegalStateException(
          "indicator " + indicator.id() + " version " + indicator.version() + ": " + fault);
    }
  }
}
