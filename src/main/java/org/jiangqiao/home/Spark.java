package org.jiangqiao.home;

import java.util.List;
import java.util.Locale;

/** A line of a few values, 56 × 22, without axes: it only shows the direction. */
record Spark(String path, String endX, String endY) {

  private static final double WIDTH = 54;
  private static final double TOP = 4;
  private static final double BOTTOM = 19;

  /** The line through the values from left to right; all equal values lie at the bottom. */
  static Spark of(List<Double> values) {
    double least = values.stream().mapToDouble(v -> v).min().orElse(0);
    double most = values.stream().mapToDouble(v -> v).max().orElse(0);
    double span = most == least ? 1 : most - least;
    StringBuilder path = new StringBuilder();
    String x = "0";
    String y = "0";
    for (int i = 0; i < values.size(); i++) {
      x = number(values.size() == 1 ? WIDTH : i * WIDTH / (values.size() - 1));
      y = number(BOTTOM - (values.get(i) - least) / span * (BOTTOM - TOP));
      path.append(i == 0 ? "M" : " L").append(x).append(' ').append(y);
    }
    return new Spark(path.toString(), x, y);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
