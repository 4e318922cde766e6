package org.jiangqiao.home;

import java.util.List;
import org.jiangqiao.evidence.Figure;
import org.jiangqiao.evidence.FigureTable;
import org.jiangqiao.evidence.Indicator;
import org.jiangqiao.evidence.Mix;
import org.jiangqiao.evidence.Todo;
import org.jiangqiao.kernel.AcademicYear;
import org.jspecify.annotations.Nullable;

/**
 * What the home page shows.
 *
 * @param overview null for those who may not read figures
 * @param firstSteps whether the school has no training yet
 */
record HomeView(
    @Nullable Overview overview,
    List<Todo.Item> todos,
    List<LessonToday> lessons,
    boolean firstSteps) {

  /**
   * The figures.
   *
   * @param everything whether the strip counts from the beginning
   */
  record Overview(
      boolean everything, String asOf, List<Cell> cells, Chart chart, List<Bar> schemes) {}

  /** One cell of the strip. */
  record Cell(
      Indicator indicator,
      String value,
      String change,
      boolean up,
      String from,
      List<Mix> mix,
      String href,
      Spark spark) {}

  /** One scheme of the period. */
  record Bar(String name, String value, String width, String href) {}

  /** The figures of a chart of stacked bars. */
  record Chart(
      Indicator measure,
      List<Indicator> measures,
      List<AcademicYear> years,
      List<Line> lines,
      FigureTable totals) {}

  /** One audience, with the address of each of its figures. */
  record Line(String name, List<Figure> figures, List<String> hrefs) {}

  /** A lesson of today. */
  record LessonToday(
      String batchHref,
      String halfDay,
      String title,
      String batch,
      String place,
      String trainer,
      long present,
      long seated) {}
}
