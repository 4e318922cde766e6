package org.jiangqiao.evidence;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiangqiao.ui.Language;

/** Reads the definitions of one module; they share its evidence queries, facets and columns. */
final class IndicatorReader {

  private static final Set<String> ENTRIES =
      Set.of(
          "id",
          "position",
          "version",
          "holds-from",
          "name",
          "note",
          "aliases",
          "unit",
          "measure",
          "time",
          "counts",
          "facets",
          "columns",
          "side",
          "force",
          "owner",
          "cut-off");
  private static final LocalDate BEGINNING = LocalDate.of(1900, 1, 1);

  private final Map<String, Facet> facets = new HashMap<>();
  private final Map<String, Column> columns = new HashMap<>();
  private final Map<String, Evidence> evidence = new HashMap<>();

  /** Takes over what {@code module.yaml} declares. */
  IndicatorReader(DefinitionFile module) {
    module.allowOnly(Set.of("order", "name", "facets", "columns"));
    DefinitionFile sides = module.under("facets");
    sides.entries().keySet().forEach(key -> facets.put(key.toString(), facet(sides, key)));
    DefinitionFile heads = module.under("columns");
    heads.entries().keySet().forEach(key -> columns.put(key.toString(), column(heads, key)));
  }

  private static Facet facet(DefinitionFile sides, Object name) {
    String key = name.toString();
    DefinitionFile side = sides.under(key);
    side.allowOnly(Set.of("words", "named", "spoken"));
    if (side.has("words")) {
      return Facet.words(key, side.text("words"), spoken(side.under("spoken")));
    }
    return side.has("named") ? Facet.named(key, side.text("named")) : Facet.text(key);
  }

  private static Map<String, List<String>> spoken(DefinitionFile words) {
    Map<String, List<String>> result = new HashMap<>();
    words.entries().keySet().forEach(v -> result.put(v.toString(), words.texts(v.toString())));
    return result;
  }

  private static Column column(DefinitionFile heads, Object name) {
    String key = name.toString();
    DefinitionFile head = heads.under(key);
    head.allowOnly(Set.of("words", "personal", "minor"));
    return new Column(key, head.text("words", ""), head.flag("personal"), head.flag("minor"));
  }

  /** The indicator of one file. */
  Indicator indicator(DefinitionFile file) {
    file.allowOnly(ENTRIES);
    return new Indicator(
        file.text("id"),
        file.number("version"),
        file.has("holds-from") ? file.date("holds-from", LocalDate::parse) : BEGINNING,
        file.word(Unit.class, "unit"),
        measure(file),
        file.word(Time.class, "time"),
        file.parts("counts").stream().map(this::part).toList(),
        file.texts("facets").stream().map(key -> named(file, facets, key)).toList(),
        file.texts("columns").stream().map(key -> named(file, columns, key)).toList(),
        placement(file));
  }

  private static Measure measure(DefinitionFile file) {
    if ("distinct".equals(file.entries().get("measure"))) {
      return new Measure.Distinct();
    }
    DefinitionFile measure = file.under("measure");
    measure.allowOnly(Set.of("sum", "mean", "ratio"));
    if (measure.has("sum")) {
      return new Measure.Sum(measure.number("sum"));
    }
    if (measure.has("mean")) {
      return new Measure.Mean(measure.number("mean"));
    }
    List<String> both = measure.texts("ratio");
    if (both.size() != 2) {
      throw file.fault("measure is distinct, sum, mean or a ratio of two");
    }
    return new Measure.Ratio(both.getFirst(), both.getLast());
  }

  private Part part(DefinitionFile counted) {
    counted.allowOnly(Set.of("rows", "weight", "key", "where", "not"));
    List<Condition> conditions = new ArrayList<>();
    counted.texts("where").forEach(name -> conditions.add(new Condition(name, false)));
    counted.texts("not").forEach(name -> conditions.add(new Condition(name, true)));
    try {
      Part part =
          new Part(
              evidence.computeIfAbsent(counted.text("rows"), Evidence::read),
              counted.text("weight", Part.ONE),
              counted.text("key", ""),
              List.copyOf(conditions));
      part.requireSections();
      return part;
    } catch (IllegalStateException e) {
      throw (IllegalStateException) counted.fault(String.valueOf(e.getMessage())).initCause(e);
    }
  }

  private static Placement placement(DefinitionFile file) {
    Map<Language, List<String>> aliases = new HashMap<>();
    DefinitionFile words = file.under("aliases");
    aliases.put(Language.ZH, words.texts("zh"));
    aliases.put(Language.EN, words.texts("en"));
    return new Placement(
        file.word(Side.class, "side"),
        file.word(Force.class, "force"),
        file.text("owner"),
        file.date("cut-off", MonthDay::parse),
        Map.copyOf(aliases));
  }

  private static <T> T named(DefinitionFile file, Map<String, T> known, String key) {
    T value = known.get(key);
    if (value == null) {
      throw file.fault("names " + key + ", which its module.yaml does not declare");
    }
    return value;
  }
}
