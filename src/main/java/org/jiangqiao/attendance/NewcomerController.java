package org.jiangqiao.attendance;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiangqiao.access.PublicLinks;
import org.jiangqiao.codes.MaskedName;
import org.jiangqiao.database.Tenancy;
import org.jiangqiao.kernel.FormErrors;
import org.jiangqiao.kernel.NotFound;
import org.jiangqiao.kernel.Refusal;
import org.jiangqiao.training.BatchHead;
import org.jiangqiao.training.Batches;
import org.jiangqiao.ui.OpenToAll;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Somebody in the room who is not on the roster signs up and is there, by one form. */
@Controller
@OpenToAll("trainees have no account; the code on the room's screen is the proof of being there")
class NewcomerController {

  private final Doors doors;
  private final AttendanceDesk desk;
  private final Batches batches;
  private final WalkIns walkIns;
  private final Clock clock;

  NewcomerController(
      Doors doors, AttendanceDesk desk, Batches batches, WalkIns walkIns, Clock clock) {
    this.doors = doors;
    this.desk = desk;
    this.batches = batches;
    this.walkIns = walkIns;
    this.clock = clock;
  }

  @PostMapping(path = "/a/{token}", params = "newcomer")
  ModelAndView signUp(
      @PathVariable String token,
      @RequestParam(defaultValue = "") String pass,
      @ModelAttribute WalkInForm form) {
    PublicLinks.Target target = doors.open(token).orElseThrow(() -> new NotFound("lesson link"));
    return Tenancy.in(target.school(), () -> signUp(token, target.id(), pass, form));
  }

  private ModelAndView signUp(String token, UUID lesson, String pass, WalkInForm form) {
    FormErrors errors = new FormErrors();
    if (!DoorCode.isValidNewcomerPass(doors.secret(lesson), pass, clock.instant())) {
      return again(token, lesson, pass, form, errors.add("", "attendance.scan.old"));
    }
    WalkInForm.Valid valid = form.check(errors, true);
    if (valid == null) {
      return again(token, lesson, pass, form, errors);
    }
    return switch (walkIns.comeIn(lesson, valid)) {
      case WalkIns.Result.SignedIn in -> done(lesson, in);
      case WalkIns.Result.Refused refused -> {
        Refusal reason = refused.why().getFirst();
        errors.add("", reason.code(), reason.arguments().toArray());
        yield again(token, lesson, pass, form, errors);
      }
      // With a number there is nothing to ask; the seats may have gone since the form was shown.
      default -> again(token, lesson, pass, form, errors.add("", "attendance.walkIn.full"));
    };
  }

  private ModelAndView done(UUID lesson, WalkIns.Result.SignedIn in) {
    return new ModelAndView(
        "attendance/scanned",
        Map.of(
            "lesson",
            desk.lesson(lesson),
            "name",
            MaskedName.of(in.name()),
            "at",
            clock.instant().atOffset(ZoneOffset.UTC),
            "joined",
            !in.known()));
  }

  private ModelAndView again(
      String token, UUID lesson, String pass, WalkInForm form, FormErrors errors) {
    LessonHead head = desk.lesson(lesson);
    BatchHead batch = batches.head(head.batchId());
    Map<String, Object> model = new HashMap<>();
    model.put("token", token);
    model.put("lesson", head);
    model.put("pass", "");
    model.put("digits", "");
    model.put("candidates", List.of());
    model.put("batch", batch);
    model.put("way", Newcomers.way(batch));
    model.put("newcomerPass", pass);
    model.put("newcomer", form.withoutNumber());
    model.put("errors", errors);
    return new ModelAndView("attendance/scan", model, HttpStatus.UNPROCESSABLE_CONTENT);
  }
}
