package org.jiangqiao.training;

import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jiangqiao.access.Actor;
import org.jiangqiao.kernel.FormErrors;
import org.jiangqiao.kernel.RuleRefused;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Adds and changes the lessons of a batch. */
@Controller
@Requires("training.manage")
class BatchLessonController {

  private final Batches batches;
  private final LessonDesk desk;

  BatchLessonController(Batches batches, LessonDesk desk) {
    this.batches = batches;
    this.desk = desk;
  }

  @GetMapping("/training/batches/{id}/lessons/new")
  ModelAndView blank(@PathVariable UUID id) {
    BatchHead head = batches.head(id);
    batches.requireChangeable(head);
    LessonForm form = new LessonForm(head.startsOn().toString(), "AM", "", "", "", "4");
    return page(head, "", form, new FormErrors(), HttpStatus.OK);
  }

  @PostMapping("/training/batches/{id}/lessons")
  ModelAndView add(
      @PathVariable UUID id,
      @ModelAttribute LessonForm form,
      Page page,
      Viewer viewer,
      RedirectAttributes flash) {
    return save(id, "", form, page, flash, values -> desk.add(Actor.of(viewer), id, values));
  }

  @GetMapping("/training/batches/{id}/lessons/{lesson}")
  ModelAndView form(@PathVariable UUID id, @PathVariable UUID lesson) {
    BatchHead head = batches.head(id);
    LessonForm form = LessonForm.of(desk.find(id, lesson));
    return page(head, "/" + lesson, form, new FormErrors(), HttpStatus.OK);
  }

  @PostMapping("/training/batches/{id}/lessons/{lesson}")
  ModelAndView change(
      @PathVariable UUID id,
      @PathVariable UUID lesson,
      @ModelAttribute LessonForm form,
      Page page,
      Viewer viewer,
      RedirectAttributes flash) {
    return save(
        id,
        "/" + lesson,
        form,
        page,
        flash,
        values -> desk.change(Actor.of(viewer), id, lesson, values));
  }

  private ModelAndView save(
      UUID id,
      String lesson,
      LessonForm form,
      Page page,
      RedirectAttributes flash,
      Consumer<LessonValues> act) {
    FormErrors errors = new FormErrors();
    LessonValues values = form.values(errors);
    if (errors.isEmpty()) {
      try {
        act.accept(values);
        flash.addFlashAttribute(Pages.NOTICE, page.t("training.done.lesson"));
        return new ModelAndView("redirect:/training/batches/" + id);
      } catch (RuleRefused refused) {
        refused.refusals().forEach(w -> errors.add("", w.code(), w.arguments().toArray()));
      } catch (DuplicateKeyException sameMoment) {
        errors.add("", "training.refusal.halfDayTaken", values.heldOn().toString());
      }
    }
    return page(batches.head(id), lesson, form, errors, HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private ModelAndView page(
      BatchHead batch, String lesson, LessonForm form, FormErrors errors, HttpStatus status) {
    return new ModelAndView(
        "training/lesson",
        Map.of("batch", batch, "lesson", lesson, "form", form, "errors", errors),
        status);
  }
}
