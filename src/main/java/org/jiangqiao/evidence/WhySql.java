package org.jiangqiao.evidence;

import java.util.ArrayList;
import java.util.List;

/**
 * Writes the question why one candidate row counts or not: every condition on its own, true or
 * false.
 */
record WhySql(Part part, Time time, Selection selection) {

  /** A reason by its name; an excluding one holds where its condition does not. */
  record Asked(String name, boolean excluding) {}

  /** The reasons in the order of the statement's columns. */
  List<Asked> reasons() {
    List<Asked> result = new ArrayList<>();
    part.evidence().names("step").forEach(step -> result.add(new Asked("step." + step, false)));
    part.conditions()
        .forEach(condition -> result.add(new Asked(condition.key(), condition.excluding())));
    result.add(new Asked("period", false));
    selection
        .filterSql(part.evidence())
        .keySet()
        .forEach(facet -> result.add(new Asked("facet." + facet.key(), false)));
    return result;
  }

  /** Columns: whether there is a row to count, the reasons, then the facts that sentences name. */
  Statement statement() {
    Evidence evidence = part.evidence();
    List<String> columns = new ArrayList<>();
    columns.add(evidence.id() + " is not null");
    evidence.names("step").forEach(step -> columns.add(holds(evidence.required("step " + step))));
    // A record that is not there meets no condition, not even that of not being withdrawn.
    part.conditions()
        .forEach(condition ->
            columns.add(holds(evidence.id() + " is not null and " + condition.sql(evidence))));
    columns.add(holds(time.predicate(evidence)));
    selection.filterSql(evidence).values().forEach(filter -> columns.add(holds(filter)));
    evidence.names("fact").forEach(fact -> columns.add(evidence.required("fact " + fact)));
    String candidate = evidence.required("candidate");
    return selection.statement(
        "select %s\n  from %s\n where %s.school_id = :school and %s = :candidate"
            .formatted(
                String.join(",\n       ", columns),
                candidate,
                candidate.split("\\s+")[1],
                evidence.required("candidate-id")));
  }

  /** Columns: the row, the record to ask about, the reasons; for the rows {@code :rows}. */
  Statement rows() {
    Evidence evidence = part.evidence();
    List<String> columns = new ArrayList<>();
    columns.add(evidence.id());
    columns.add(evidence.required("candidate-id"));
    evidence.names("step").forEach(step -> columns.add(holds(evidence.required("step " + step))));
    part.conditions().forEach(condition -> columns.add(holds(condition.sql(evidence))));
    columns.add(holds(time.predicate(evidence)));
    selection.filterSql(evidence).values().forEach(filter -> columns.add(holds(filter)));
    String candidate = evidence.required("candidate");
    return selection.statement(
        "select %s\n  from %s\n where %s.school_id = :school and %s in (:rows)"
            .formatted(
                String.join(",\n       ", columns),
                candidate,
                candidate.split("\\s+")[1],
                evidence.id()));
  }

  private static String holds(String condition) {
    return "coalesce((" + condition + "), false)";
  }
}
