package org.jiangqiao.report;

import java.util.List;
import java.util.stream.IntStream;
import org.jiangqiao.evidence.Figure;
import org.jiangqiao.evidence.Figures;
import org.jiangqiao.evidence.Indicators;
import org.jiangqiao.evidence.Question;
import org.jiangqiao.kernel.AcademicYear;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 培训人次 over the last school years, for the chart of a report. */
@Component
class AnnualReportSeries {

  /** One school year. */
  record Year(AcademicYear year, Question question, Figure figure) {}

  private static final String INDICATOR = "training.person-times";
  private static final int YEARS = 5;

  private final Figures figures;
  private final Indicators indicators;

  AnnualReportSeries(Figures figures, Indicators indicators) {
    this.figures = figures;
    this.indicators = indicators;
  }

  /** The school years up to the report's, each counted by the version that holds for it. */
  @Transactional(readOnly = true)
  List<Year> of(AnnualReport report) {
    int last = report.schoolYear().startYear();
    return IntStream.rangeClosed(last - YEARS + 1, last)
        .mapToObj(AcademicYear::new)
        .map(year -> {
          Question question = Question.of(indicators.get(INDICATOR, year.period()), year.period());
          return new Year(year, question, figures.figure(question));
        })
        .toList();
  }
}
