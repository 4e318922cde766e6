package org.jiangqiao.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiangqiao.kernel.AcademicYear;
import org.jiangqiao.kernel.FormErrors;
import org.jiangqiao.kernel.Period;
import org.jiangqiao.ui.ErrorBody;
import org.jiangqiao.ui.MachineCall;
import org.jiangqiao.ui.Page;
import org.jiangqiao.ui.Requires;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The figures for programs: values of a period, and the rows behind one of them. */
@Controller
@Requires("figures.read")
class FigureApiController {

  static final String BASE = MachineCall.PREFIX + "/figures";
  private static final int MOST = 500;
  private static final List<String> KNOWN = List.of("from", "until", "limit", "after");

  /**
   * One figure.
   *
   * @param value null where a quotient would divide by nothing
   * @param rows how many rows stand behind it
   */
  record ApiFigure(
      String id,
      int version,
      String name,
      String unit,
      LocalDate from,
      LocalDate until,
      @JsonInclude @Nullable BigDecimal value,
      long rows,
      String href) {}

  /** One row behind a figure; {@code weight} is what it adds to it. */
  record ApiRow(LocalDate date, BigDecimal weight, String grade, Map<String, String> cells) {}

  private final Figures figures;
  private final EvidenceRows rows;
  private final Indicators indicators;
  private final Clock clock;

  FigureApiController(Figures figures, EvidenceRows rows, Indicators indicators, Clock clock) {
    this.figures = figures;
    this.rows = rows;
    this.indicators = indicators;
    this.clock = clock;
  }

  @GetMapping(BASE)
  ResponseEntity<?> all(Page page, @RequestParam Map<String, String> given) {
    FormErrors errors = new FormErrors();
    Period period = period(given, errors);
    if (!errors.isEmpty()) {
      return ErrorBody.answer(page, errors);
    }
    FigureTable table = figures.table(indicators.all(period), period);
    return ResponseEntity.ok(
        Map.of(
            "items",
            indicators.all(period).stream()
                .map(indicator -> figure(page, period, table.figure(indicator)))
                .toList()));
  }

  @GetMapping(BASE + "/{id}")
  ResponseEntity<?> one(
      Page page, @PathVariable String id, @RequestParam Map<String, String> given) {
    FormErrors errors = new FormErrors();
    Period period = period(given, errors);
    Indicator indicator = indicators.get(id, period);
    int limit = limit(given.getOrDefault("limit", "100"), errors);
    if (!errors.isEmpty()) {
      return ErrorBody.answer(page, errors);
    }
    // Of a ratio the rows of the whole are given: they hold those of the part.
    Question listed = Question.of(indicators.counted(indicator).getLast(), period);
    EvidenceRows.Slice slice = rows.slice(listed, limit, given.getOrDefault("after", ""));
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("figure", figure(page, period, figures.figure(Question.of(indicator, period))));
    body.put(
        "items", slice.rows().stream().map(row -> row(page, listed.indicator(), row)).toList());
    if (slice.next() != null) {
      body.put("next", href(id, period) + "&limit=" + limit + "&after=" + slice.next());
    }
    return ResponseEntity.ok(body);
  }

  private static ApiFigure figure(Page page, Period period, Figure figure) {
    Indicator indicator = figure.indicator();
    return new ApiFigure(
        indicator.id(),
        indicator.version(),
        page.t(indicator.nameKey()),
        page.t(indicator.unitKey()),
        period.from(),
        period.until(),
        figure.value().orElse(null),
        figure.amount().rows(),
        href(indicator.id(), period));
  }

  private static String href(String id, Period period) {
    return BASE + "/" + id + "?from=" + period.from() + "&until=" + period.until();
  }

  private static ApiRow row(Page page, Indicator indicator, EvidenceRow row) {
    Map<String, String> cells = new LinkedHashMap<>();
    for (int i = 0; i < indicator.columns().size(); i++) {
      Column column = indicator.columns().get(i);
      if (!column.personal() || page.may("directory.read")) {
        cells.put(column.key(), row.cells().get(i));
      }
    }
    return new ApiRow(
        row.date(), BigDecimal.valueOf(row.weight(), indicator.scale()), row.grade(), cells);
  }

  /** From the first day up to, without, the last; without both the school year of today. */
  private Period period(Map<String, String> given, FormErrors errors) {
    given.keySet().stream()
        .filter(name -> !KNOWN.contains(name))
        .forEach(name -> errors.add(name, "figure.api.unknown", String.join(", ", KNOWN)));
    Period year = AcademicYear.of(LocalDate.now(clock)).period();
    LocalDate from = day(given, "from", year.from(), errors);
    LocalDate until = day(given, "until", year.until(), errors);
    if (until.isBefore(from)) {
      errors.add("until", "figure.api.wrongPeriod");
      return year;
    }
    return new Period(from, until);
  }

  private static LocalDate day(
      Map<String, String> given, String name, LocalDate otherwise, FormErrors errors) {
    try {
      LocalDate day = LocalDate.parse(given.getOrDefault(name, otherwise.toString()));
      if (day.getYear() >= 1900 && day.getYear() <= 2100) {
        return day;
      }
    } catch (DateTimeParseException e) {
      // Told below.
    }
    errors.add(name, "figure.api.wrongDay");
    return otherwise;
  }

  private static int limit(String text, FormErrors errors) {
    int limit = text.matches("\\d{1,3}") ? Integer.parseInt(text) : 0;
    if (limit < 1 || limit > MOST) {
      errors.add("limit", "figure.api.wrongLimit", MOST);
      return 1;
    }
    return limit;
  }
}
