package org.jiangqiao.training;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiangqiao.access.Actor;
import org.jiangqiao.kernel.FormErrors;
import org.jiangqiao.ui.Page;
import org.jiangqiao.ui.Pages;
import org.jiangqiao.ui.Requires;
import org.jiangqiao.ui.Viewer;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 新建班次: first the scheme and the first day, then the form filled from them. */
@Controller
@Requires("training.manage")
class BatchOpeningController {

  private final Schemes schemes;
  private final Customers customers;
  private final BatchNumbers numbers;
  private final BatchDesk desk;
  private final Clock clock;

  BatchOpeningController(
      Schemes schemes, Customers customers, BatchNumbers numbers, BatchDesk desk, Clock clock) {
    this.schemes = schemes;
    this.customers = customers;
    this.numbers = numbers;
    this.desk = desk;
    this.clock = clock;
  }

  @GetMapping("/training/batches/new")
  ModelAndView form(
      @RequestParam(defaultValue = "") String scheme,
      @RequestParam(defaultValue = "") String startsOn) {
    FormErrors errors = new FormErrors();
    Fields fields = new Fields(errors);
    UUID chosen = fields.id("scheme", scheme);
    LocalDate start =
        startsOn.isEmpty() ? LocalDate.now(clock).plusWeeks(2) : fields.date("startsOn", startsOn);
    if (chosen == null || !errors.isEmpty()) {
      return choice(startsOn.isEmpty() ? start.toString() : startsOn, errors);
    }
    Scheme of = schemes.find(chosen);
    List<PlanLesson> plan = schemes.plan(chosen);
    LocalDate end = PlanLesson.lastDay(plan, start);
    String number = numbers.next(start.getYear(), of.name());
    return page(of, BatchForm.proposed(of, number, start, end), errors, HttpStatus.OK);
  }

  @PostMapping("/training/batches")
  ModelAndView open(
      @RequestParam UUID scheme,
      @ModelAttribute BatchForm form,
      Page page,
      Viewer viewer,
      RedirectAttributes flash) {
    Scheme of = schemes.find(scheme);
    FormErrors errors = new FormErrors();
    BatchValues values = form.values(errors, customers::find);
    check(values, schemes.plan(scheme), errors);
    if (errors.isEmpty()) {
      try {
        UUID id = desk.create(Actor.of(viewer), scheme, values);
        flash.addFlashAttribute(Pages.NOTICE, page.t("training.batch.created", values.number()));
        return new ModelAndView("redirect:/training/batches/" + id);
      } catch (DuplicateKeyException sameMoment) {
        errors.add("number", "training.form.numberTaken", values.number());
      }
    }
    return page(of, form, errors, HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private void check(BatchValues values, List<PlanLesson> plan, FormErrors errors) {
    if (numbers.isTaken(values.number(), null)) {
      errors.add("number", "training.form.numberTaken", values.number());
    }
    if (errors.isEmpty()) {
      LocalDate last = PlanLesson.lastDay(plan, values.startsOn());
      if (last.isAfter(values.endsOn())) {
        errors.add("endsOn", "training.form.planEnds", last.toString());
      }
    }
  }

  private ModelAndView choice(String startsOn, FormErrors errors) {
    return new ModelAndView(
        "training/batchScheme",
        Map.of("schemes", schemes.choices(), "startsOn", startsOn, "errors", errors));
  }

  private ModelAndView page(Scheme scheme, BatchForm form, FormErrors errors, HttpStatus status) {
    FormErrors ignored = new FormErrors();
    LocalDate start = new Fields(ignored).date("startsOn", form.startsOn());
    return new ModelAndView(
        "training/batchNew",
        Map.of(
            "scheme", scheme,
            "form", form,
            "errors", errors,
            "plan", ignored.isEmpty() ? schemes.plan(scheme.id()) : List.of(),
            "start", start,
            "customers", customers.names(),
            "fundingLines", schemes.fundingLines()),
        status);
  }
}
