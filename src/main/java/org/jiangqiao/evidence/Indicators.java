package org.jiangqiao.evidence;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiangqiao.kernel.NotFound;
import org.springframework.stereotype.Component;

/** All indicators of the product, checked when it starts. */
@Component
public class Indicators {

  private final List<IndicatorGroup> groups;
  private final Map<String, Indicator> byId = new LinkedHashMap<>();

  Indicators(List<IndicatorGroup> groups) {
    this.groups = groups;
    for (Indicator indicator : groups.stream().flatMap(g -> g.indicators().stream()).toList()) {
      if (byId.put(indicator.id(), indicator) != null) {
        throw new IllegalStateException("two indicators are called " + indicator.id());
      }
    }
    byId.values().forEach(this::check);
  }

  /** The groups in the order of their modules. */
  public List<IndicatorGroup> groups() {
    return groups;
  }

  /** All of them. */
  public List<Indicator> all() {
    return List.copyOf(byId.values());
  }

  /** The indicator of that id. */
  public Indicator get(String id) {
    Indicator indicator = byId.get(id);
    if (indicator == null) {
      throw new NotFound("indicator " + id);
    }
    return indicator;
  }

  /** The indicators whose rows are counted: of a ratio the two, else the indicator itself. */
  public List<Indicator> counted(Indicator indicator) {
    return indicator.measure() instanceof Measure.Ratio(String numerator, String denominator)
        ? List.of(get(numerator), get(denominator))
        : List.of(indicator);
  }

  private void check(Indicator indicator) {
    if (indicator.measure() instanceof Measure.Ratio) {
      counted(indicator).forEach(part -> require(!part.parts().isEmpty(), indicator, "two levels"));
      return;
    }
    require(!indicator.parts().isEmpty(), indicator, "no part");
    for (Part part : indicator.parts()) {
      Evidence evidence = part.evidence();
      List.of("from", "date", "grade", "candidate", "candidate-id").forEach(evidence::required);
      part.weightSql();
      part.conditions().forEach(part::conditionSql);
      require(
          indicator.time() != Time.IN_FORCE || evidence.optional("end").isPresent(),
          indicator,
          "no end");
      indicator
          .columns()
          .forEach(column -> require(known(indicator, column), indicator, "no " + column));
    }
    if (indicator.measure() instanceof Measure.Distinct) {
      require(indicator.parts().size() == 1, indicator, "distinct over several kinds of rows");
      indicator.parts().getFirst().evidence().required("key");
    }
  }

  private static boolean known(Indicator indicator, Column column) {
    return indicator.parts().stream()
        .anyMatch(part -> part.evidence().optional("column " + column.key()).isPresent());
  }

  private static void require(boolean holds, Indicator indicator, String fault) {
    if (!holds) {
      throw new IllegalStateException("indicator " + indicator.id() + ": " + fault);
    }
  }
}
