package org.jiangqiao.attendance;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.jiangqiao.access.Actor;
import org.jiangqiao.kernel.Ids;
import org.jiangqiao.ui.Requires;
import org.jiangqiao.ui.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Takes one entry of the trainer's list; sent again with the same key it is kept once. */
@Controller
class MarkController {

  private final Attendances attendances;
  private final AttendanceDesk desk;
  private final Clock clock;

  MarkController(Attendances attendances, AttendanceDesk desk, Clock clock) {
    this.attendances = attendances;
    this.desk = desk;
    this.clock = clock;
  }

  @PostMapping("/training/lessons/{id}/marks")
  @Requires("training.attend")
  ModelAndView mark(
      @PathVariable UUID id,
      @RequestParam UUID enrolment,
      @RequestParam AttendanceStatus status,
      @RequestParam(defaultValue = "TRAINER") Means means,
      @RequestParam(required = false) @Nullable UUID key,
      @RequestParam(required = false) @Nullable Long at,
      @RequestParam(required = false) @Nullable Long sent,
      @RequestHeader(value = "HX-Request", required = false) @Nullable String fragment,
      Viewer viewer) {
    attendances.mark(
        Actor.of(viewer),
        new Attendances.Mark(
            id,
            enrolment,
            status,
            means == Means.PAPER ? Means.PAPER : Means.TRAINER,
            moment(at, sent),
            key == null ? Ids.next() : key));
    return fragment == null
        ? new ModelAndView("redirect:/training/lessons/" + id + "?means=" + means)
        : new ModelAndView(
            "attendance/line",
            Map.of(
                "lesson",
                desk.lesson(id),
                "line",
                desk.roster(id).stream()
                    .filter(l -> l.enrolmentId().equals(enrolment))
                    .findFirst()
                    .orElseThrow(),
                "means",
                means,
                "open",
                true));
  }

  /**
   * When the mark was made. A phone whose clock is wrong still knows how long ago that was.
   *
   * @param at by the phone's clock; null for now
   * @param sent when it was sent, by the same clock; null where the clock is to be believed
   */
  private OffsetDateTime moment(@Nullable Long at, @Nullable Long sent) {
    OffsetDateTime now = OffsetDateTime.now(clock);
    if (at == null) {
      return now;
    }
    return sent == null
        ? Instant.ofEpochMilli(at).atOffset(ZoneOffset.UTC)
        : now.minus(Duration.ofMillis(Math.max(0, sent - at)));
  }
}
