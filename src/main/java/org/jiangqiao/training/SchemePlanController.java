package org.jiangqiao.training;

import java.util.List;
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
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 标准课程: the plan that every new batch of a scheme begins with. */
@Controller
class SchemePlanController {

  private final Schemes schemes;
  private final SchemePlanDesk desk;

  SchemePlanController(Schemes schemes, SchemePlanDesk desk) {
    this.schemes = schemes;
    this.desk = desk;
  }

  @GetMapping("/training/schemes/{id}/plan")
  @Requires("training.read")
  ModelAndView show(@PathVariable UUID id) {
    SchemePlanForm form = SchemePlanForm.of(schemes.plan(id));
    return page(id, form, new FormErrors(), HttpStatus.OK);
  }

  @PostMapping("/training/schemes/{id}/plan")
  @Requires("training.manage")
  ModelAndView save(
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> sent,
      Page page,
      Viewer viewer,
      RedirectAttributes flash) {
    SchemePlanForm form = SchemePlanForm.of(sent);
    FormErrors errors = new FormErrors();
    List<PlanLesson> lessons = form.lessons(errors);
    if (!errors.isEmpty()) {
      return page(id, form, errors, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    desk.replace(Actor.of(viewer), id, lessons);
    flash.addFlashAttribute(Pages.NOTICE, page.t("training.scheme.planSaved", lessons.size()));
    return new ModelAndView("redirect:/training/schemes/" + id + "/plan");
  }

  private ModelAndView page(UUID id, SchemePlanForm form, FormErrors errors, HttpStatus status) {
    return new ModelAndView(
        "training/schemePlan",
        Map.of(
            "scheme", schemes.find(id), "plan", schemes.plan(id), "form", form, "errors", errors),
        status);
  }
}
