package org.jiangqiao.enrolment;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.jiangqiao.database.Tenancy;
import org.jiangqiao.kernel.NotFound;
import org.jiangqiao.training.BatchHead;
import org.jiangqiao.training.BatchState;
import org.jiangqiao.training.CalendarFile;
import org.jiangqiao.ui.OpenToAll;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The days of the batch for the calendar of a phone (RFC 5545). */
@Controller
@OpenToAll("trainees have no account; the code opens one enrolment")
class CalendarController {

  private final SignUpPages links;
  private final SignUpDesk desk;
  private final Clock clock;

  CalendarController(SignUpPages links, SignUpDesk desk, Clock clock) {
    this.links = links;
    this.desk = desk;
    this.clock = clock;
  }

  @GetMapping(value = "/s/{token}/done/{code}", params = "calendar")
  ResponseEntity<byte[]> calendar(@PathVariable String token, @PathVariable String code) {
    var link = links.open(token).orElseThrow(() -> new NotFound("link"));
    BatchHead batch =
        Tenancy.in(
            link.school().id(),
            () -> {
              if (desk.status(link.id(), code).isEmpty()) {
                throw new NotFound("receipt");
              }
              return desk.offer(link.id()).batch();
            });
    String file = CalendarFile.of(batch.title(), List.of(event(batch)), OffsetDateTime.now(clock));
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("text/calendar;charset=UTF-8"))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"training.ics\"")
        .body(file.getBytes(StandardCharsets.UTF_8));
  }

  /** One event over all days of the batch. */
  private static CalendarFile.Event event(BatchHead batch) {
    return new CalendarFile.Event(
        batch.id().toString(),
        new CalendarFile.Days(batch.startsOn(), batch.endsOn()),
        batch.title(),
        batch.place(),
        "",
        batch.state() instanceof BatchState.Cancelled);
  }
}
