package org.jiangqiao.evidence;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SortedMap;
import org.jiangqiao.evidence.FigureView.Bar;
import org.jiangqiao.evidence.FigureView.Bars;
import org.jiangqiao.evidence.FigureView.Chip;
import org.jiangqiao.evidence.FigureView.RowList;
import org.jiangqiao.evidence.FigureView.Span;
import org.jiangqiao.kernel.Period;
import org.jiangqiao.ui.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the page of a figure shows. */
@Component
class FigureDesk {

  private static final int BARS = 40;
  private static final int IN_DRAWER = 12;
  private static final int ON_PAGE = 50;

  private final Figures figures;
  private final EvidenceRows rows;
  private final FacetLabels labels;
  private final Indicators indicators;
  private final Series series;
  private final Clock clock;

  FigureDesk(
      Figures figures,
      EvidenceRows rows,
      FacetLabels labels,
      Indicators indicators,
      Series series,
      Clock clock) {
    this.figures = figures;
    this.rows = rows;
    this.labels = labels;
    this.indicators = indicators;
    this.series = series;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public FigureView view(Page page, FigureRequest asked) {
    Question question = asked.question();
    Figure figure = figures.figure(question);
    return new FigureView(
        question,
        figure,
        before(question),
        asked.drawer(),
        asked.periodText(page),
        spans(page, asked),
        chips(page, question),
        asked.by(),
        bars(page, question, asked.by()),
        lists(page, asked, figure),
        asked.drawer() ? List.of() : series.of(question, LocalDate.now(clock)),
        indicators.history(question.indicator().id()).reversed());
  }

  /** The same stretch a year earlier, where the period is a year. */
  private @Nullable Figure before(Question question) {
    Period period = question.period();
    if (!period.from().plusYears(1).equals(period.until())) {
      return null;
    }
    Period earlier = period.aYearEarlier(LocalDate.now(clock));
    return figures.figure(new Question(question.indicator(), earlier, question.filters()));
  }

  /** The chosen school year, everything, and before them the period shown where it is neither. */
  private List<Span> spans(Page page, FigureRequest asked) {
    Period shown = asked.question().period();
    SequencedMap<Period, String> names = new LinkedHashMap<>();
    names.put(page.year().period(), page.year().label());
    names.put(Period.through(LocalDate.now(clock)), page.t("figure.span.all"));
    // The buttons keep their places whichever is pressed.
    if (!names.containsKey(shown)) {
      names.putFirst(shown, asked.periodText(page));
    }
    return names.entrySet().stream()
        .map(e ->
            new Span(
                e.getValue(), asked.question().in(e.getKey()).href(), e.getKey().equals(shown)))
        .toList();
  }

  private List<Chip> chips(Page page, Question question) {
    List<Chip> result = new ArrayList<>();
    question
        .filters()
        .forEach((key, text) ->
            question
                .indicator()
                .facet(key)
                .ifPresent(facet -> {
                  List<@Nullable Object> value = new ArrayList<>();
                  value.add(facet.parse(text));
                  String word = labels.of(page, facet, value).values().iterator().next();
                  result.add(
                      new Chip(page.t("figure.facet." + key), word, question.without(key).href()));
                }));
    return result;
  }

  private Bars bars(Page page, Question question, Facet by) {
    Indicator indicator = question.indicator();
    FigureTable table = figures.breakdown(question, by);
    List<@Nullable Object> values = new ArrayList<>(table.values(indicator, 0));
    boolean timed = by.kind() == Facet.Kind.MONTH || by.kind() == Facet.Kind.YEAR;
    if (timed) {
      values.sort(Comparator.comparingInt(value -> value == null ? 0 : (Integer) value));
    }
    // Of a long course the latest months are looked at, of anything else the largest values.
    List<@Nullable Object> shown =
        values.subList(
            timed ? Math.max(0, values.size() - BARS) : 0,
            timed ? values.size() : Math.min(BARS, values.size()));
    Map<@Nullable Object, String> words = labels.of(page, by, shown);
    BigDecimal most =
        shown.stream()
            .map(value -> number(table.figure(indicator, value)))
            .reduce(BigDecimal.ONE, BigDecimal::max);
    return new Bars(
        shown.stream()
            .map(value ->
                new Bar(
                    words.getOrDefault(value, ""),
                    table.figure(indicator, value).text(page.language().locale()),
                    percent(number(table.figure(indicator, value)), most),
                    question.with(by.key(), Facet.text(value)).href()))
            .toList(),
        values.size());
  }

  private static BigDecimal number(Figure figure) {
    return figure.value().orElse(BigDecimal.ZERO);
  }

  private static String percent(BigDecimal part, BigDecimal whole) {
    return part.multiply(BigDecimal.valueOf(100)).divide(whole, 1, RoundingMode.HALF_UP) + "%";
  }

  private List<RowList> lists(Page page, FigureRequest asked, Figure figure) {
    List<Indicator> counted = indicators.counted(asked.question().indicator());
    boolean alone = counted.size() == 1;
    int size = alone && !asked.drawer() ? ON_PAGE : IN_DRAWER;
    return counted.stream()
        .map(indicator -> {
          Question question = asked.question().about(indicator);
          return list(
              page, asked, alone ? figure : figures.figure(question), question, size, alone);
        })
        .toList();
  }

  private RowList list(
      Page page, FigureRequest asked, Figure figure, Question question, int size, boolean alone) {
    SortedMap<String, Amount> grades = rows.grades(question);
    return new RowList(
        question,
        figure,
        Amount.sum(grades.values()),
        Mix.of(grades, Mix.byRows(question.indicator())),
        question.indicator().columns().stream()
            .filter(column -> !column.personal() || page.may("directory.read"))
            .toList(),
        rows.slice(question, size, alone ? asked.after() : ""),
        alone ? asked.position() : 0,
        alone);
  }
}
