package org.jiangqiao.completion;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.jiangqiao.kernel.Share;

/**
 * 学员评价 of a batch, without names.
 *
 * @param counts answers by score, 1 to 5 in this order
 * @param seated people who could have answered
 * @param comments what was written, newest first
 */
record RatingSummary(List<Integer> counts, int seated, List<String> comments) {

  /** How many answered. */
  int answers() {
    return counts.stream().mapToInt(Integer::intValue).sum();
  }

  /** The mean score with one decimal, half up; empty when nobody answered. */
  Optional<BigDecimal> mean() {
    if (answers() == 0) {
      return Optional.empty();
    }
    int sum = 0;
    for (int score = 1; score <= counts.size(); score++) {
      sum += score * counts.get(score - 1);
    }
    return Optional.of(
        BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(answers()), 1, RoundingMode.HALF_UP));
  }

  /** How many of those who could answered, in percent; a dash when nobody could. */
  String rate() {
    return new Share(answers(), seated).percent().map(p -> p.toPlainString() + "%").orElse("–");
  }

  /** The share of one score in the answers, in whole percent, for the width of its bar. */
  int width(int score) {
    return answers() == 0 ? 0 : counts.get(score - 1) * 100 / answers();
  }
}
