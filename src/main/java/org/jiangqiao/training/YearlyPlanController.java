package org.jiangqiao.training;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiangqiao.access.Actor;
import org.jiangqiao.kernel.CalendarYear;
import org.jiangqiao.kernel.FormErrors;
import org.jiangqiao.kernel.NotFound;
import org.jiangqiao.ui.Page;
import org.jiangqiao.ui.Pages;
import org.jiangqiao.ui.Requires;
import org.jiangqiao.ui.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 年度计划: planned against done, by scheme; edited in the table itself. */
@Controller
class YearlyPlanController {

  private final YearlyPlans plans;
  private final TransactionTemplate transaction;
  private final Clock clock;

  YearlyPlanController(YearlyPlans plans, TransactionTemplate transaction, Clock clock) {
    this.plans = plans;
    this.transaction = transaction;
    this.clock = clock;
  }

  @GetMapping("/training/plan")
  @Requires("training.read")
  ModelAndView show(
      @RequestParam(defaultValue = "") String year,
      @RequestParam(defaultValue = "") String edit,
      Page page) {
    CalendarYear of = year.isEmpty() ? new CalendarYear(LocalDate.now(clock).getYear()) : in(year);
    boolean editing = !edit.isEmpty() && page.may("training.manage");
    return page(of, plans.of(of), editing, Map.of(), new FormErrors(), HttpStatus.OK);
  }

  @PostMapping("/training/plan/{year}")
  @Requires("training.manage")
  ModelAndView save(
      @PathVariable String year,
      @RequestParam Map<String, String> typed,
      Page page,
      Viewer viewer,
      RedirectAttributes flash) {
    CalendarYear of = in(year);
    List<YearlyPlanRow> rows = plans.of(of);
    FormErrors errors = new FormErrors();
    Map<YearlyPlanRow, YearlyPlans.Goal> goals = new LinkedHashMap<>();
    rows.forEach(row -> read(row, typed, errors, goals));
    if (!errors.isEmpty()) {
      return page(of, rows, true, typed, errors, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    transaction.executeWithoutResult(tx -> write(Actor.of(viewer), of, rows, typed, goals));
    flash.addFlashAttribute(Pages.NOTICE, page.t("training.plan.saved", year));
    return new ModelAndView("redirect:/training/plan?year=" + year);
  }

  private static void read(
      YearlyPlanRow row,
      Map<String, String> typed,
      FormErrors errors,
      Map<YearlyPlanRow, YearlyPlans.Goal> goals) {
    String batches = typed(typed, "batches-" + row.schemeId());
    String personTimes = typed(typed, "personTimes-" + row.schemeId());
    if (batches.isEmpty() && personTimes.isEmpty()) {
      return;
    }
    Fields fields = new Fields(errors);
    goals.put(
        row,
        new YearlyPlans.Goal(
            fields.number("batches-" + row.schemeId(), batches, 0, 10_000),
            fields.number("personTimes-" + row.schemeId(), personTimes, 0, 10_000_000),
            fields.optional(
                "note-" + row.schemeId(), typed(typed, "note-" + row.schemeId()), 200)));
  }

  private void write(
      Actor actor,
      CalendarYear year,
      List<YearlyPlanRow> rows,
      Map<String, String> typed,
      Map<YearlyPlanRow, YearlyPlans.Goal> goals) {
    for (YearlyPlanRow row : rows) {
      YearlyPlans.Goal goal = goals.get(row);
      boolean sent = typed.containsKey("batches-" + row.schemeId());
      if (goal == null) {
        if (sent && row.plannedBatches() != null) {
          plans.clear(actor, year, row);
        }
      } else if (!goal.equals(
          new YearlyPlans.Goal(row.batchesDue(), row.personTimesDue(), row.note()))) {
        plans.set(actor, year, row, goal);
      }
    }
  }

  private static String typed(Map<String, String> typed, String name) {
    return typed.getOrDefault(name, "").strip();
  }

  private static CalendarYear in(String year) {
    if (!year.matches("(19[89]|20\\d)\\d")) {
      throw new NotFound("year");
    }
    return new CalendarYear(Integer.parseInt(year));
  }

  private static ModelAndView page(
      CalendarYear year,
      List<YearlyPlanRow> rows,
      boolean editing,
      Map<String, String> typed,
      FormErrors errors,
      HttpStatus status) {
    return new ModelAndView(
        "training/yearlyPlan",
        Map.of(
            "year",
            year.value(),
            "rows",
            rows,
            "editing",
            editing,
            "typed",
            typed,
            "errors",
            errors),
        status);
  }
}
