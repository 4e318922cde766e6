package org.jiangqiao.claims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jiangqiao.evidence.Indicator;

/**
 * The words by which a text may mean figures and their sides, in small letters.
 *
 * @param names by id of an indicator its names and aliases
 */
record Vocabulary(List<Indicator> indicators, Map<String, List<String>> names, List<Value> values) {

  /** A value of a facet by one of its words. */
  record Value(String word, String facet, String value) {}

  private record Place(int start, int end, Value value) {}

  private static final Pattern LISTED = Pattern.compile("[、,]|和|以及|及|与|\\s*and\\s*");

  /** The longest name of the indicator that stands in the words. */
  Optional<String> named(Indicator indicator, String words) {
    return names.getOrDefault(indicator.id(), List.of()).stream()
        .filter(words::contains)
        .max(Comparator.comparingInt(String::length));
  }

  /**
   * The values that stand in the words, the longest first and none inside another, at most one of a
   * facet. What is enumerated, such as 农民、农技员和经纪人, narrows nothing.
   */
  List<Value> narrowing(Indicator indicator, String words) {
    List<Place> places = new ArrayList<>();
    values.stream()
        .filter(value -> indicator.facet(value.facet()).isPresent())
        .sorted(Comparator.comparingInt((Value value) -> -value.word().length()))
        .forEach(value -> place(value, words, places));
    places.sort(Comparator.comparingInt(Place::start));
    Set<Place> enumerated = new HashSet<>();
    for (int i = 1; i < places.size(); i++) {
      String between = words.substring(places.get(i - 1).end(), places.get(i).start());
      if (LISTED.matcher(between).matches()) {
        enumerated.add(places.get(i - 1));
        enumerated.add(places.get(i));
      }
    }
    List<Value> found =
        places.stream().filter(p -> !enumerated.contains(p)).map(Place::value).toList();
    return found.stream().filter(value -> isOnly(value, found)).toList();
  }

  /** A word for a value of a facet. */
  Optional<String> word(String facet, String value) {
    return values.stream()
        .filter(known -> known.facet().equals(facet) && known.value().equals(value))
        .map(Value::word)
        .findFirst();
  }

  /** Every word in a text that is a value of one of the indicator's facets, enumerated or not. */
  List<String> words(Indicator indicator, String words) {
    return values.stream()
        .filter(value -> indicator.facet(value.facet()).isPresent())
        .map(Value::word)
        .filter(words::contains)
        .sorted(Comparator.comparingInt((String word) -> -word.length()))
        .toList();
  }

  private static void place(Value value, String words, List<Place> places) {
    int at = words.indexOf(value.word());
    while (at >= 0) {
      int start = at;
      int end = at + value.word().length();
      if (places.stream().allMatch(place -> end <= place.start() || start >= place.end())) {
        places.add(new Place(start, end, value));
      }
      at = words.indexOf(value.word(), at + 1);
    }
  }

  private static boolean isOnly(Value value, List<Value> found) {
    return found.stream()
        .filter(other -> other.facet().equals(value.facet()))
        .allMatch(other -> other.value().equals(value.value()));
  }
}
