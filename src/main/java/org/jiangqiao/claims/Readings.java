package org.jiangqiao.claims;

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

  private final Vocabulary vocabulary;
  private final Surroundings around;
  private final Spans span;
  private final String school;

  private Readings(Vocabulary vocabulary, Surroundings around, Spans span, String school) {
    this.vocabulary = vocabulary;
    this.around = around;
    this.span = span;
    this.school = school;
  }

  /**
   * The likeliest first; none where no figure's unit and name fit.
   *
   * @param school the name of the school whose text it is
   */
  static List<Reading> of(
      Vocabulary vocabulary, Surroundings around, MeasureKind measure, Spans span, String school) {
    Readings readings = new Readings(vocabulary, around, span, school);
    List<Reading> found = new ArrayList<>();
    for (Indicator indicator : vocabulary.indicators()) {
      boolean direct = UnitReadings.isDirect(measure, indicator.unit());
      if (direct || UnitReadings.isConfused(measure, indicator.unit())) {
        readings.reading(indicator, direct).ifPresent(found::add);
      }
    }
    found.sort(Comparator.comparingInt((Reading reading) -> -reading.score()));
    return found;
  }

  private Optional<Reading> reading(Indicator indicator, boolean direct) {
    List<String> places = around.places();
    for (int i = 0; i < places.size(); i++) {
      Optional<String> name = vocabulary.named(indicator, places.get(i));
      if (name.isPresent()) {
        int score = (direct ? DIRECT : CONFUSED) + (i == 0 ? NEAR : 0) + name.get().length();
        return Optional.of(narrowed(indicator, direct, name.get(), places.get(i), score));
      }
    }
    return listed(indicator, direct);
  }

  /** Of 培训农民7人、老人5人 the second number counts what the first one names, for its own side. */
  private Optional<Reading> listed(Indicator indicator, boolean direct) {
    return vocabulary
        .named(indicator, around.listed())
        .filter(name -> !vocabulary.narrowing(indicator, around.near()).isEmpty())
        .map(
            name -> narrowed(indicator, direct, name, around.near(), (direct ? DIRECT : CONFUSED)));
  }

  private Reading narrowed(
      Indicator indicator, boolean direct, String name, String place, int named) {
    List<Because> reasons = new ArrayList<>();
    reasons.add(Because.of(direct ? "claims.why.unit" : "claims.why.confused"));
    reasons.add(Because.of("claims.why.name", name));
    List<Vocabulary.Value> values = vocabulary.narrowing(indicator, around.near());
    boolean part = values.isEmpty() && around.near().contains("其中");
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
        new Question(indicator, span.period(), filters),
        direct,
        score,
        List.copyOf(reasons),
        part
            ? Optional.of(Because.of("claims.doubt.part", "其中"))
            : unknown(indicator, name, place));
  }

  private Optional<Because> unknown(Indicator indicator, String name, String place) {
    List<String> known = new ArrayList<>(vocabulary.words(indicator, place));
    known.removeIf(name::contains);
    known.add(school);
    known.add(Doubts.core(school));
    return Modifiers.unknown(place, name, known)
        .map(words -> Because.of("claims.doubt.part", words));
  }
}
