package org.jiangqiao.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jiangqiao.evidence.FigureView.Year;
import org.jiangqiao.kernel.AcademicYear;
import org.jiangqiao.kernel.Period;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A figure year by year, each year counted by the version of the definition that holds for it. */
@Component
class Series {

  private static final int YEARS = 8;

  private final Figures figures;
  private final Indicators indicators;

  Series(Figures figures, Indicators indicators) {
    this.figures = figures;
    this.indicators = indicators;
  }

  /**
   * The school years up to today's. One statement where something happened in the years and one
   * version counts them all, else one a year.
   */
  @Transactional(readOnly = true)
  public List<Year> of(Question question, LocalDate today) {
    int last = AcademicYear.of(today).startYear();
    List<Question> years =
        IntStream.rangeClosed(last - YEARS + 1, last)
            .mapToObj(AcademicYear::new)
            .map(year -> question(question, year.period()))
            .toList();
    Indicator indicator = years.getFirst().indicator();
    boolean together =
        indicator.time() == Time.HAPPENED
            && years.stream().allMatch(year -> year.indicator().equals(indicator));
    return together ? together(question, years) : years.stream().map(this::alone).toList();
  }

  private Question question(Question question, Period period) {
    Indicator version = indicators.get(question.indicator().id(), period);
    return new Question(version, period, question.filters());
  }

  private List<Year> together(Question question, List<Question> years) {
    Period span = new Period(years.getFirst().period().from(), years.getLast().period().until());
    Indicator indicator = years.getFirst().indicator();
    FigureTable table =
        figures.breakdown(new Question(indicator, span, question.filters()), Facet.YEAR);
    return years.stream()
        .map(year ->
            new Year(yearOf(year), year.href(), table.figure(indicator, yearOf(year).startYear())))
        .toList();
  }

  private Year alone(Question year) {
    return new Year(yearOf(year), year.href(), figures.figure(year));
  }

  private static AcademicYear yearOf(Question year) {
    return AcademicYear.of(year.period().from());
  }
}
