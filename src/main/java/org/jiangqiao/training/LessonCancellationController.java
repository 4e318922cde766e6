package org.jiangqiao.training;

import java.util.Map;
import java.util.UUID;
import org.jiangqiao.access.Actor;
import org.jiangqiao.kernel.FormErrors;
import org.jiangqiao.ui.Page;
import org.jiangqiao.ui.Pages;
import org.jiangqiao.ui.Requires;
import org.jiangqiao.ui.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 取消课次, with the reason; the lesson stays in the list, struck through. */
@Controller
@Requires("training.manage")
class LessonCancellationController {

  private final Batches batches;
  private final LessonDesk desk;

  LessonCancellationController(Batches batches, LessonDesk desk) {
    this.batches = batches;
    this.desk = desk;
  }

  @GetMapping("/training/batches/{id}/lessons/{lesson}/cancellation")
  ModelAndView form(@PathVariable UUID id, @PathVariable UUID lesson) {
    return page(id, lesson, new ReasonForm(""), new FormErrors(), HttpStatus.OK);
  }

  @PostMapping("/training/batches/{id}/lessons/{lesson}/cancellation")
  ModelAndView cancel(
      @PathVariable UUID id,
      @PathVariable UUID lesson,
      @ModelAttribute ReasonForm form,
      Page page,
      Viewer viewer,
      RedirectAttributes flash) {
    FormErrors errors = form.errors();
    if (!errors.isEmpty()) {
      return page(id, lesson, form, errors, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    desk.cancel(Actor.of(viewer), id, lesson, form.reason());
    flash.addFlashAttribute(Pages.NOTICE, page.t("training.done.lessonCancelled"));
    return new ModelAndView("redirect:/training/batches/" + id);
  }

  private ModelAndView page(
      UUID id, UUID lesson, ReasonForm form, FormErrors errors, HttpStatus status) {
    return new ModelAndView(
        "training/lessonCancellation",
        Map.of(
            "batch",
            batches.head(id),
            "lesson",
            desk.find(id, lesson),
            "form",
            form,
            "errors",
            errors),
        status);
  }
}
