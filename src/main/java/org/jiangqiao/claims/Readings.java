package org.jiangqiao.claims;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiangqiao.evidence.Indicator;
import org.jiangqiao.evidence.Question;

/** Ranks the figures that a number may mean, by unit, name and surroundings. */
final class Readings {

  private static final int DIRECT = 20;
  private static final int CONFUSED = 8;
  private static final int NEAR = 10;
  private static final int NARROWED = 3;

  private Readings() {}

  /** The likeliest first; none where no figure's unit and name fit. */
  static List<Reading> of(
      Vocabulary vocabulary, Surroundings around, MeasureKind measure, LocalDate asOf) {
    Spans span = Spans.of(around.sentence() + " " + around.near(), asOf);
    List<Reading> found = new ArrayList<>();
    for (Indicator indicator : vocabulary.indicators()) {
      boolean direct = UnitReadings.isDirect(measure, indicator.unit());
      if (direct || UnitReadings.isConfused(measure, indicator.unit())) {
        reading(vocabulary, around, indicator, direct, span).ifPresent(found::add);
      }
    }
    found.sort(Comparator.comparingInt((Reading reading) -> -reading.score()));
    return found;
  }

  private static Optional<Reading> reading(
      Vocabulary vocabulary, Surroundings around, Indicator indicator, boolean direct, Spans span) {
    List<String> places = around.places();
    for (int i = 0; i < places.size(); i++) {
      Optional<String> name = vocabulary.named(indicator, places.get(i));
      if (name.isPresent()) {
        int score = (direct ? DIRECT : CONFUSED) + (i == 0 ? NEAR : 0) + name.get().length();
        return Optional.of(
            narrowed(vocabulary, around, indicator, direct, span, name.get(), score));
      }
    }
    return Optional.empty();
  }

  private static Reading narrowed(
      Vocabulary vocabulary,
      Surroundings around,
      Indicator indicator,
      boolean direct,
      Spans span,
      String name,
      int named) {
    List<Because> reasons = new ArrayList<>();
    reasons.add(Because.of(direct ? "claims.why.unit" : "claims.why.confused"));
    reasons.add(Because.of("claims.why.name", name));
    List<Vocabulary.Value> values = vocabulary.narrowing(indicator, around.near());
    if (values.isEmpty()) {
      values = vocabulary.narrowing(indicator, around.previous());
    }
    Map<String, String> filters = new LinkedHashMap<>();
    int score = named;
    for (Vocabulary.Value value : values) {
      if (filters.put(value.facet(), value.value()) != null) {
        continue;
      }
      score += NARROWED + value.word().length();
      reasons.add(Because.of("claims.why.narrowed", value.word()));
    }
    reasons.add(span.reason());
    return new Reading(
        new Question(indicator, span.period(), filters), direct, score, List.copyOf(reasons));
  }
}
