package org.jiangqiao.claims;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds numbers of one text that speak of the same thing and cannot both be true. */
final class Contradictions {

  static final String REASON = "claims.why.contradicts";

  private Contradictions() {}

  /** The same list; a number that another one contradicts says which. */
  static List<Judged> marked(List<Judged> judged) {
    Map<String, List<Mention>> byThing = new HashMap<>();
    judged.stream()
        .filter(number -> number.mention().isClaim())
        .forEach(number ->
            byThing.computeIfAbsent(thing(number), t -> new ArrayList<>()).add(number.mention()));
    return judged.stream()
        .map(number -> against(number, byThing.getOrDefault(thing(number), List.of())))
        .toList();
  }

  private static Judged against(Judged number, List<Mention> others) {
    Optional<Mention> other =
        others.stream()
            .filter(o -> o != number.mention())
            .filter(o -> areApart(o.interval(), number.mention().interval()))
            .findFirst();
    return other.map(mention -> number.with(Because.of(REASON, mention.wording()))).orElse(number);
  }

  /** The figure it was held against in its measure word, or else its wording. */
  private static String thing(Judged number) {
    Mention mention = number.mention();
    return number.question() == null
        ? Choices.pattern(mention)
        : mention.measure().kind() + " " + number.question().href();
  }

  private static boolean areApart(Interval one, Interval other) {
    return isBelow(one, other) || isBelow(other, one);
  }

  private static boolean isBelow(Interval low, Interval high) {
    if (low.upper() == null || high.lower() == null) {
      return false;
    }
    int order = low.upper().compareTo(high.lower());
    return order < 0 || order == 0 && !(low.upperIncluded() && high.lowerIncluded());
  }
}
