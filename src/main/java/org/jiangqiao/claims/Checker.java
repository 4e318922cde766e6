package org.jiangqiao.claims;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

  Checker(Vocabularies vocabularies, Choices choices, Figures figures, Indicators indicators) {
    this.vocabularies = vocabularies;
    this.choices = choices;
    this.figures = figures;
    this.indicators = indicators;
  }

  /** Every number of the text in order, those that are no claims included. */
  @Transactional(readOnly = true)
  public List<Judged> check(Page page, ClaimText text, LocalDate asOf) {
    Vocabulary vocabulary = vocabularies.of(page, Period.through(asOf));
    Map<String, Choices.Choice> chosen = choices.all();
    Judge judge = new Judge(figures, asOf);
    List<Judged> judged = new ArrayList<>();
    for (Mention mention : text.mentions()) {
      judged.add(
          mention.isClaim()
              ? judge(judge, vocabulary, chosen, text, mention, asOf)
              : Judged.bare(mention, Verdict.NO_CLAIM));
    }
    return Contradictions.marked(judged);
  }

  /** The figures that one number may mean, the likeliest first. */
  @Transactional(readOnly = true)
  public List<Reading> readings(Page page, ClaimText text, Mention mention, LocalDate asOf) {
    Vocabulary vocabulary = vocabularies.of(page, Period.through(asOf));
    return Readings.of(vocabulary, Surroundings.of(text, mention), mention.measure().kind(), asOf);
  }

  private Judged judge(
      Judge judge,
      Vocabulary vocabulary,
      Map<String, Choices.Choice> chosen,
      ClaimText text,
      Mention mention,
      LocalDate asOf) {
    Surroundings around = Surroundings.of(text, mention);
    List<Reading> readings = Readings.of(vocabulary, around, mention.measure().kind(), asOf);
    Choices.Choice choice = chosen.get(Choices.pattern(mention));
    if (choice == null) {
      return judge.of(mention, readings, false);
    }
    if (choice.indicator().isEmpty()) {
      return Judged.bare(mention, Verdict.UNKNOWN);
    }
    Reading reading = reading(choice, Spans.of(around.sentence() + " " + around.near(), asOf));
    return judge.of(mention, Stream.concat(Stream.of(reading), readings.stream()).toList(), true);
  }

  private Reading reading(Choices.Choice choice, Spans span) {
    Question question =
        new Question(
            indicators.get(choice.indicator(), span.period()),
            span.period(),
            CheckedClaim.readFilters(choice.filters()));
    return new Reading(question, true, 0, List.of(Because.of("claims.why.chosen"), span.reason()));
  }
}
