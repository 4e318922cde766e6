package org.jiangqiao.training;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jiangqiao.kernel.FormErrors;
import org.springframework.util.MultiValueMap;

/**
 * The standard plan as typed: one entry a row in each list; rows without a title are left out.
 *
 * @param rows as typed, blank ones included
 */
record SchemePlanForm(List<Row> rows) {

  /** One row as typed. */
  record Row(String day, String halfDay, String title, String hours) {
    boolean isBlank() {
      return (day + title).isEmpty();
    }
  }

  /** Rows offered beyond those in use, for more to be typed. */
  private static final int SPARE = 6;

  /** The most rows a plan can have. */
  private static final int MOST = 300;

  /** The plan as it stands, with room for more. */
  static SchemePlanForm of(List<PlanLesson> plan) {
    List<Row> rows = new ArrayList<>();
    for (PlanLesson lesson : plan) {
      rows.add(
          new Row(
              String.valueOf(lesson.day()),
              lesson.halfDay(),
              lesson.title(),
              lesson.hours().stripTrailingZeros().toPlainString()));
    }
    return new SchemePlanForm(withRoom(rows));
  }

  /** The plan as sent. */
  static SchemePlanForm of(MultiValueMap<String, String> sent) {
    List<String> days = sent.getOrDefault("day", List.of());
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < Math.min(days.size(), MOST); i++) {
      Row row =
          new Row(
              at(sent, "day", i),
              at(sent, "halfDay", i),
              at(sent, "title", i),
              at(sent, "hours", i));
      if (!row.isBlank()) {
        rows.add(row);
      }
    }
    return new SchemePlanForm(withRoom(rows));
  }

  private static String at(MultiValueMap<String, String> sent, String name, int i) {
    List<String> values = sent.getOrDefault(name, List.of());
    return i < values.size() ? Fields.typed(values.get(i)) : "";
  }

  private static List<Row> withRoom(List<Row> rows) {
    List<Row> all = new ArrayList<>(rows);
    for (int i = 0; i < SPARE; i++) {
      all.add(new Row("", i % 2 == 0 ? "AM" : "PM", "", ""));
    }
    return all;
  }

  /** The rows that say something, meaningful only when no fault was noted. */
  List<PlanLesson> lessons(FormErrors errors) {
    Fields fields = new Fields(errors);
    Set<String> seen = new HashSet<>();
    List<PlanLesson> lessons = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      if (row.isBlank()) {
        continue;
      }
      int day = fields.number("day-" + i, row.day(), 1, 366);
      if (!HalfDays.CODES.contains(row.halfDay())) {
        errors.add("halfDay-" + i, "training.form.choice");
      }
      if (!seen.add(day + row.halfDay())) {
        errors.add("day-" + i, "training.plan.halfDayTwice", String.valueOf(day));
      }
      String title = fields.required("title-" + i, row.title(), 120);
      lessons.add(
          new PlanLesson(day, row.halfDay(), title, fields.hours("hours-" + i, row.hours())));
    }
    return lessons;
  }
}
