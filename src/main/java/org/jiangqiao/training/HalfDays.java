package org.jiangqiao.training;

import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiangqiao.ui.Page;

/** 上午、下午、晚上: the three parts of a day that a lesson can fill. */
final class HalfDays {

  /** The codes in the order of the day. */
  static final List<String> CODES = List.of("AM", "PM", "EVENING");

  private HalfDays() {}

  /** When it begins, for calendars; what a school rings at may differ by minutes. */
  static LocalTime from(String code) {
    return switch (code) {
      case "AM" -> LocalTime.of(8, 30);
      case "PM" -> LocalTime.of(14, 0);
      default -> LocalTime.of(19, 0);
    };
  }

  /** When it ends, for calendars. */
  static LocalTime until(String code) {
    return switch (code) {
      case "AM" -> LocalTime.of(12, 0);
      case "PM" -> LocalTime.of(17, 30);
      default -> LocalTime.of(21, 0);
    };
  }

  /** Codes and names for a choice. */
  static Map<String, String> options(Page page) {
    Map<String, String> options = new LinkedHashMap<>();
    CODES.forEach(code -> options.put(code, page.t("training.halfDay." + code)));
    return options;
  }
}
