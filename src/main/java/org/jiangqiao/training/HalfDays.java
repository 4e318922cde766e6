package org.jiangqiao.training;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiangqiao.ui.Page;

/** 上午、下午、晚上: the three parts of a day that a lesson can fill. */
final class HalfDays {

  /** The codes in the order of the day. */
  static final List<String> CODES = List.of("AM", "PM", "EVENING");

  private HalfDays() {}

  /** Codes and names for a choice. */
  static Map<String, String> options(Page page) {
    Map<String, String> options = new LinkedHashMap<>();
    CODES.forEach(code -> options.put(code, page.t("training.halfDay." + code)));
    return options;
  }
}
