package org.jiangqiao.bench;

import java.util.Locale;

/**
 * One line of the report.
 *
 * @param verdict PASS, MISS, or nothing where no goal was set
 */
record Line(String what, String ours, String floor, String result, String goal, String verdict) {

  /** A time that must not exceed so many times the floor's; milliseconds. */
  static Line time(String what, double ours, double floor, double most) {
    return new Line(
        what,
        millis(ours),
        millis(floor),
        number(ours / floor) + " ×",
        "≤ " + number(most) + " ×",
        verdict(ours <= most * floor));
  }

  /** A rate that must reach a part or a multiple of the floor's; per second. */
  static Line rate(String what, double ours, double floor, double least) {
    return new Line(
        what,
        perSecond(ours),
        perSecond(floor),
        number(ours / floor) + " ×",
        "≥ " + number(least) + " ×",
        verdict(ours >= least * floor));
  }

  /** A value that must not be larger. */
  static Line atMost(String what, double value, String unit, double most) {
    return new Line(
        what,
        number(value) + " " + unit,
        "",
        "",
        "≤ " + number(most) + " " + unit,
        verdict(value <= most));
  }

  /** Something that has to come out exactly so. */
  static Line exactly(String what, String found, String wanted) {
    return new Line(what, found, "", "", wanted, verdict(found.equals(wanted)));
  }

  /** Something to know, without a goal. */
  static Line fact(String what, String value) {
    return new Line(what, value, "", "", "", "");
  }

  /** The line as a row of a Markdown table. */
  String markdown() {
    return "| " + String.join(" | ", what, ours, floor, result, goal, verdict) + " |";
  }

  private static String verdict(boolean met) {
    return met ? "PASS" : "MISS";
  }

  private static String millis(double value) {
    return number(value) + " ms";
  }

  private static String perSecond(double value) {
    return String.format(Locale.ROOT, "%,.0f /s", value);
  }

  private static String number(double value) {
    String format = value == Math.rint(value) ? "%,.0f" : value < 100 ? "%.2f" : "%,.0f";
    return String.format(Locale.ROOT, format, value);
  }
}
