package org.jiangqiao.home;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jiangqiao.evidence.Facet;
import org.jiangqiao.evidence.FacetLabels;
import org.jiangqiao.evidence.FigureTable;
import org.jiangqiao.evidence.Figures;
import org.jiangqiao.evidence.Indicator;
import org.jiangqiao.evidence.Indicators;
import org.jiangqiao.evidence.Question;
import org.jiangqiao.home.HomeView.Chart;
import org.jiangqiao.home.HomeView.Line;
import org.jiangqiao.kernel.AcademicYear;
import org.jiangqiao.kernel.Period;
import org.jiangqiao.ui.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts training by school year and audience, for the chart. */
@Component
class ChartDesk {

  /** What the bars can count; the first is shown unless another is chosen. */
  static final List<String> MEASURES =
      List.of(
          "training.person-times", "training.persons", "training.batches", "training.person-hours");

  private final Figures figures;
  private final Indicators indicators;
  private final FacetLabels labels;

  ChartDesk(Figures figures, Indicators indicators, FacetLabels labels) {
    this.figures = figures;
    this.indicators = indicators;
    this.labels = labels;
  }

  /** The chart of one measure; {@code totals} holds the whole figure of each year. */
  Chart chart(
      Page page, Indicator measure, List<AcademicYear> years, Period span, FigureTable totals) {
    Facet audience = measure.facet("audience").orElseThrow();
    FigureTable table = figures.table(List.of(measure), span, audience, Facet.YEAR);
    List<@Nullable Object> found = byWeight(table, measure, years);
    Map<@Nullable Object, String> words = labels.of(page, audience, found);
    return new Chart(
        measure,
        MEASURES.stream().map(indicators::get).toList(),
        years,
        found.stream().map(v -> line(table, measure, v, words.getOrDefault(v, ""), years)).toList(),
        totals);
  }

  /** Audiences by their sum over the years, largest first. */
  private static List<@Nullable Object> byWeight(
      FigureTable table, Indicator measure, List<AcademicYear> years) {
    List<@Nullable Object> found = new ArrayList<>(table.values(measure, 0));
    found.sort(
        (a, b) -> Double.compare(sum(table, measure, b, years), sum(table, measure, a, years)));
    return found;
  }

  private static double sum(
      FigureTable table, Indicator measure, @Nullable Object audience, List<AcademicYear> years) {
    return years.stream()
        .mapToDouble(y -> OverviewDesk.number(table.figure(measure, audience, y.startYear())))
        .sum();
  }

  private static Line line(
      FigureTable table,
      Indicator measure,
      @Nullable Object audience,
      String name,
      List<AcademicYear> years) {
    return new Line(
        name,
        years.stream().map(y -> table.figure(measure, audience, y.startYear())).toList(),
        years.stream()
            .map(y ->
                Question.of(measure, y.period())
                    .with("audience", audience == null ? "~" : audience.toString())
                    .href())
            .toList());
  }
}
