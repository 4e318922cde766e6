package org.jiangqiao.claims;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A number of a text as it was judged in one check. */
record CheckedClaim(
    UUID id,
    int position,
    int startAt,
    int endAt,
    String wording,
    String intervalText,
    String kind,
    String reason,
    String verdict,
    String indicator,
    int version,
    @Nullable LocalDate periodFrom,
    @Nullable LocalDate periodUntil,
    String filters,
    @Nullable BigDecimal value,
    @Nullable BigDecimal otherValue,
    String otherIndicator,
    @Nullable LocalDate trueOn,
    String because,
    boolean chosen) {

  Verdict judged() {
    return Verdict.valueOf(verdict);
  }

  boolean isClaim() {
    return judged() != Verdict.NO_CLAIM;
  }

  List<Because> reasons() {
    return Because.read(because);
  }

  /** Whether another number of the text says otherwise. */
  boolean isContradicted() {
    return reasons().stream().anyMatch(reason -> reason.text().equals(Contradictions.REASON));
  }

  Map<String, String> narrowed() {
    return readFilters(filters);
  }

  /** One filter a line, as key and value. */
  static String writeFilters(Map<String, String> filters) {
    StringBuilder lines = new StringBuilder();
    filters.forEach((key, value) -> lines.append(key).append('=').append(value).append('\n'));
    return lines.toString();
  }

  static Map<String, String> readFilters(String lines) {
    Map<String, String> filters = new LinkedHashMap<>();
    lines
        .lines()
        .filter(line -> line.contains("="))
        .forEach(line ->
            filters.put(
                line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1)));
    return filters;
  }
}
