package org.jiangqiao.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes the list of rows behind a figure: the same from and where as the value, unwrapped, latest
 * first. Of a count of different keys the earliest row of each key weighs one, the others nothing.
 */
record RowsSql(Indicator indicator, Selection selection) {

  private static final String ORDER = " order by 1 desc, 2 desc";

  /** One page: at most {@code :size} rows below {@code :day} and {@code :row}, if {@code paged}. */
  Statement page(boolean paged) {
    List<String> branches = indicator.parts().stream().map(part -> onePage(part, paged)).toList();
    return selection.statement(
        branches.size() == 1
            ? branches.getFirst()
            : branches.stream()
                .map(branch -> "(" + branch + ")")
                .collect(Collectors.joining("\nunion all\n", "", ORDER + " limit :size")));
  }

  /** All rows. */
  Statement all() {
    return selection.statement(
        indicator.parts().stream()
                .map(part -> columns(part, weighed(weight(part))) + rows(part))
                .collect(Collectors.joining("\nunion all\n"))
            + ORDER);
  }

  /** All rows with what tells them apart and weighs them, in no order. */
  Statement keys() {
    return selection.statement(
        indicator.parts().stream().map(this::keys).collect(Collectors.joining("\nunion all\n")));
  }

  private String keys(Part part) {
    Evidence evidence = part.evidence();
    String key = indicator.measure() instanceof Measure.Distinct ? part.keySql() : "''";
    return "select %s row_id, '%s' evidence, cast(%s as bigint) weight, cast(%s as varchar) grade, cast(%s as varchar) distinct_key\n"
            .formatted(evidence.id(), evidence.key(), weight(part), evidence.grade(), key)
        + selection.rows(part, indicator.time(), part.conditions(), List.of(), false);
  }

  /** The rows {@code :rows} with the list's columns, whether they count or not. */
  Statement known() {
    return selection.statement(
        indicator.parts().stream()
            .map(part -> {
              Evidence evidence = part.evidence();
              return columns(part, weighed("0"))
                  + "  from "
                  + evidence.from()
                  + evidence.joins("joins").map(join -> "\n  " + join).collect(Collectors.joining())
                  + "\n where %s.school_id = :school and %s in (:rows)"
                      .formatted(evidence.alias(), evidence.id());
            })
            .collect(Collectors.joining("\nunion all\n")));
  }

  /**
   * The list's rows and the sum of their weights by grade, found by weighing row by row. What a
   * list names beside its rows is joined by unique keys and so neither adds nor drops any; left out
   * here, all can be read from an index.
   */
  Statement check() {
    return selection.statement(
        indicator.parts().stream()
            .map(part ->
                "select "
                    + part.evidence().grade()
                    + " grade, "
                    + weight(part)
                    + " weight\n"
                    + selection.rows(part, indicator.time(), part.conditions(), List.of(), false))
            .collect(
                Collectors.joining(
                    "\nunion all\n",
                    "select grade, count(*), cast(sum(weight) as bigint) from (\n",
                    "\n) listed group by grade")));
  }

  /** Of different keys only the rows of the page are asked whether an earlier row has the key. */
  private String onePage(Part part, boolean paged) {
    boolean distinct = indicator.measure() instanceof Measure.Distinct;
    String given = distinct ? part.keySql() + " weighed_key" : weighed(weight(part));
    String below = paged ? below(part, ":day, :row") : "";
    String page = columns(part, given) + rows(part) + below + ORDER + " limit :size";
    return distinct
        ? "select listed.*, "
            + weighed("case when exists (" + earlier(part) + ") then 0 else 1 end")
            + "\n  from ("
            + page
            + ") listed"
        : page;
  }

  private String earlier(Part part) {
    return "select\n"
        + selection.rows(part, indicator.time(), part.conditions(), List.of(), false)
        + "\n   and "
        + part.keySql()
        + " = listed.weighed_key"
        + below(part, "listed.on_date, listed.row_id");
  }

  private static String below(Part part, String row) {
    Evidence evidence = part.evidence();
    return "\n   and (%s, %s) < (%s)".formatted(evidence.date(), evidence.id(), row);
  }

  private static String weighed(String weight) {
    return "cast(" + weight + " as bigint) weight";
  }

  private String columns(Part part, String weighed) {
    Evidence evidence = part.evidence();
    List<String> columns = new ArrayList<>();
    columns.add(evidence.date() + " on_date");
    columns.add(evidence.id() + " row_id");
    columns.add("'" + evidence.key() + "' evidence");
    columns.add(weighed);
    columns.add(evidence.linkId().orElse("cast(null as uuid)") + " link_id");
    columns.add("cast(" + evidence.grade() + " as varchar) grade");
    for (Column column : indicator.columns()) {
      String text = evidence.optional("column " + column.key()).orElse("''");
      columns.add("cast(" + text + " as varchar) " + column.key());
    }
    return "select " + String.join(",\n       ", columns) + "\n";
  }

  private String rows(Part part) {
    return selection.rows(part, indicator.time(), part.conditions(), List.of(), true);
  }

  private String weight(Part part) {
    Evidence evidence = part.evidence();
    return indicator.measure() instanceof Measure.Distinct
        ? "case when row_number() over (partition by %s order by %s, %s) = 1 then 1 else 0 end"
            .formatted(part.keySql(), evidence.date(), evidence.id())
        : part.weightSql();
  }
}
