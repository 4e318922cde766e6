package org.jiangqiao.report;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiangqiao.evidence.DefinitionFile;
import org.jiangqiao.evidence.Indicator;
import org.jiangqiao.evidence.Indicators;
import org.jiangqiao.evidence.Unit;
import org.jspecify.annotations.Nullable;

/** Reads one form; every fault names the file and the entry. */
final class AnnualReportFormReader {

  /** Takes the texts of the form. */
  @FunctionalInterface
  interface Sayer {
    void say(String key, String chinese, String english);
  }

  private static final String WORDS = "文字";
  private static final String PERCENT = "%";

  private final DefinitionFile file;
  private final Indicators indicators;
  private final Sayer sayer;
  private final String prefix;
  private final Map<String, @Nullable Unit> units = new HashMap<>();
  private final Set<String> codes = new HashSet<>();

  AnnualReportFormReader(DefinitionFile file, Indicators indicators, Sayer sayer) {
    this.file = file;
    this.indicators = indicators;
    this.sayer = sayer;
    this.prefix = "report.form." + file.text("year") + ".";
  }

  AnnualReportForm form() {
    file.allowOnly(Set.of("year", "note", "chapters", "units", "tables"));
    DefinitionFile note = file.under("note");
    sayer.say(prefix + "note", note.text("zh"), note.text("en"));
    DefinitionFile declared = file.under("units");
    declared.entries().keySet().forEach(name -> unit(declared, name.toString()));
    List<AnnualReportForm.Chapter> chapters =
        file.parts("chapters").stream().map(this::chapter).toList();
    List<ReportTable> tables = file.parts("tables").stream().map(this::table).toList();
    if (chapters.isEmpty() || tables.isEmpty()) {
      throw file.fault("lacks chapters or tables");
    }
    return new AnnualReportForm(file.number("year"), prefix + "note", chapters, tables);
  }

  private void unit(DefinitionFile declared, String name) {
    DefinitionFile unit = declared.under(name);
    unit.allowOnly(Set.of("en", "counts"));
    units.put(name, unit.has("counts") ? unit.word(Unit.class, "counts") : null);
    sayer.say(prefix + "unit." + name, name, unit.text("en"));
  }

  private AnnualReportForm.Chapter chapter(DefinitionFile part) {
    part.allowOnly(Set.of("key", "number", "zh", "en", "hint-zh", "hint-en"));
    String key = part.text("key");
    String hint = part.has("hint-zh") ? prefix + key + ".hint" : "";
    if (!hint.isEmpty()) {
      sayer.say(hint, part.text("hint-zh"), part.text("hint-en"));
    }
    return new AnnualReportForm.Chapter(key, part.number("number"), named(part, key), hint);
  }

  private ReportTable table(DefinitionFile part) {
    part.allowOnly(Set.of("key", "number", "zh", "en", "rows"));
    String key = part.text("key");
    return new ReportTable(
        key,
        part.number("number"),
        named(part, key),
        part.parts("rows").stream().map(this::row).toList());
  }

  private ReportTableRow row(DefinitionFile part) {
    part.allowOnly(Set.of("code", "zh", "en", "unit", "level", "indicator", "filters"));
    String code = part.text("code");
    String unit = part.text("unit", "");
    if (!unit.isEmpty() && !units.containsKey(unit)) {
      throw part.fault(code + " counts in " + unit + ", which no unit declares");
    }
    return new ReportTableRow(
        code,
        named(part, code),
        unit.isEmpty() ? "" : prefix + "unit." + unit,
        part.has("level") ? part.number("level") : 0,
        switch (unit) {
          case WORDS -> ReportTableRow.Kind.WORDS;
          case PERCENT -> ReportTableRow.Kind.PERCENT;
          default -> ReportTableRow.Kind.NUMBER;
        },
        part.has("indicator") ? source(part, code, unit) : null);
  }

  private ReportTableRow.Source source(DefinitionFile part, String code, String unit) {
    String id = part.text("indicator");
    Indicator indicator =
        indicators.all().stream()
            .filter(known -> known.id().equals(id))
            .findFirst()
            .orElseThrow(() -> part.fault(code + " names " + id + ", which is no indicator"));
    if (indicator.unit() != units.get(unit)) {
      throw part.fault(code + " counts in " + unit + ", " + id + " in " + indicator.unit());
    }
    Map<String, String> filters = new LinkedHashMap<>();
    DefinitionFile narrowed = part.under("filters");
    narrowed
        .entries()
        .keySet()
        .forEach(key -> {
          if (indicator.facet(key.toString()).isEmpty()) {
            throw part.fault(code + " narrows " + id + " by " + key + ", which it does not have");
          }
          filters.put(key.toString(), narrowed.text(key.toString()));
        });
    return new ReportTableRow.Source(id, Map.copyOf(filters));
  }

  private String named(DefinitionFile part, String code) {
    if (!codes.add(code)) {
      throw part.fault(code + " stands twice");
    }
    sayer.say(prefix + code, part.text("zh"), part.text("en"));
    return prefix + code;
  }
}
