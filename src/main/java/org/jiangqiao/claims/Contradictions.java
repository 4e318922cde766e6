package org.jiangqiao.claims;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiangqiao.evidence.Question;

/** Finds numbers of one text that speak of the same thing and cannot both be true. */
final class Contradictions {

  static final String REASON = "claims.why.contradicts";

  private Contradictions() {}

  /**
   * The same list; a number that another one contradicts says which.
   *
   * @param things what each number speaks of; empty where that cannot be said
   */
  static List<Judged> marked(List<Judged> judged, List<String> things) {
    Map<String, Map<Interval, Mention>> byThing = new HashMap<>();
    for (int i = 0; i < judged.size(); i++) {
      if (!things.get(i).isEmpty()) {
        byThing
            .computeIfAbsent(things.get(i), t -> new LinkedHashMap<>())
            .putIfAbsent(judged.get(i).mention().interval(), judged.get(i).mention());
      }
    }
    List<Judged> marked = new ArrayList<>();
    for (int i = 0; i < judged.size(); i++) {
      marked.add(against(judged.get(i), byThing.getOrDefault(things.get(i), Map.of())));
    }
    return marked;
  }

  private static Judged against(Judged number, Map<Interval, Mention> others) {
    Optional<Mention> other =
        others.values().stream()
            .filter(o -> areApart(o.interval(), number.mention().interval()))
            .findFirst();
    return other.map(mention -> number.with(Because.of(REASON, mention.wording()))).orElse(number);
  }

  /** The figure a number was held against in its measure word, or else its wording and period. */
  static String thing(Judged number, Surroundings around, Spans span) {
    Mention mention = number.mention();
    Question question = number.question();
    if (question != null) {
      return mention.measure().kind() + " " + question.href();
    }
    boolean doubtful = number.because().stream().anyMatch(Because::isDoubt);
    boolean says = Surroundings.says(mention.before() + mention.after());
    return doubtful || !says
        ? ""
        : Choices.pattern(mention, around, Optional.empty()) + " " + span.period();
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
