package org.jiangqiao.training;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jiangqiao.database.Tenancy;
import org.jiangqiao.kernel.NotFound;
import org.jiangqiao.ui.OpenToAll;
import org.jiangqiao.ui.Viewer;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Answers calendar programs, which ask again and again: unchanged lessons are not sent twice. */
@Controller
@OpenToAll(
    "calendar programs have no session; the secret address shows lessons and no participants")
class CalendarFeedController {

  private static final MediaType CALENDAR = MediaType.parseMediaType("text/calendar;charset=UTF-8");

  private final CalendarFeeds feeds;
  private final LessonCalendar lessons;
  private final Clock clock;

  CalendarFeedController(CalendarFeeds feeds, LessonCalendar lessons, Clock clock) {
    this.feeds = feeds;
    this.lessons = lessons;
    this.clock = clock;
  }

  @GetMapping("/calendar/{token}.ics")
  ResponseEntity<byte[]> feed(@PathVariable String token) {
    Viewer viewer = feeds.open(token).orElseThrow(() -> new NotFound("calendar"));
    return Tenancy.in(viewer.school(), () -> answer(viewer));
  }

  private ResponseEntity<byte[]> answer(Viewer viewer) {
    boolean onlyMine =
        feeds.of(viewer.account()).orElseThrow(() -> new NotFound("calendar")).onlyMine();
    List<CalendarFile.Event> events = onlyMine ? lessons.of(viewer.name()) : lessons.all();
    // The time of writing is no change.
    OffsetDateTime never = OffsetDateTime.of(1970, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
    String name = viewer.schoolName();
    String tag = DigestUtils.md5DigestAsHex(bytes(CalendarFile.of(name, events, never)));
    return ResponseEntity.ok()
        .contentType(CALENDAR)
        .cacheControl(CacheControl.noCache().cachePrivate())
        .eTag(tag)
        .body(bytes(CalendarFile.of(name, events, OffsetDateTime.now(clock))));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
