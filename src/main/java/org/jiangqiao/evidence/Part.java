package org.jiangqiao.evidence;

import java.util.List;

/**
 * One kind of evidence that an indicator counts. An indicator of several parts adds them up.
 *
 * @param weight name of the weight in the evidence; {@link #ONE} where every row counts once
 * @param key name of the key in the evidence that tells rows apart when only different ones count;
 *     empty for its own
 * @param conditions what a row has to meet, and what excludes it
 */
public record Part(Evidence evidence, String weight, String key, List<Condition> conditions) {

  /** The weight of every row is one. */
  public static final String ONE = "1";

  String weightSql() {
    return weight.equals(ONE) ? "1" : evidence.required("weight " + weight);
  }

  String keySql() {
    return evidence.required(keySection());
  }

  /**
   * Whether the evidence has what is named here.
   *
   * @throws IllegalStateException when it lacks a section
   */
  void requireSections() {
    String unused = weightSql() + (key.isEmpty() ? "" : keySql());
    conditions.forEach(condition -> condition.sql(evidence));
  }

  /** Under which the words of the key stand among the evidence's messages. */
  public String keyWords() {
    return keySection().replace(' ', '.');
  }

  private String keySection() {
    return key.isEmpty() ? "key" : "key " + key;
  }

  /** The conditions that a row has to meet. */
  public List<Condition> met() {
    return conditions.stream().filter(condition -> !condition.excluding()).toList();
  }

  /** The conditions that exclude a row. */
  public List<Condition> exclusions() {
    return conditions.stream().filter(Condition::excluding).toList();
  }
}
