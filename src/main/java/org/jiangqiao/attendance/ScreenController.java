package org.jiangqiao.attendance;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.jiangqiao.kernel.RuleRefused;
import org.jiangqiao.paper.QrCode;
import org.jiangqiao.ui.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The screen of the room: the code of this half minute, and how many are there. */
@Controller
class ScreenController {

  private final AttendanceDesk desk;
  private final Attendances attendances;
  private final Doors doors;

  ScreenController(AttendanceDesk desk, Attendances attendances, Doors doors) {
    this.desk = desk;
    this.attendances = attendances;
    this.doors = doors;
  }

  @GetMapping("/training/lessons/{id}/screen")
  @Requires("training.attend")
  ModelAndView screen(@PathVariable UUID id, HttpServletRequest request) {
    return answer("attendance/screen", id, request);
  }

  /** The part of the screen that changes. */
  @GetMapping("/training/lessons/{id}/code")
  @Requires("training.attend")
  ModelAndView code(@PathVariable UUID id, HttpServletRequest request) {
    return answer("attendance/code", id, request);
  }

  private ModelAndView answer(String view, UUID id, HttpServletRequest request) {
    LessonHead lesson = desk.lesson(id);
    RuleRefused.unlessEmpty(attendances.refusals(lesson, Means.CODE));
    String address =
        ServletUriComponentsBuilder.fromContextPath(request).build().toUriString()
            + doors.path(lesson);
    return new ModelAndView(
        view, Map.of("lesson", lesson, "qr", QrCode.svg(address), "address", address));
  }
}
