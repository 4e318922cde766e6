package org.jiangqiao.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jiangqiao.evidence.Amount;
import org.jiangqiao.evidence.Definition;
import org.jiangqiao.evidence.FacetLabels;
import org.jiangqiao.evidence.Figure;
import org.jiangqiao.evidence.Figures;
import org.jiangqiao.evidence.Indicator;
import org.jiangqiao.evidence.Indicators;
import org.jiangqiao.evidence.Measure;
import org.jiangqiao.evidence.Question;
import org.jiangqiao.kernel.RuleRefused;
import org.jiangqiao.report.FrozenFigure.FrozenFilter;
import org.jiangqiao.report.FrozenFigure.FrozenGrade;
import org.jiangqiao.report.FrozenFigure.FrozenSum;
import org.jiangqiao.ui.Language;
import org.jiangqiao.ui.Texts;
import org.springframework.stereotype.Component;

/** Counts the cells of a draft anew and freezes what stands behind each. */
@Component
class FrozenWriter {

  /** A figure with the packed rows of its lists. */
  record Frozen(FrozenFigure figure, List<byte[]> packed) {}

  private final Figures figures;
  private final FrozenLists lists;
  private final Indicators indicators;
  private final FacetLabels labels;
  private final Texts texts;

  FrozenWriter(
      Figures figures, FrozenLists lists, Indicators indicators, FacetLabels labels, Texts texts) {
    this.figures = figures;
    this.lists = lists;
    this.indicators = indicators;
    this.labels = labels;
    this.texts = texts;
  }

  /** Freezes one cell; the definition it counts by is put among the given ones. */
  Frozen freeze(int position, FrozenCell cell, Map<String, Definition> definitions) {
    return switch (cell) {
      case FrozenCell.Counted counted -> counted(position, counted, definitions);
      case FrozenCell.ByHand byHand -> new Frozen(byHand(position, byHand), List.of());
    };
  }

  private Frozen counted(
      int position, FrozenCell.Counted cell, Map<String, Definition> definitions) {
    Question question = cell.question();
    Indicator indicator = question.indicator();
    // Texts may have printed the figure already: what is frozen has to be the same.
    Figure figure = cell.stated() == null ? figures.figure(question) : cell.stated();
    List<FrozenSum> sums = new ArrayList<>();
    List<byte[]> packed = new ArrayList<>();
    List<Indicator> parts = lists.counted(indicator);
    for (int i = 0; i < parts.size(); i++) {
      List<FrozenRow> rows = lists.today(question.about(parts.get(i)));
      FrozenRows sorted = FrozenRows.of(rows);
      FrozenSum sum = sum(parts.get(i), rows, sorted);
      Amount said = i == 0 ? figure.amount() : figure.whole();
      if (sum.rows() != said.rows() || sum.units() != said.units()) {
        throw new RuleRefused("edition.refusal.moved", cell.label());
      }
      sums.add(sum);
      packed.add(sorted.packed());
    }
    Definition definition = Definition.of(indicator, indicators);
    definitions.put(definition.hash(), definition);
    return new Frozen(figure(position, cell, figure, sums, definition.hash()), packed);
  }

  private FrozenFigure figure(
      int position,
      FrozenCell.Counted cell,
      Figure figure,
      List<FrozenSum> sums,
      String definition) {
    Indicator indicator = cell.question().indicator();
    return new FrozenFigure(
        position,
        cell.label(),
        indicator.id(),
        words(language -> texts.of(language, indicator.nameKey())),
        indicator.version(),
        cell.question().period().from().toString(),
        cell.question().period().until().toString(),
        filters(cell.question()),
        indicator.unit().name(),
        words(language -> texts.of(language, indicator.unitKey())),
        measure(indicator),
        decimals(indicator),
        figure.value().map(BigDecimal::toPlainString).orElse(null),
        sums,
        definition,
        "",
        "",
        "");
  }

  private static FrozenFigure byHand(int position, FrozenCell.ByHand cell) {
    Map<String, String> unit = new TreeMap<>();
    for (Language language : Language.values()) {
      unit.put(language.tag(), cell.unit());
    }
    return new FrozenFigure(
        position,
        cell.label(),
        "",
        Map.of(),
        0,
        "",
        "",
        List.of(),
        cell.unit(),
        unit,
        "BY_HAND",
        Math.max(0, cell.value().scale()),
        cell.value().toPlainString(),
        List.of(),
        "",
        cell.paper() == null ? "" : cell.paper().toString(),
        cell.paperTitle(),
        cell.signer());
  }

  private static FrozenSum sum(Indicator indicator, List<FrozenRow> rows, FrozenRows sorted) {
    Map<String, FrozenGrade> grades = FrozenRows.grades(rows);
    return new FrozenSum(
        indicator.id(),
        indicator.version(),
        indicator.measure() instanceof Measure.Distinct,
        rows.size(),
        grades.values().stream().mapToLong(FrozenGrade::units).sum(),
        grades,
        sorted.root());
  }

  private List<FrozenFilter> filters(Question question) {
    List<FrozenFilter> result = new ArrayList<>();
    question
        .filters()
        .forEach((key, value) ->
            question
                .indicator()
                .facet(key)
                .ifPresent(facet ->
                    result.add(
                        new FrozenFilter(
                            key,
                            value,
                            words(l -> labels.words(texts, l, facet, value).getFirst()),
                            words(l -> labels.words(texts, l, facet, value).getLast())))));
    return result;
  }

  private static Map<String, String> words(Function<Language, String> word) {
    Map<String, String> result = new LinkedHashMap<>();
    for (Language language : Language.values()) {
      result.put(language.tag(), word.apply(language));
    }
    return result;
  }

  private static String measure(Indicator indicator) {
    return switch (indicator.measure()) {
      case Measure.Sum sum -> "SUM";
      case Measure.Distinct distinct -> "DISTINCT";
      case Measure.Mean mean -> "MEAN";
      case Measure.Ratio ratio -> "RATIO";
    };
  }

  private static int decimals(Indicator indicator) {
    return switch (indicator.measure()) {
      case Measure.Sum(int scale) -> scale;
      case Measure.Distinct() -> 0;
      case Measure.Mean(int decimals) -> decimals;
      case Measure.Ratio ratio -> 1;
    };
  }
}
