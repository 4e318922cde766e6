package org.jiangqiao.training;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Writes calendars as RFC 5545 wants them, for phones and office programs to take in. */
public final class CalendarFile {

  /** When something takes place. */
  public sealed interface When {}

  /** Over whole days, the last one included. */
  public record Days(LocalDate first, LocalDate last) implements When {}

  /** From one time of day to another, in China. */
  public record Hours(LocalDateTime from, LocalDateTime until) implements When {}

  /**
   * Something that takes place.
   *
   * @param uid stays the same however the event changes
   * @param note further words, lines included; empty for none
   * @param cancelled whether it does not take place after all
   */
  public record Event(
      String uid, When when, String title, String place, String note, boolean cancelled) {}

  private static final int LONGEST_LINE = 75;
  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");

  private static final List<String> CHINA =
      List.of(
          "BEGIN:VTIMEZONE",
          "TZID:Asia/Shanghai",
          "BEGIN:STANDARD",
          "DTSTART:19700101T000000",
          "TZOFFSETFROM:+0800",
          "TZOFFSETTO:+0800",
          "TZNAME:CST",
          "END:STANDARD",
          "END:VTIMEZONE");

  private final StringBuilder text = new StringBuilder();

  private CalendarFile() {}

  /** The calendar of that name; {@code stamp} says when it was written. */
  public static String of(String name, List<Event> events, OffsetDateTime stamp) {
    CalendarFile file = new CalendarFile();
    List.of(
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//jiangqiao//training//ZH",
            "CALSCALE:GREGORIAN")
        .forEach(file::line);
    file.line("X-WR-CALNAME:" + escaped(name));
    CHINA.forEach(file::line);
    String written = TIME.format(stamp.withOffsetSameInstant(ZoneOffset.UTC)) + "Z";
    events.forEach(event -> file.event(event, written));
    file.line("END:VCALENDAR");
    return file.text.toString();
  }

  private void event(Event event, String written) {
    line("BEGIN:VEVENT");
    line("UID:" + event.uid() + "@jiangqiao");
    line("DTSTAMP:" + written);
    switch (event.when()) {
      case Days days -> {
        line("DTSTART;VALUE=DATE:" + DAY.format(days.first()));
        // The end of such an event is the day after.
        line("DTEND;VALUE=DATE:" + DAY.format(days.last().plusDays(1)));
      }
      case Hours hours -> {
        line("DTSTART;TZID=Asia/Shanghai:" + TIME.format(hours.from()));
        line("DTEND;TZID=Asia/Shanghai:" + TIME.format(hours.until()));
      }
    }
    line("SUMMARY:" + escaped(event.title()));
    if (!event.place().isEmpty()) {
      line("LOCATION:" + escaped(event.place()));
    }
    if (!event.note().isEmpty()) {
      line("DESCRIPTION:" + escaped(event.note()));
    }
    line("STATUS:" + (event.cancelled() ? "CANCELLED" : "CONFIRMED"));
    line("END:VEVENT");
  }

  /** Folds at 75 octets without cutting a character; a folded line goes on after a blank. */
  private void line(String content) {
    int octets = 0;
    for (int at = 0; at < content.length(); ) {
      int character = content.codePointAt(at);
      String letter = Character.toString(character);
      int size = letter.getBytes(StandardCharsets.UTF_8).length;
      if (octets + size > LONGEST_LINE) {
        text.append("\r\n ");
        octets = 1;
      }
      text.append(letter);
      octets += size;
      at += letter.length();
    }
    text.append("\r\n");
  }

  private static String escaped(String text) {
    return text.strip()
        .replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replaceAll("\\R", "\\\\n")
        .replaceAll("\\p{Cntrl}", " ");
  }
}
