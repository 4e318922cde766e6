package org.jiangqiao.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * 指标: the reviewed definition of a figure, read from {@code figures/<module>/<name>.yaml}. It never
 * changes in place: what is counted otherwise gets a new version, which holds from a day on. Its
 * words are the messages {@code figure.<id>.name} and {@code figure.<id>.<version>.note}.
 *
 * @param id also its address, e.g. {@code training.person-times}
 * @param version 1 for the first definition
 * @param holdsFrom periods that end on this day or later are counted by this version
 * @param parts what it counts; empty for a ratio
 * @param facets sides it can be looked at from, beside month, school year and grade
 */
public record Indicator(
    String id,
    int version,
    LocalDate holdsFrom,
    Unit unit,
    Measure measure,
    Time time,
    List<Part> parts,
    List<Facet> facets,
    List<Column> columns,
    Placement placement) {

  /** All sides, those of every indicator included. */
  public List<Facet> allFacets() {
    return Stream.concat(facets.stream(), Stream.of(Facet.MONTH, Facet.YEAR, Facet.GRADE)).toList();
  }

  /** The side of that name, if the indicator has it. */
  public Optional<Facet> facet(String key) {
    return allFacets().stream().filter(facet -> facet.key().equals(key)).findFirst();
  }

  /** Digits behind the point of the weights of its rows. */
  public int scale() {
    return measure instanceof Measure.Sum sum ? sum.scale() : 0;
  }

  /** Message key of its name. */
  public String nameKey() {
    return "figure." + id + ".name";
  }

  /** Message key of the remarks on its definition. */
  public String noteKey() {
    return "figure." + id + "." + version + ".note";
  }

  /** Message key of its unit. */
  public String unitKey() {
    return "figure.unit." + unit;
  }
}
