package org.jiangqiao.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalendarFileTest {

  private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-25T20:00:00+08:00");
  private static final CalendarFile.When DAY =
      new CalendarFile.Days(LocalDate.of(2026, 12, 30), LocalDate.of(2026, 12, 31));

  private static String file(CalendarFile.When when, String title, boolean cancelled) {
    var event = new CalendarFile.Event("1", when, title, "实训楼", "", cancelled);
    return CalendarFile.of("学校", List.of(event), NOW);
  }

  private static String unfolded(String file) {
    return file.replace("\r\n ", "");
  }

  @Test
  void noLineIsLongerThan75OctetsAndNoCharacterIsCut() {
    String title = "焊接技能提升培训班𠮷".repeat(20);
    String file = file(DAY, title, false);
    for (String line : file.split("\r\n", -1)) {
      assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75);
      assertThat(line).doesNotContain("\uFFFD", "\n", "\r");
    }
    assertThat(unfolded(file)).contains("\r\nSUMMARY:" + title + "\r\n");
  }

  @Test
  void textCannotBreakOutOfItsLine() {
    String file = unfolded(file(DAY, "甲,乙;丙\\丁\nEND:VEVENT\r\nX:1\u0007", false));
    assertThat(file).contains("\r\nSUMMARY:甲\\,乙\\;丙\\\\丁\\nEND:VEVENT\\nX:1 \r\n");
  }

  @Test
  void wholeDaysEndOnTheDayAfterAndHoursAreThoseOfChina() {
    assertThat(file(DAY, "甲", false))
        .contains("DTSTART;VALUE=DATE:20261230\r\nDTEND;VALUE=DATE:20270101\r\n");
    var hours =
        new CalendarFile.Hours(
            LocalDateTime.of(2026, 12, 30, 8, 30), LocalDateTime.of(2026, 12, 30, 12, 0));
    assertThat(file(hours, "甲", true))
        .contains(
            "TZID:Asia/Shanghai\r\n",
            "DTSTART;TZID=Asia/Shanghai:20261230T083000\r\n",
            "DTEND;TZID=Asia/Shanghai:20261230T120000\r\n",
            "DTSTAMP:20261125T120000Z\r\n",
            "STATUS:CANCELLED\r\n");
  }
}
