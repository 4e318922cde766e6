package org.jiangqiao.training;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the list of batches is narrowed to, as it stands in the address.
 *
 * @param q words, pinyin or initials
 * @param state code of a {@link BatchState}; empty for all
 * @param scheme id of a scheme; empty for all
 * @param year calendar year of the first day; empty for all
 * @param sort name of a {@link BatchSort}
 * @param after where the page before ended; empty for the first page
 */
record BatchFilter(String q, String state, String scheme, String year, String sort, String after) {

  BatchFilter {
    q = Fields.typed(q);
    state = Fields.typed(state);
    scheme = Fields.typed(scheme);
    year = Fields.typed(year);
    sort = Fields.typed(sort);
    after = Fields.typed(after);
  }

  /** Whether anything is narrowed. */
  boolean isNarrowed() {
    return !(q + state + scheme + year).isEmpty();
  }

  /** The order asked for; the newest first when none or an unknown one was. */
  BatchSort order() {
    for (BatchSort order : BatchSort.values()) {
      if (order.name().equals(sort)) {
        return order;
      }
    }
    return BatchSort.START_DOWN;
  }

  /** The address of the page that begins after the given place. */
  String from(String place) {
    return address(Map.of("after", place));
  }

  /** The address of all its batches as a file with that ending. */
  String file(String ending) {
    return from("").replaceFirst("/training/batches", "/training/batches/rows." + ending);
  }

  private String address(Map<String, String> changes) {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("q", q);
    all.put("state", state);
    all.put("scheme", scheme);
    all.put("year", year);
    all.put("sort", sort);
    all.put("after", after);
    all.putAll(changes);
    String query =
        all.entrySet().stream()
            .filter(e -> !e.getValue().isEmpty())
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return "/training/batches" + (query.isEmpty() ? "" : "?" + query);
  }
}
