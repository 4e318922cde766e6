package org.jiangqiao.evidence;

/**
 * A named condition of an evidence, and how an indicator uses it.
 *
 * @param name name of the evidence's {@code condition} section
 * @param excluding whether rows that meet it are left out instead of counted; its SQL must then be
 *     true or false, never null
 */
public record Condition(String name, boolean excluding) {

  String sql(Evidence evidence) {
    String sql = "(" + evidence.required("condition " + name) + ")";
    return excluding ? "not " + sql : sql;
  }

  /** Under which its words stand among the evidence's messages. */
  public String key() {
    return "condition." + name;
  }
}
