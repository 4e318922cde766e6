package org.jiangqiao.evidence;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Figures by the values of the facets they were grouped by. */
public final class FigureTable {

  private final Map<List<@Nullable Object>, Map<Indicator, Amount>> cells;
  private final Indicators indicators;

  FigureTable(Map<List<@Nullable Object>, Map<Indicator, Amount>> cells, Indicators indicators) {
    this.cells = cells;
    this.indicators = indicators;
  }

  /** The figure under these facet values, in the order of the facets; nothing found counts zero. */
  public Figure figure(Indicator indicator, @Nullable Object... key) {
    Map<Indicator, Amount> cell = cells.getOrDefault(Arrays.asList(key), Map.of());
    List<Indicator> counted = indicators.counted(indicator);
    return new Figure(
        indicator,
        cell.getOrDefault(counted.getFirst(), Amount.NONE),
        counted.size() > 1 ? cell.getOrDefault(counted.getLast(), Amount.NONE) : Amount.NONE);
  }

  /** The values of one facet for which the indicator has rows, largest figure first. */
  public List<@Nullable Object> values(Indicator indicator, int facet) {
    return cells.entrySet().stream()
        .filter(cell -> rows(cell.getValue(), indicator) > 0)
        .sorted(Comparator.comparingLong(cell -> -units(cell.getValue(), indicator)))
        .<@Nullable Object>map(cell -> cell.getKey().get(facet))
        .distinct()
        .toList();
  }

  private long rows(Map<Indicator, Amount> cell, Indicator indicator) {
    return indicators.counted(indicator).stream()
        .mapToLong(counted -> cell.getOrDefault(counted, Amount.NONE).rows())
        .sum();
  }

  private long units(Map<Indicator, Amount> cell, Indicator indicator) {
    return cell.getOrDefault(indicators.counted(indicator).getFirst(), Amount.NONE).units();
  }
}
