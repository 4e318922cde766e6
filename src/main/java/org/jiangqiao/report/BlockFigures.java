package org.jiangqiao.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiangqiao.claims.Wordings;
import org.jiangqiao.evidence.Facet;
import org.jiangqiao.evidence.FacetLabels;
import org.jiangqiao.evidence.Figure;
import org.jiangqiao.evidence.FigureTable;
import org.jiangqiao.evidence.Figures;
import org.jiangqiao.evidence.Indicator;
import org.jiangqiao.evidence.Indicators;
import org.jiangqiao.evidence.Question;
import org.jiangqiao.evidence.Unit;
import org.jiangqiao.kernel.Period;
import org.jiangqiao.ui.Language;
import org.jiangqiao.ui.Page;
import org.jiangqiao.ui.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the figures that a report speaks of, those of one period in one statement. */
@Component
class BlockFigures {

  /**
   * A figure to be put into a text.
   *
   * @param name what it counts; empty for all of it
   * @param wordings phrases that the value bears out
   */
  record Choice(String name, BlockMarker marker, Figure figure, List<String> wordings) {}

  private static final int MOST_WORDINGS = 8;

  private final Figures figures;
  private final Indicators indicators;
  private final FacetLabels labels;

  BlockFigures(Figures figures, Indicators indicators, FacetLabels labels) {
    this.figures = figures;
    this.indicators = indicators;
    this.labels = labels;
  }

  /** The figures of these questions. */
  @Transactional(readOnly = true)
  Map<Question, Figure> of(Collection<Question> questions) {
    Map<Question, Figure> result = new HashMap<>();
    Map<Period, List<Question>> plain = new LinkedHashMap<>();
    for (Question question : questions) {
      if (question.filters().isEmpty()) {
        plain.computeIfAbsent(question.period(), p -> new ArrayList<>()).add(question);
      } else {
        result.computeIfAbsent(question, figures::figure);
      }
    }
    plain.forEach((period, asked) -> {
      FigureTable table =
          figures.table(asked.stream().map(Question::indicator).distinct().toList(), period);
      asked.forEach(question -> result.put(question, table.figure(question.indicator())));
    });
    return result;
  }

  /** A text with its figures put in. */
  List<List<BlockPiece>> pieces(BlockText text, AnnualReport report, Map<Question, Figure> known) {
    return text.paragraphs().stream()
        .map(parts -> parts.stream().map(part -> piece(part, report, known)).toList())
        .toList();
  }

  private BlockPiece piece(BlockText.Part part, AnnualReport report, Map<Question, Figure> known) {
    Optional<Question> asked = part.marker().flatMap(m -> m.question(indicators, report));
    if (asked.isEmpty()) {
      return new BlockPiece.Words(part.words());
    }
    Question question = asked.get();
    Figure figure = known.containsKey(question) ? known.get(question) : figures.figure(question);
    String wording = part.marker().map(BlockMarker::wording).orElse("");
    return wording.isEmpty()
        ? new BlockPiece.Live(question, figure)
        : new BlockPiece.Said(
            wording,
            question,
            figure,
            BlockStanding.of(wording, question.indicator().unit(), figure.value()));
  }

  /** The questions a text asks. */
  List<Question> questions(BlockText text, AnnualReport report) {
    return text.markers().stream()
        .flatMap(marker -> marker.question(indicators, report).stream())
        .distinct()
        .toList();
  }

  /** Whether a text can name the values of a facet: they are codes or words, not ids. */
  static boolean isForTexts(Facet facet) {
    return facet.kind() == Facet.Kind.WORDS || facet.kind() == Facet.Kind.TEXT;
  }

  /** What can be said of an indicator in a report: all of it, over the years, and by its sides. */
  @Transactional(readOnly = true)
  List<Choice> choices(Page page, AnnualReport report, String id) {
    List<Choice> choices = new ArrayList<>();
    for (BlockMarker.Span span : BlockMarker.Span.values()) {
      BlockMarker marker = new BlockMarker("", id, span, Map.of());
      marker
          .question(indicators, report)
          .ifPresent(question ->
              choices.add(
                  choice(
                      page,
                      page.t("report.picker.span." + span.name()),
                      marker,
                      figures.figure(question))));
    }
    Indicator indicator = indicators.get(id, report.schoolYear().period());
    Question whole = Question.of(indicator, report.schoolYear().period());
    indicator.facets().stream()
        .filter(BlockFigures::isForTexts)
        .forEach(facet -> choices.addAll(bySide(page, whole, facet)));
    return choices;
  }

  private List<Choice> bySide(Page page, Question whole, Facet facet) {
    FigureTable table = figures.breakdown(whole, facet);
    List<@Nullable Object> values = table.values(whole.indicator(), 0);
    Map<@Nullable Object, String> words = labels.of(page, facet, values);
    List<Choice> choices = new ArrayList<>();
    for (Object value : values) {
      if (value == null || !value.toString().matches("[^{}|?&=]+")) {
        continue;
      }
      BlockMarker marker =
          new BlockMarker(
              "",
              whole.indicator().id(),
              BlockMarker.Span.YEAR,
              Map.of(facet.key(), value.toString()));
      String name =
          page.t(
              "report.picker.side",
              page.t("figure.facet." + facet.key()),
              words.getOrDefault(value, value.toString()));
      choices.add(choice(page, name, marker, table.figure(whole.indicator(), value)));
    }
    return choices;
  }

  private static Choice choice(Page page, String name, BlockMarker marker, Figure figure) {
    return new Choice(
        name,
        marker,
        figure,
        figure
            .value()
            .map(value -> wordings(value, figure.indicator(), page.texts()))
            .orElse(List.of()));
  }

  private static List<String> wordings(BigDecimal value, Indicator indicator, Texts texts) {
    // A report is written in Chinese whatever language its writer reads pages in.
    List<String> all =
        indicator.unit() == Unit.PERCENT
            ? Wordings.forShare(value, Language.ZH)
            : Wordings.forCount(value, texts.of(Language.ZH, indicator.unitKey()), Language.ZH);
    return all.stream().limit(MOST_WORDINGS).toList();
  }
}
