package org.jiangqiao.claims;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jiangqiao.evidence.Figures;
import org.jiangqiao.evidence.Indicators;
import org.jiangqiao.evidence.Question;
import org.jiangqiao.kernel.Period;
import org.jiangqiao.ui.Page;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads a text and holds each of its numbers against the records of a day. */
@Component
class Checker {

  private final Vocabularies vocabularies;
  private final Choices choices;
  private final Figures figures;
  private final Indicators indicators;
  private final Clock clock;

  Checker(
      Vocabularies vocabularies,
      Choices choices,
      Figures figures,
      Indicators indicators,
      Clock clock) {
    this.clock = clock;
    this.vocabularies = vocabularies;
    this.choices = choices;
    this.figures = figures;
    this.indicators = indicators;
  }

  /** Every number of the text in order, those that are no claims included. */
  @Transactional(readOnly = true)
  public List<Judged> check(Page page, ClaimText text, LocalDate asOf) {
    Check check =
        new Check(
            vocabularies.of(page, Period.through(asOf)),
            Times.of(text, asOf),
            choices.all(),
            new Judge(figures, asOf),
            asOf,
            school(page));
    List<Judged> judged = new ArrayList<>();
    List<String> things = new ArrayList<>();
    for (int i = 0; i < text.mentions().size(); i++) {
      Mention mention = text.mentions().get(i);
      if (mention.isClaim()) {
        Surroundings around = Surroundings.of(text, i);
        Spans span = check.times.of(mention.sentence(), around);
        Judged number = judge(check, mention, around, span);
        judged.add(number);
        things.add(Contradictions.thing(number, around, span));
      } else {
        judged.add(Judged.bare(mention, Verdict.NO_CLAIM));
        things.add("");
      }
    }
    return Contradictions.marked(judged, things);
  }

  /** What one check needs for each of its numbers. */
  private record Check(
      Vocabulary vocabulary,
      Times times,
      Map<String, Choices.Choice> chosen,
      Judge judge,
      LocalDate asOf,
      String school) {

    List<Reading> readings(Surroundings around, Mention mention, Spans span) {
      return Readings.of(vocabulary, around, mention.measure().kind(), span, school);
    }
  }

  /** The figures that one number may mean, the likeliest first. */
  @Transactional(readOnly = true)
  public List<Reading> readings(Page page, ClaimText text, int index, LocalDate asOf) {
    Vocabulary vocabulary = vocabularies.of(page, Period.through(asOf));
    Mention mention = text.mentions().get(index);
    Surroundings around = Surroundings.of(text, index);
    Spans span = Times.of(text, asOf).of(mention.sentence(), around);
    return Readings.of(vocabulary, around, mention.measure().kind(), span, school(page));
  }

  /** The words under which a choice for one number is remembered. */
  String pattern(Page page, ClaimText text, int index, LocalDate asOf) {
    Mention mention = text.mentions().get(index);
    Surroundings around = Surroundings.of(text, index);
    Spans span = Times.of(text, asOf).of(mention.sentence(), around);
    return Choices.pattern(mention, around, Doubts.of(mention, around, span, asOf, school(page)));
  }

  /** The sides that the words around a number narrow a figure to, one a line. */
  @Transactional(readOnly = true)
  public String narrowed(Page page, ClaimText text, int index, String indicator) {
    if (indicator.isEmpty()) {
      return "";
    }
    LocalDate today = LocalDate.now(clock);
    Map<String, String> filters = new LinkedHashMap<>();
    vocabularies
        .of(page, Period.through(today))
        .narrowing(indicators.get(indicator), Surroundings.of(text, index).near())
        .forEach(value -> filters.putIfAbsent(value.facet(), value.value()));
    return CheckedClaim.writeFilters(filters);
  }

  private Judged judge(Check check, Mention mention, Surroundings around, Spans span) {
    List<Reading> readings = check.readings(around, mention, span);
    Optional<Because> doubt = Doubts.of(mention, around, span, check.asOf, check.school);
    Choices.Choice choice = check.chosen.get(Choices.pattern(mention, around, doubt));
    if (choice == null) {
      return readings.isEmpty() || doubt.isEmpty()
          ? check.judge.of(mention, readings, false)
          : Judged.bare(mention, Verdict.UNKNOWN).with(doubt.get());
    }
    if (choice.indicator().isEmpty()) {
      return Judged.chosenNone(mention);
    }
    Reading reading = reading(check.vocabulary, choice, mention, span);
    return check.judge.of(
        mention, Stream.concat(Stream.of(reading), readings.stream()).toList(), true);
  }

  private Reading reading(
      Vocabulary vocabulary, Choices.Choice choice, Mention mention, Spans span) {
    Question question =
        new Question(
            indicators.get(choice.indicator(), span.period()),
            span.period(),
            CheckedClaim.readFilters(choice.filters()));
    boolean direct =
        mention.measure().kind() == MeasureKind.NONE
            || UnitReadings.isDirect(mention.measure().kind(), question.indicator().unit());
    return new Reading(question, direct, 0, reasons(vocabulary, question, span), Optional.empty());
  }

  private static List<Because> reasons(Vocabulary vocabulary, Question question, Spans span) {
    List<Because> reasons = new ArrayList<>();
    reasons.add(Because.of("claims.why.chosen"));
    question
        .filters()
        .forEach((facet, value) ->
            vocabulary
                .word(facet, value)
                .ifPresent(word -> reasons.add(Because.of("claims.why.narrowed", word))));
    reasons.add(span.reason());
    return reasons;
  }

  private static String school(Page page) {
    return page.viewer() == null ? "" : page.viewer().schoolName();
  }
}
