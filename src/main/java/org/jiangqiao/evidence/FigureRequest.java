package org.jiangqiao.evidence;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jiangqiao.kernel.AcademicYear;
import org.jiangqiao.kernel.NotFound;
import org.jiangqiao.kernel.Period;
import org.jiangqiao.ui.Page;

/**
 * The address of a figure, read: {@code from}, {@code until} (excluded) or {@code span=all}, the
 * facets by name, {@code by} for the bars, {@code after} and {@code at} for the list.
 *
 * @param after cursor of the list; empty at its top
 * @param position rows on the pages before
 */
record FigureRequest(Question question, Facet by, String after, int position, boolean drawer) {

  /** The first day of everything. */
  private static final LocalDate BEGINNING = Period.through(LocalDate.EPOCH).from();

  static FigureRequest of(
      Indicators indicators,
      String id,
      Map<String, String> address,
      Page page,
      LocalDate today,
      boolean drawer) {
    Period period = period(address, page, today);
    Indicator indicator = indicators.get(id, period);
    Map<String, String> filters = new LinkedHashMap<>();
    address.forEach((key, value) -> indicator.facet(key).ifPresent(f -> filters.put(key, value)));
    String by = address.getOrDefault("by", indicator.facets().getFirst().key());
    return new FigureRequest(
        new Question(indicator, period, filters),
        indicator.facet(by).orElseThrow(() -> new NotFound("facet " + by)),
        address.getOrDefault("after", ""),
        number(address.getOrDefault("at", "0")),
        drawer);
  }

  private static Period period(Map<String, String> address, Page page, LocalDate today) {
    if ("all".equals(address.get("span"))) {
      return Period.through(today);
    }
    Period year = page.year().period();
    try {
      return new Period(
          LocalDate.parse(address.getOrDefault("from", year.from().toString())),
          LocalDate.parse(address.getOrDefault("until", year.until().toString())));
    } catch (DateTimeParseException | IllegalArgumentException e) {
      throw (NotFound) new NotFound("period").initCause(e);
    }
  }

  private static int number(String text) {
    return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
  }

  /** The period as people call it: a school year, everything until a day, or from day to day. */
  String periodText(Page page) {
    Period period = question.period();
    AcademicYear year = AcademicYear.of(period.from());
    if (period.equals(year.period())) {
      return page.t("figure.period.year", year.label());
    }
    return period.from().equals(BEGINNING)
        ? page.t("figure.period.all", period.lastDay().toString())
        : page.t("figure.period.days", period.from().toString(), period.lastDay().toString());
  }
}
