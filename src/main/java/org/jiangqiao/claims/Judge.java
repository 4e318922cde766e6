package org.jiangqiao.claims;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiangqiao.evidence.Figure;
import org.jiangqiao.evidence.Figures;
import org.jiangqiao.evidence.Question;
import org.jiangqiao.kernel.Period;
import org.jspecify.annotations.Nullable;

/** Holds numbers against the records of one day; every figure is asked for once. */
final class Judge {

  private static final int YEARS_BACK = 6;

  private final Figures figures;
  private final LocalDate asOf;
  private final Map<String, Figure> known = new HashMap<>();

  Judge(Figures figures, LocalDate asOf) {
    this.figures = figures;
    this.asOf = asOf;
  }

  /** The verdict on a number by its likeliest reading; {@code chosen} when a person chose it. */
  Judged of(Mention mention, List<Reading> readings, boolean chosen) {
    Optional<Reading> first =
        chosen
            ? readings.stream().findFirst()
            : readings.stream().filter(Reading::direct).findFirst();
    if (first.isEmpty()) {
      return readings.isEmpty()
          ? Judged.bare(mention, Verdict.UNKNOWN)
          : confusedOnly(mention, readings.getFirst(), false);
    }
    Reading reading = first.get();
    if (reading.doubt().isPresent()) {
      return Judged.bare(mention, Verdict.UNKNOWN).with(reading.doubt().get());
    }
    Figure figure = figure(reading.question());
    BigDecimal value = figure.value().orElse(null);
    Optional<Reading> other = other(mention, readings, reading);
    Verdict verdict = verdict(mention, figure, value);
    if (!reading.direct() && verdict != Verdict.NO_RECORDS) {
      return confusedOnly(mention, reading, chosen);
    }
    LocalDate trueOn = null;
    if (verdict != Verdict.SUPPORTED && other.isPresent()) {
      verdict = Verdict.WRONG_UNIT;
    } else if (verdict == Verdict.UNDERSTATED) {
      trueOn = trueOn(mention, reading.question());
      verdict = trueOn == null ? verdict : Verdict.OUT_OF_DATE;
    }
    boolean unit = verdict == Verdict.WRONG_UNIT;
    return new Judged(
        mention,
        verdict,
        reading.question(),
        value,
        unit ? other.map(Reading::question).orElse(null) : null,
        unit ? other.flatMap(r -> figure(r.question()).value()).orElse(null) : null,
        trueOn,
        reading.reasons(),
        chosen);
  }

  /** Only a figure in the confused unit fits: it may bear the number out, but in its own unit. */
  private Judged confusedOnly(Mention mention, Reading reading, boolean chosen) {
    if (reading.doubt().isPresent()) {
      return Judged.bare(mention, Verdict.UNKNOWN).with(reading.doubt().get());
    }
    Figure figure = figure(reading.question());
    BigDecimal value = figure.value().orElse(null);
    Verdict verdict =
        verdict(mention, figure, value) == Verdict.NO_RECORDS
            ? Verdict.NO_RECORDS
            : Verdict.WRONG_UNIT;
    return new Judged(
        mention, verdict, reading.question(), value, null, null, null, reading.reasons(), chosen);
  }

  private static Verdict verdict(Mention mention, Figure figure, @Nullable BigDecimal value) {
    boolean nothing = figure.amount().rows() == 0 && figure.whole().rows() == 0;
    return nothing || value == null ? Verdict.NO_RECORDS : Judgement.of(mention.interval(), value);
  }

  private Optional<Reading> other(Mention mention, List<Reading> readings, Reading reading) {
    return readings.stream()
        .filter(other -> !other.direct() && other != reading)
        .filter(other ->
            figure(other.question())
                .value()
                .filter(value -> Judgement.of(mention.interval(), value) == Verdict.SUPPORTED)
                .isPresent())
        .findFirst();
  }

  /** The latest end of a school or calendar year at which the number was borne out. */
  private @Nullable LocalDate trueOn(Mention mention, Question question) {
    for (int back = 0; back < YEARS_BACK; back++) {
      int year = asOf.getYear() - back;
      for (LocalDate day :
          List.of(LocalDate.of(year, Month.DECEMBER, 31), LocalDate.of(year, Month.AUGUST, 31))) {
        if (day.isBefore(asOf) && day.isAfter(question.period().from())) {
          Period until = new Period(question.period().from(), day.plusDays(1));
          Question then = new Question(question.indicator(), until, question.filters());
          boolean borneOut =
              question.period().contains(asOf)
                  && figure(then)
                      .value()
                      .filter(v -> Judgement.of(mention.interval(), v) == Verdict.SUPPORTED)
                      .isPresent();
          if (borneOut) {
            return day;
          }
        }
      }
    }
    return null;
  }

  private Figure figure(Question question) {
    return known.computeIfAbsent(question.href(), href -> figures.figure(question));
  }
}
