package org.jiangqiao.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A chart of stacked bars, laid out for drawing: at most four series, a label above each stack.
 *
 * @param ticks grid lines from bottom to top
 */
public record StackedBars(int width, int height, List<Tick> ticks, List<Stack> stacks) {

  /** A grid line. */
  public record Tick(String y, String label) {}

  /** One bar. */
  public record Stack(
      String middle, String labelY, String label, String total, List<Block> blocks) {}

  /** One series of a bar; its outline is rounded at the top of the stack. */
  public record Block(String outline, String color) {}

  /** What is to be drawn: one bar's name, its total as text, and its values from the bottom up. */
  public record Input(String label, String total, List<Double> values) {}

  private static final int LEFT = 44;
  private static final int RIGHT = 8;
  private static final int TOP = 22;
  private static final int BOTTOM = 26;
  private static final double SHARE = 0.46;
  private static final double RADIUS = 4;
  private static final int LINES = 5;

  /** Lays the bars out in a box of that size. */
  public static StackedBars of(int width, int height, List<Input> bars) {
    double most =
        bars.stream()
            .mapToDouble(bar -> bar.values().stream().mapToDouble(v -> v).sum())
            .max()
            .orElse(0);
    double step = step(most);
    double top = Math.max(step, Math.ceil(most / step) * step);
    double unit = (height - TOP - BOTTOM) / top;
    double slot = (double) (width - LEFT - RIGHT) / Math.max(1, bars.size());
    List<Tick> ticks = new ArrayList<>();
    for (double value = 0; value <= top + step / 2; value += step) {
      ticks.add(new Tick(number(height - BOTTOM - value * unit), grouped(value)));
    }
    List<Stack> stacks = new ArrayList<>();
    for (int i = 0; i < bars.size(); i++) {
      stacks.add(stack(bars.get(i), LEFT + i * slot, slot, height - BOTTOM, unit));
    }
    return new StackedBars(width, height, ticks, stacks);
  }

  private static Stack stack(Input bar, double left, double slot, double floor, double unit) {
    double width = slot * SHARE;
    double x = left + (slot - width) / 2;
    double y = floor;
    int last = lastOf(bar.values());
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < bar.values().size(); i++) {
      double height = bar.values().get(i) * unit;
      if (height > 0) {
        // One pixel of ground shows between two series.
        double seen = Math.max(0.5, height - (i == last ? 0 : 1));
        blocks.add(new Block(outline(x, y - height, width, seen, i == last), "c" + (i + 1)));
        y -= height;
      }
    }
    return new Stack(number(left + slot / 2), number(y - 6), bar.label(), bar.total(), blocks);
  }

  private static int lastOf(List<Double> values) {
    int last = -1;
    for (int i = 0; i < values.size(); i++) {
      last = values.get(i) > 0 ? i : last;
    }
    return last;
  }

  private static String outline(double x, double y, double width, double height, boolean round) {
    double radius = round ? Math.min(RADIUS, height) : 0;
    return String.format(
        Locale.ROOT,
        "M%.1f %.1fv%.1fa%.1f %.1f 0 0 1 %.1f %.1fh%.1fa%.1f %.1f 0 0 1 %.1f %.1fv%.1fz",
        x,
        y + height,
        radius - height,
        radius,
        radius,
        radius,
        -radius,
        width - 2 * radius,
        radius,
        radius,
        radius,
        radius,
        height - radius);
  }

  /** A round step that gives about five lines. */
  static double step(double most) {
    double raw = Math.max(most, 1) / LINES;
    double power = Math.pow(10, Math.floor(Math.log10(raw)));
    double factor = raw / power;
    double step = (factor <= 1 ? 1 : factor <= 2 ? 2 : factor <= 5 ? 5 : 10) * power;
    return Math.max(1, step);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  private static String grouped(double value) {
    return String.format(Locale.ROOT, "%,.0f", value);
  }
}
