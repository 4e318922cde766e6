package org.jiangqiao.enrolment;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jiangqiao.database.Tenancy;
import org.jiangqiao.kernel.NotFound;
import org.jiangqiao.training.BatchHead;
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

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'");

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
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("text/calendar;charset=UTF-8"))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"training.ics\"")
        .body(event(batch, OffsetDateTime.now(clock)).getBytes(StandardCharsets.UTF_8));
  }

  /** One event over all days of the batch; the end of such an event is the day after. */
  static String event(BatchHead batch, OffsetDateTime now) {
    return String.join(
        "\r\n",
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//jiangqiao//training//ZH",
        "BEGIN:VEVENT",
        "UID:" + batch.id() + "@jiangqiao",
        "DTSTAMP:" + STAMP.format(now.withOffsetSameInstant(ZoneOffset.UTC)),
        "DTSTART;VALUE=DATE:" + batch.startsOn().format(DateTimeFormatter.BASIC_ISO_DATE),
        "DTEND;VALUE=DATE:" + batch.endsOn().plusDays(1).format(DateTimeFormatter.BASIC_ISO_DATE),
        "SUMMARY:" + escaped(batch.title()),
        "LOCATION:" + escaped(batch.place()),
        "END:VEVENT",
        "END:VCALENDAR",
        "");
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replaceAll("[\\r\\n]+", " ");
  }
}
