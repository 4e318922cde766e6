package org.jiangqiao.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jiangqiao.evidence.Indicator;
import org.jiangqiao.evidence.Indicators;
import org.jiangqiao.evidence.Question;
import org.jiangqiao.kernel.Period;
import org.jspecify.annotations.Nullable;

/**
 * 指标引用: a place in a text where a figure stands, written {@code {id}}, {@code {id?facet=value}},
 * {@code {id@last}} for the year before, {@code {id@all}} for everything up to the year's end, and
 * {@code {wording|id…}} where the text says it in words.
 *
 * @param wording what the text says; empty where the number itself is to stand
 * @param filters values by facet
 */
record BlockMarker(String wording, String indicator, Span span, Map<String, String> filters) {

  /** Over which time the figure is taken. */
  enum Span {
    YEAR(""),
    LAST("@last"),
    ALL("@all");

    private final String sign;

    Span(String sign) {
      this.sign = sign;
    }

    private static Span of(String sign) {
      return switch (sign) {
        case "@last" -> LAST;
        case "@all" -> ALL;
        default -> YEAR;
      };
    }
  }

  private static final Pattern WRITTEN =
      Pattern.compile(
          "(?:(?<wording>[^|]+)\\|)?(?<id>[a-z]+\\.[a-z-]+)(?<span>@all|@last)?(?:\\?(?<filters>[^?]+))?");

  /** Reads what stands between the braces; empty where it is no reference. */
  static Optional<BlockMarker> read(String inside) {
    Matcher matcher = WRITTEN.matcher(inside.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Map<String, String> filters = new LinkedHashMap<>();
    for (String pair : orEmpty(matcher.group("filters")).split("&")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        filters.put(pair.substring(0, equals), pair.substring(equals + 1));
      } else if (!pair.isEmpty()) {
        return Optional.empty();
      }
    }
    return Optional.of(
        new BlockMarker(
            orEmpty(matcher.group("wording")).strip(),
            orEmpty(matcher.group("id")),
            Span.of(orEmpty(matcher.group("span"))),
            filters));
  }

  private static String orEmpty(@Nullable String group) {
    return group == null ? "" : group;
  }

  /** The figure it means in a report; empty where there is no such indicator or side. */
  Optional<Question> question(Indicators indicators, AnnualReport report) {
    Period period =
        switch (span) {
          case YEAR -> report.schoolYear().period();
          case LAST -> report.schoolYear().previous().period();
          case ALL -> Period.through(report.schoolYear().period().lastDay());
        };
    return indicators.all(period).stream()
        .filter(known -> known.id().equals(indicator))
        .filter(this::hasSides)
        .findFirst()
        .map(known -> new Question(known, period, filters));
  }

  /** Records are named by ids in addresses; a text speaks of codes and words only. */
  private boolean hasSides(Indicator known) {
    return filters.keySet().stream()
        .allMatch(key -> known.facet(key).filter(BlockFigures::isForTexts).isPresent());
  }

  /** The same figure said in these words. */
  BlockMarker worded(String phrase) {
    return new BlockMarker(phrase, indicator, span, filters);
  }

  /** As it stands in a text. */
  String written() {
    String sides =
        filters.entrySet().stream()
            .map(e -> e.getKey() + "=" + e.getValue())
            .collect(Collectors.joining("&"));
    return "{"
        + (wording.isEmpty() ? "" : wording + "|")
        + indicator
        + span.sign
        + (sides.isEmpty() ? "" : "?" + sides)
        + "}";
  }
}
