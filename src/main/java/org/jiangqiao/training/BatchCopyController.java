package org.jiangqiao.training;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 复制班次: choose the new first day, see the new days of the lessons, then copy. */
@Controller
@Requires("training.manage")
class BatchCopyController {

  /** What the page asks for. */
  record Form(String startsOn, String number) {
    Form {
      startsOn = Fields.typed(startsOn);
      number = Fields.typed(number);
    }
  }

  /** The days of one lesson, old and new. */
  record Shift(LocalDate from, LocalDate to, String halfDay, String title) {}

  private final Batches batches;
  private final BatchDesk desk;
  private final BatchNumbers numbers;

  BatchCopyController(Batches batches, BatchDesk desk, BatchNumbers numbers) {
    this.batches = batches;
    this.desk = desk;
    this.numbers = numbers;
  }

  @GetMapping("/training/batches/{id}/copies/new")
  ModelAndView form(@PathVariable UUID id, @RequestParam(defaultValue = "") String startsOn) {
    BatchHead source = batches.head(id);
    FormErrors errors = new FormErrors();
    // Four weeks on keeps the days of the week, which is what a repeated course mostly wants.
    LocalDate start =
        startsOn.isEmpty()
            ? source.startsOn().plusWeeks(4)
            : new Fields(errors).date("startsOn", startsOn);
    String number = numbers.next(start.getYear(), source.schemeName());
    String shown = startsOn.isEmpty() ? start.toString() : startsOn;
    return page(source, new Form(shown, number), start, errors, HttpStatus.OK);
  }

  @PostMapping("/training/batches/{id}/copies")
  ModelAndView copy(
      @PathVariable UUID id,
      @ModelAttribute Form form,
      Page page,
      Viewer viewer,
      RedirectAttributes flash) {
    FormErrors errors = new FormErrors();
    Fields fields = new Fields(errors);
    LocalDate start = fields.date("startsOn", form.startsOn());
    fields.required("number", form.number(), 40);
    if (numbers.isTaken(form.number(), null)) {
      errors.add("number", "training.form.numberTaken", form.number());
    }
    if (errors.isEmpty()) {
      try {
        UUID copy = desk.copy(Actor.of(viewer), id, start, form.number());
        flash.addFlashAttribute(Pages.NOTICE, page.t("training.done.copy", form.number()));
        return new ModelAndView("redirect:/training/batches/" + copy);
      } catch (DuplicateKeyException sameMoment) {
        errors.add("number", "training.form.numberTaken", form.number());
      }
    }
    return page(batches.head(id), form, start, errors, HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private ModelAndView page(
      BatchHead source, Form form, LocalDate start, FormErrors errors, HttpStatus status) {
    boolean dated = errors.of("startsOn") == null;
    return new ModelAndView(
        "training/batchCopy",
        Map.of(
            "batch", source,
            "form", form,
            "errors", errors,
            "shifts", dated ? shifts(source, start) : List.of()),
        status);
  }

  private List<Shift> shifts(BatchHead source, LocalDate start) {
    long days = ChronoUnit.DAYS.between(source.startsOn(), start);
    return desk.travelling(source.id()).stream()
        .map(l -> new Shift(l.heldOn(), l.heldOn().plusDays(days), l.halfDay(), l.title()))
        .toList();
  }
}
