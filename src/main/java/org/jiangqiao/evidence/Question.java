package org.jiangqiao.evidence;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jiangqiao.kernel.Period;

/**
 * Which figure is asked for: an indicator, a period, and the sides it is narrowed to.
 *
 * @param filters values by facet key, as they stand in addresses
 */
public record Question(Indicator indicator, Period period, Map<String, String> filters) {

  /** The whole figure of a period. */
  public static Question of(Indicator indicator, Period period) {
    return new Question(indicator, period, Map.of());
  }

  /** The same question about another indicator. */
  public Question about(Indicator other) {
    return new Question(other, period, filters);
  }

  /** The same question in another period. */
  public Question in(Period other) {
    return new Question(indicator, other, filters);
  }

  /** The same question narrowed to one value of a facet. */
  public Question with(String facet, String value) {
    Map<String, String> narrowed = new LinkedHashMap<>(filters);
    narrowed.put(facet, value);
    return new Question(indicator, period, narrowed);
  }

  /** The same question without one of its filters. */
  public Question without(String facet) {
    Map<String, String> wider = new LinkedHashMap<>(filters);
    wider.remove(facet);
    return new Question(indicator, period, wider);
  }

  /** The address that opens the figure. */
  public String href() {
    return href("", Map.of());
  }

  /** An address under the figure's own, with further parameters. */
  public String href(String under, Map<String, String> more) {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("from", period.from().toString());
    all.put("until", period.until().toString());
    all.putAll(filters);
    all.putAll(more);
    return "/figures/"
        + indicator.id()
        + under
        + all.entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&", "?", ""));
  }
}
