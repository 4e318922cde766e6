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
import org.jiangqiao.ui.StackedBars;
import org.jiangqiao.ui.StackedBars.Input;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws training by school year and audience. */
@Component
class ChartDesk {

  /** What the bars can count; the first is shown unless another is chosen. */
  static final List<String> MEASURES =
      List.of(
          "training.person-times", "training.persons", "training.batches", "training.person-hours");

  private static final int SERIES = 4;

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
    int named = found.size() > SERIES ? SERIES - 1 : found.size();
    List<String> legend =
        new ArrayList<>(found.stream().limit(named).map(v -> words.getOrDefault(v, "")).toList());
    if (found.size() > named) {
      legend.add(page.t("home.others"));
    }
    List<Input> bars =
        years.stream()
            .map(year ->
                new Input(
                    label(year),
                    totals.figure(measure, year.startYear()).text(page.language().locale()),
                    values(table, measure, found, named, year)))
            .toList();
    return new Chart(
        measure,
        MEASURES.stream().map(indicators::get).toList(),
        legend,
        StackedBars.of(760, 276, bars),
        StackedBars.of(330, 250, bars),
        years,
        found.stream()
            .map(v -> line(page, table, measure, v, words.getOrDefault(v, ""), years))
            .toList(),
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

  private static List<Double> values(
      FigureTable table,
      Indicator measure,
      List<@Nullable Object> found,
      int named,
      AcademicYear year) {
    List<Double> result = new ArrayList<>();
    double others = 0;
    for (int i = 0; i < found.size(); i++) {
      double value = OverviewDesk.number(table.figure(measure, found.get(i), year.startYear()));
      if (i < named) {
        result.add(value);
      } else {
        others += value;
      }
    }
    if (found.size() > named) {
      result.add(others);
    }
    return result;
  }

  private static Line line(
      Page page,
      FigureTable table,
      Indicator measure,
      @Nullable Object audience,
      String name,
      List<AcademicYear> years) {
    return new Line(
        name,
        years.stream()
            .map(y -> table.figure(measure, audience, y.startYear()).text(page.language().locale()))
            .toList(),
        years.stream()
            .map(y ->
                Question.of(measure, y.period())
                    .with("audience", audience == null ? "~" : audience.toString())
                    .href())
            .toList());
  }

  /** As it stands under a bar: 24–25. */
  private static String label(AcademicYear year) {
    return "%02d–%02d".formatted(year.startYear() % 100, (year.startYear() + 1) % 100);
  }
}
