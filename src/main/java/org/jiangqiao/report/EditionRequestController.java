package org.jiangqiao.report;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jiangqiao.evidence.Indicator;
import org.jiangqiao.evidence.Indicators;
import org.jiangqiao.kernel.AcademicYear;
import org.jiangqiao.kernel.CalendarYear;
import org.jiangqiao.kernel.FormErrors;
import org.jiangqiao.kernel.Period;
import org.jiangqiao.kernel.RuleRefused;
import org.jiangqiao.ui.Page;
import org.jiangqiao.ui.Requires;
import org.jiangqiao.ui.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Asks that figures be published, or that a publication be corrected. */
@Controller
@Requires("report.publish")
class EditionRequestController {

  /**
   * What is asked for.
   *
   * @param title empty to have it named by its period
   * @param corrects only of a correction
   */
  record Form(
      String title,
      String from,
      String last,
      Set<String> indicators,
      @Nullable UUID corrects,
      String reason) {
    Form {
      title = title == null ? "" : title.strip();
      from = from == null ? "" : from.strip();
      last = last == null ? "" : last.strip();
      indicators = indicators == null ? Set.of() : new LinkedHashSet<>(indicators);
      reason = reason == null ? "" : reason.strip();
    }
  }

  private static final int LONGEST = 100;
  private static final int LONGEST_REASON = 200;
  private final EditionRequests requests;
  private final EditionDesk desk;
  private final Indicators indicators;
  private final Clock clock;

  EditionRequestController(
      EditionRequests requests, EditionDesk desk, Indicators indicators, Clock clock) {
    this.clock = clock;
    this.requests = requests;
    this.desk = desk;
    this.indicators = indicators;
  }

  @GetMapping("/publications/requests/new")
  ModelAndView form(Page page, @RequestParam(required = false) @Nullable UUID corrects) {
    if (corrects == null) {
      return show(page, fresh(page), new FormErrors(), HttpStatus.OK);
    }
    Edition first = desk.edition(corrects);
    if (first.kind().equals(AnnualReportEditions.KIND)) {
      return new ModelAndView("redirect:/publications/" + corrects + "/correction");
    }
    if (first.correctedBy() != null) {
      throw new RuleRefused("edition.refusal.corrected", first.title());
    }
    Form form = correction(page, first, desk.manifest(corrects));
    return show(page, form, new FormErrors(), HttpStatus.OK);
  }

  private Form fresh(Page page) {
    Period year = page.year().period();
    List<String> all = indicators.all(year).stream().map(Indicator::id).toList();
    return new Form(
        "", year.from().toString(), year.lastDay().toString(), new LinkedHashSet<>(all), null, "");
  }

  private static Form correction(Page page, Edition first, EditionManifest manifest) {
    FrozenFigure any = manifest.figures().getFirst();
    Set<String> same = new LinkedHashSet<>();
    manifest.figures().stream().filter(f -> !f.byHand()).forEach(f -> same.add(f.indicator()));
    return new Form(
        correctionTitle(page, first),
        any.from(),
        any.byHand() ? "" : LocalDate.parse(any.until()).minusDays(1).toString(),
        same,
        first.id(),
        "");
  }

  @PostMapping("/publications/requests")
  ModelAndView ask(@ModelAttribute Form form, Page page, Viewer viewer) {
    FormErrors errors = new FormErrors();
    Period period = check(form, errors);
    if (!errors.isEmpty() || period == null) {
      return show(page, form, errors, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    UUID id =
        requests.ask(
            viewer,
            title(page, form, period),
            period,
            List.copyOf(form.indicators()),
            form.corrects(),
            form.reason());
    return new ModelAndView("redirect:/publications/requests/" + id);
  }

  /** What was typed; else what the period, or the edition that is corrected, is called. */
  private String title(Page page, Form form, Period period) {
    if (!form.title().isEmpty()) {
      return form.title();
    }
    return form.corrects() == null
        ? proposed(page, period)
        : correctionTitle(page, desk.edition(form.corrects()));
  }

  private static String correctionTitle(Page page, Edition first) {
    String title = page.t("edition.request.correctionTitle", first.title());
    return title.length() > LONGEST ? first.title() : title;
  }

  private static String proposed(Page page, Period period) {
    AcademicYear schoolYear = AcademicYear.of(period.from());
    if (period.equals(schoolYear.period())) {
      return page.t("edition.request.yearTitle", schoolYear.label());
    }
    int year = period.from().getYear();
    return period.equals(new CalendarYear(year).period())
        ? page.t("edition.request.calendarTitle", String.valueOf(year))
        : page.t(
            "edition.request.daysTitle", period.from().toString(), period.lastDay().toString());
  }

  private @Nullable Period check(Form form, FormErrors errors) {
    if (form.title().length() > LONGEST) {
      errors.add("title", "edition.request.wrongTitle", LONGEST);
    }
    List<String> known = indicators.all().stream().map(Indicator::id).toList();
    if (form.indicators().isEmpty() || !known.containsAll(form.indicators())) {
      errors.add("indicators", "edition.request.noIndicators");
    }
    if (form.corrects() != null && !isReason(form.reason())) {
      errors.add("reason", "edition.request.noReason");
    }
    LocalDate from = day(form.from(), "from", errors);
    LocalDate last = day(form.last(), "last", errors);
    if (from == null || last == null) {
      return null;
    }
    if (last.isBefore(from)) {
      errors.add("last", "edition.request.wrongPeriod");
      return null;
    }
    if (from.isAfter(LocalDate.now(clock))) {
      errors.add("from", "edition.request.notBegun");
      return null;
    }
    return new Period(from, last.plusDays(1));
  }

  /** Whether a reason for a correction or a refusal can be taken. */
  static boolean isReason(String reason) {
    return !reason.isBlank() && reason.length() <= LONGEST_REASON;
  }

  private static @Nullable LocalDate day(String text, String field, FormErrors errors) {
    try {
      LocalDate day = LocalDate.parse(text);
      if (day.getYear() >= 1900 && day.getYear() < 2100) {
        return day;
      }
    } catch (DateTimeParseException e) {
      // Told below.
    }
    errors.add(field, "edition.request.wrongDay");
    return null;
  }

  private ModelAndView show(Page page, Form form, FormErrors errors, HttpStatus status) {
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("form", form);
    model.put("errors", errors);
    model.put("all", indicators.all());
    model.put("example", proposed(page, page.year().period()));
    return new ModelAndView("report/editionRequest", model, status);
  }
}
