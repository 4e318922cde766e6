package org.jiangqiao.attendance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiangqiao.access.Actor;
import org.jiangqiao.directory.People.PersonRow;
import org.jiangqiao.kernel.FormErrors;
import org.jiangqiao.kernel.Refusal;
import org.jiangqiao.training.BatchHead;
import org.jiangqiao.training.Batches;
import org.jiangqiao.ui.Requires;
import org.jiangqiao.ui.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** 现场报名: the trainer lets in somebody who is not on the roster. */
@Controller
@Requires("training.attend")
class WalkInController {

  private final AttendanceDesk desk;
  private final Batches batches;
  private final WalkIns walkIns;

  WalkInController(AttendanceDesk desk, Batches batches, WalkIns walkIns) {
    this.desk = desk;
    this.batches = batches;
    this.walkIns = walkIns;
  }

  @GetMapping("/training/lessons/{id}/walk-ins/new")
  ModelAndView form(@PathVariable UUID id) {
    walkIns.requireOpen(id);
    BatchHead batch = batches.head(desk.lesson(id).batchId());
    return page(id, WalkInForm.blank(batch.audience()), new FormErrors(), List.of(), false);
  }

  @PostMapping("/training/lessons/{id}/walk-ins")
  ModelAndView letIn(@PathVariable UUID id, @ModelAttribute WalkInForm form, Viewer viewer) {
    desk.lesson(id);
    FormErrors errors = new FormErrors();
    WalkInForm.Valid valid = form.check(errors, false);
    if (valid == null) {
      return page(id, form, errors, List.of(), false);
    }
    return switch (walkIns.letIn(Actor.of(viewer), id, valid)) {
      case WalkIns.Result.SignedIn in -> toList(id, in.enrolment());
      case WalkIns.Result.Waits waits -> toList(id, waits.enrolment());
      case WalkIns.Result.WhichOne which ->
          page(id, form, errors.add("", "attendance.walkIn.which"), which.people(), false);
      case WalkIns.Result.Full full ->
          page(id, form, errors.add("", "attendance.walkIn.full"), List.of(), true);
      case WalkIns.Result.Refused refused -> {
        Refusal reason = refused.why().getFirst();
        errors.add("", reason.code(), reason.arguments().toArray());
        yield page(id, form, errors, List.of(), false);
      }
    };
  }

  /** The list says how it ended, so that a page asked for twice still says so. */
  private static ModelAndView toList(UUID lesson, UUID enrolment) {
    return new ModelAndView("redirect:/training/lessons/" + lesson + "?added=" + enrolment);
  }

  private ModelAndView page(
      UUID lesson, WalkInForm form, FormErrors errors, List<PersonRow> like, boolean full) {
    LessonHead head = desk.lesson(lesson);
    Map<String, Object> model = new HashMap<>();
    model.put("batch", batches.head(head.batchId()));
    model.put("lesson", head);
    model.put("form", form.withoutNumber());
    model.put("errors", errors);
    model.put("like", like);
    model.put("full", full);
    return new ModelAndView(
        "attendance/walkIn",
        model,
        errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
  }
}
