package org.jiangqiao.evidence;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jiangqiao.kernel.Share;

/**
 * A grade's share of the evidence behind a figure.
 *
 * @param grade A to D
 * @param share in percent, with its sign
 * @param start where its stretch of a bar begins, in percent
 */
public record Mix(String grade, String share, String start) {

  /**
   * The shares of the units; of a mean, and of different keys, the shares of the rows, since scores
   * do not weigh evidence and a key may have rows of several grades.
   */
  static List<Mix> of(SortedMap<String, Amount> grades, boolean byRows) {
    Amount all = Amount.sum(grades.values());
    List<Mix> result = new ArrayList<>();
    BigDecimal start = BigDecimal.ZERO;
    for (Map.Entry<String, Amount> entry : grades.entrySet()) {
      Amount amount = entry.getValue();
      Share share =
          byRows ? new Share(amount.rows(), all.rows()) : new Share(amount.units(), all.units());
      BigDecimal percent = share.percent().orElse(BigDecimal.ZERO);
      result.add(new Mix(entry.getKey(), percent + "%", start + "%"));
      start = start.add(percent);
    }
    return result;
  }

  /** The mix of an indicator in a table grouped by grade; of a ratio that of its denominator. */
  public static List<Mix> of(Indicator indicator, FigureTable byGrade) {
    SortedMap<String, Amount> grades = new TreeMap<>();
    byGrade
        .values(indicator, 0)
        .forEach(grade -> {
          Figure figure = byGrade.figure(indicator, grade);
          boolean ratio = indicator.measure() instanceof Measure.Ratio;
          grades.put(String.valueOf(grade), ratio ? figure.whole() : figure.amount());
        });
    return of(grades, byRows(indicator));
  }

  static boolean byRows(Indicator indicator) {
    return !(indicator.measure() instanceof Measure.Sum);
  }
}
