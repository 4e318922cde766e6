package org.jiangqiao.attendance;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiangqiao.access.PublicLinks;
import org.jiangqiao.database.Tenancy;
import org.jiangqiao.kernel.NotFound;
import org.jiangqiao.kernel.Refusal;
import org.jiangqiao.ui.OpenToAll;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What a phone sees after scanning the code at the door: four digits, and done. */
@Controller
@OpenToAll("trainees have no account; the code on the room's screen is the proof of being there")
class ScanController {

  private final Doors doors;
  private final Scans scans;
  private final PhoneTails phones;
  private final AttendanceDesk desk;
  private final Newcomers newcomers;
  private final Clock clock;

  ScanController(
      Doors doors,
      Scans scans,
      PhoneTails phones,
      AttendanceDesk desk,
      Newcomers newcomers,
      Clock clock) {
    this.doors = doors;
    this.scans = scans;
    this.phones = phones;
    this.desk = desk;
    this.newcomers = newcomers;
    this.clock = clock;
  }

  @GetMapping("/a/{token}")
  ModelAndView scan(@PathVariable String token, @RequestParam(defaultValue = "") String k) {
    PublicLinks.Target target = target(token);
    return Tenancy.in(
        target.school(),
        () -> {
          byte[] secret = doors.secret(target.id());
          return DoorCode.isCurrent(secret, k, clock.instant())
              ? form(
                  token, target.id(), DoorCode.pass(secret, clock.instant()), "", List.of(), null)
              : form(token, target.id(), "", "", List.of(), Refusal.of("attendance.scan.old"));
        });
  }

  @PostMapping("/a/{token}")
  ModelAndView sign(
      @PathVariable String token,
      @RequestParam(defaultValue = "") String pass,
      @RequestParam(defaultValue = "") String digits,
      @RequestParam(required = false) @Nullable UUID enrolment) {
    PublicLinks.Target target = target(token);
    return Tenancy.in(
        target.school(), () -> sign(token, target.id(), pass, digits.strip(), enrolment));
  }

  private ModelAndView sign(
      String token, UUID lesson, String pass, String digits, @Nullable UUID enrolment) {
    if (!DoorCode.isValidPass(doors.secret(lesson), pass, clock.instant())) {
      return form(token, lesson, "", digits, List.of(), Refusal.of("attendance.scan.old"));
    }
    if (!digits.matches("\\d{4}")) {
      return form(token, lesson, pass, digits, List.of(), Refusal.of("attendance.scan.digits"));
    }
    List<PhoneTails.Candidate> found = phones.candidates(desk.lesson(lesson).batchId(), digits);
    if (found.isEmpty()) {
      return nobody(token, lesson, pass, digits);
    }
    var chosen =
        found.size() == 1
            ? found.stream().findFirst()
            : found.stream().filter(c -> c.enrolmentId().equals(enrolment)).findFirst();
    if (chosen.isEmpty()) {
      return form(token, lesson, pass, digits, found, null);
    }
    scans.signIn(lesson, chosen.get().enrolmentId());
    return new ModelAndView(
        "attendance/scanned",
        Map.of(
            "lesson",
            desk.lesson(lesson),
            "name",
            chosen.get().maskedName(),
            "at",
            clock.instant().atOffset(java.time.ZoneOffset.UTC),
            "joined",
            false));
  }

  /** Not on the roster: the digits once more, or a sign-up on the spot while that is open. */
  private ModelAndView nobody(String token, UUID lesson, String pass, String digits) {
    ModelAndView page =
        form(token, lesson, pass, digits, List.of(), Refusal.of("attendance.scan.nobody", digits));
    newcomers.offer(page.getModel(), lesson);
    return page;
  }

  private ModelAndView form(
      String token,
      UUID lesson,
      String pass,
      String digits,
      List<PhoneTails.Candidate> candidates,
      @Nullable Refusal refusal) {
    Map<String, Object> model = new HashMap<>();
    model.put("token", token);
    model.put("lesson", desk.lesson(lesson));
    model.put("pass", pass);
    model.put("digits", digits);
    model.put("candidates", candidates);
    if (refusal != null) {
      model.put("refusal", refusal);
    }
    return new ModelAndView(
        "attendance/scan",
        model,
        refusal == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private PublicLinks.Target target(String token) {
    return doors.open(token).orElseThrow(() -> new NotFound("lesson link"));
  }
}
