package org.jiangqiao.home;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jiangqiao.evidence.Facet;
import org.jiangqiao.evidence.FacetLabels;
import org.jiangqiao.evidence.Figure;
import org.jiangqiao.evidence.FigureTable;
import org.jiangqiao.evidence.Figures;
import org.jiangqiao.evidence.Indicator;
import org.jiangqiao.evidence.Indicators;
import org.jiangqiao.evidence.Mix;
import org.jiangqiao.evidence.Question;
import org.jiangqiao.home.HomeView.Bar;
import org.jiangqiao.home.HomeView.Cell;
import org.jiangqiao.home.HomeView.Overview;
import org.jiangqiao.kernel.AcademicYear;
import org.jiangqiao.kernel.Period;
import org.jiangqiao.ui.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Computes the figures of the home page: four statements. The strip compares a running year with
 * the same stretch of the year before; counted from the beginning it compares with nothing.
 */
@Component
class OverviewDesk {

  private static final int YEARS = 6;
  private static final int SCHEMES = 8;
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final List<String> STRIP =
      List.of(
          "training.person-times",
          "training.persons",
          "training.batches",
          "training.person-hours",
          "training.completion-rate",
          "training.satisfaction");

  private final Figures figures;
  private final Indicators indicators;
  private final FacetLabels labels;
  private final ChartDesk charts;
  private final Clock clock;

  OverviewDesk(
      Figures figures, Indicators indicators, FacetLabels labels, ChartDesk charts, Clock clock) {
    this.figures = figures;
    this.indicators = indicators;
    this.labels = labels;
    this.charts = charts;
    this.clock = clock;
  }

  /** All of it read from the same state of the records. */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public Overview overview(Page page, String measure, boolean everything) {
    List<AcademicYear> years = years(page.year());
    Period span = new Period(years.getFirst().period().from(), years.getLast().period().until());
    List<Indicator> strip = STRIP.stream().map(indicators::get).toList();
    FigureTable byYear = figures.table(strip, span, Facet.YEAR);
    Period period = everything ? Period.through(LocalDate.now(clock)) : page.year().period();
    Figures.Compared found = figures.compared(strip, period, everything ? null : before(page));
    return new Overview(
        everything,
        MINUTE.format(LocalDateTime.now(clock)),
        strip.stream().map(i -> cell(page, i, period, years, byYear, everything, found)).toList(),
        charts.chart(page, measure(measure), years, span, byYear),
        schemes(page, indicators.get(STRIP.getFirst()), period));
  }

  private Period before(Page page) {
    return page.year().period().aYearEarlier(LocalDate.now(clock));
  }

  private Indicator measure(String id) {
    return ChartDesk.MEASURES.contains(id)
        ? indicators.get(id)
        : indicators.get(ChartDesk.MEASURES.getFirst());
  }

  private static List<AcademicYear> years(AcademicYear last) {
    return IntStream.rangeClosed(last.startYear() - YEARS + 1, last.startYear())
        .mapToObj(AcademicYear::new)
        .toList();
  }

  private static Cell cell(
      Page page,
      Indicator indicator,
      Period period,
      List<AcademicYear> years,
      FigureTable byYear,
      boolean everything,
      Figures.Compared found) {
    Locale locale = page.language().locale();
    List<Figure> series =
        years.stream().map(year -> byYear.figure(indicator, year.startYear())).toList();
    Figure figure = found.now().whole().figure(indicator);
    String change =
        everything ? "" : figure.change(found.before().figure(indicator), locale).orElse("");
    return new Cell(
        indicator,
        figure.text(locale),
        change,
        change.startsWith("+"),
        page.t("home.from." + indicator.unit(), page.n(figure.rows())),
        Mix.of(indicator, found.now().byGrade()),
        Question.of(indicator, period).href(),
        Spark.of(series.stream().map(OverviewDesk::number).toList()));
  }

  static double number(Figure figure) {
    return figure.value().orElse(BigDecimal.ZERO).doubleValue();
  }

  private List<Bar> schemes(Page page, Indicator indicator, Period period) {
    Question question = Question.of(indicator, period);
    Facet facet = indicator.facet("scheme").orElseThrow();
    FigureTable table = figures.breakdown(question, facet);
    List<@Nullable Object> values = table.values(indicator, 0).stream().limit(SCHEMES).toList();
    Map<@Nullable Object, String> words = labels.of(page, facet, values);
    double most =
        values.stream().mapToDouble(v -> number(table.figure(indicator, v))).max().orElse(1);
    return values.stream()
        .map(value ->
            new Bar(
                value == null ? page.t("home.summaries") : words.getOrDefault(value, ""),
                table.figure(indicator, value).text(page.language().locale()),
                percent(number(table.figure(indicator, value)), most),
                question.with(facet.key(), value == null ? "~" : value.toString()).href()))
        .toList();
  }

  private static String percent(double part, double whole) {
    return BigDecimal.valueOf(whole == 0 ? 0 : part * 100 / whole).setScale(1, RoundingMode.HALF_UP)
        + "%";
  }

  /** Whether the strip found any row at all. */
  static boolean isEmpty(Overview overview) {
    return Stream.of(overview.cells())
        .flatMap(List::stream)
        .allMatch(c -> c.value().equals("0") || c.value().equals("—"));
  }
}
