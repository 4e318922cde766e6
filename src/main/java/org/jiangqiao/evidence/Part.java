package org.jiangqiao.evidence;

import java.util.List;

/**
 * One kind of evidence that an indicator counts. An indicator of several parts adds them up.
 *
 * @param weight name of the weight in the evidence; {@code 1} where every row counts once
 * @param conditions names of the conditions a row has to meet, all of them
 */
public record Part(Evidence evidence, String weight, List<String> conditions) {

  /** The weight of every row is one. */
  public static final String ONE = "1";

  /** Rows that count once each. */
  public static Part of(Evidence evidence, String... conditions) {
    return new Part(evidence, ONE, List.of(conditions));
  }

  /** Rows that count by a weight of theirs. */
  public static Part weighed(Evidence evidence, String weight, String... conditions) {
    return new Part(evidence, weight, List.of(conditions));
  }

  String weightSql() {
    return weight.equals(ONE) ? "1" : evidence.required("weight " + weight);
  }

  String conditionSql(String condition) {
    return "(" + evidence.required("condition " + condition) + ")";
  }
}
