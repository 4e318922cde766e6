package org.jiangqiao.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jiangqiao.evidence.Definition;
import org.jiangqiao.evidence.Figure;
import org.jiangqiao.evidence.Indicator;
import org.jiangqiao.evidence.Indicators;
import org.jiangqiao.evidence.Question;
import org.jiangqiao.evidence.RowKeys;
import org.jiangqiao.kernel.NotFound;
import org.jiangqiao.kernel.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 版本对照: compares an edition with another, or with today's records. */
@Component
@Transactional(readOnly = true)
class EditionDiffs {

  /** So many rows are taken apart for one page; what is beyond opens one by one. */
  private static final long ROWS_AT_ONCE = 20_000;

  private final EditionStore store;
  private final EditionToday today;
  private final FrozenLists lists;
  private final Indicators indicators;
  private final RowKeys keys;

  EditionDiffs(
      EditionStore store,
      EditionToday today,
      FrozenLists lists,
      Indicators indicators,
      RowKeys keys) {
    this.store = store;
    this.today = today;
    this.lists = lists;
    this.indicators = indicators;
    this.keys = keys;
  }

  /** All numbers of the edition beside another edition, or today without one. */
  EditionDiff all(UUID edition, @Nullable UUID other) {
    return compare(edition, other, figure -> true);
  }

  /** One number, with what happened to its rows however many they are. */
  EditionDiff one(UUID edition, int position, @Nullable UUID other) {
    store.signed(edition).read().figure(position);
    return compare(edition, other, figure -> figure.position() == position);
  }

  private EditionDiff compare(UUID edition, @Nullable UUID other, Predicate<FrozenFigure> wanted) {
    EditionManifest mine = store.signed(edition).read();
    EditionManifest theirs = other == null ? null : store.signed(other).read();
    List<FrozenFigure> figures = mine.figures().stream().filter(wanted).toList();
    long left = figures.size() == 1 ? Long.MAX_VALUE : ROWS_AT_ONCE;
    Map<Question, Figure> now = theirs == null ? today(figures) : Map.of();
    List<EditionDiff.Line> lines = new ArrayList<>();
    for (FrozenFigure figure : figures) {
      EditionDiff.Line line = theirs == null ? line(figure, now) : line(figure, theirs);
      long rows = figure.lists().stream().mapToLong(FrozenFigure.FrozenSum::rows).sum();
      boolean opened = figures.size() == 1 || !line.isSame() && rows <= left;
      left -= opened ? rows : 0;
      lines.add(opened ? opened(edition, line, other, theirs) : line);
    }
    return new EditionDiff(
        store.get(edition),
        other == null ? null : store.get(other),
        lines,
        theirs == null ? EditionDiff.Beyond.NOTHING : beyond(mine, theirs));
  }

  private static EditionDiff.Beyond beyond(EditionManifest mine, EditionManifest theirs) {
    Set<Object> matched =
        mine.figures().stream()
            .flatMap(figure -> match(figure, theirs).stream())
            .map(EditionDiffs::said)
            .collect(Collectors.toSet());
    return new EditionDiff.Beyond(
        theirs.figures().stream().filter(figure -> !matched.contains(said(figure))).toList(),
        mine.texts().stream().filter(text -> !theirs.texts().contains(text)).toList(),
        theirs.texts().stream().filter(text -> !mine.texts().contains(text)).toList());
  }

  private EditionDiff.Line opened(
      UUID edition, EditionDiff.Line line, @Nullable UUID other, @Nullable EditionManifest theirs) {
    FrozenFigure figure = line.figure();
    Question question = line.question();
    if (question == null || line.missing()) {
      return line;
    }
    List<EditionDiff.ListDiff> diffs = new ArrayList<>();
    List<Indicator> counted = lists.counted(question.indicator());
    for (int i = 0; i < counted.size() && i < figure.lists().size(); i++) {
      Question part = question.about(counted.get(i));
      List<FrozenRow> before = store.rows(edition, figure.position(), i).rows();
      List<FrozenRow> after =
          theirs == null || other == null
              ? lists.today(part)
              : store.rows(other, match(figure, theirs).orElseThrow().position(), i).rows();
      diffs.add(diff(figure.lists().get(i), before, after, part));
    }
    return new EditionDiff.Line(
        figure, line.then(), line.missing(), line.redefined(), question, diffs);
  }

  private EditionDiff.ListDiff diff(
      FrozenFigure.FrozenSum sum, List<FrozenRow> before, List<FrozenRow> after, Question part) {
    return new EditionDiff.ListDiff(
        sum.indicator(),
        sum.units(),
        after.stream().mapToLong(FrozenRow::weight).sum(),
        before.size(),
        after.size(),
        EditionTerms.of(before, after, sum.distinct(), ids -> keys.fates(part, ids)));
  }

  /** What a number speaks of: a report may state it in a table and in its text. */
  private static Object said(FrozenFigure figure) {
    return figure.byHand()
        ? figure.label()
        : List.of(figure.indicator(), figure.from(), figure.until(), filters(figure));
  }

  private Map<Question, Figure> today(List<FrozenFigure> figures) {
    return today.of(figures.stream().map(this::question).flatMap(Optional::stream).toList());
  }

  private EditionDiff.Line line(FrozenFigure figure, EditionManifest theirs) {
    Optional<FrozenFigure> match = match(figure, theirs);
    return new EditionDiff.Line(
        figure,
        match.map(FrozenFigure::value).orElse(null),
        match.isEmpty(),
        match.isPresent() && !match.get().definition().equals(figure.definition()),
        match.flatMap(this::question).orElse(null),
        List.of());
  }

  private EditionDiff.Line line(FrozenFigure figure, Map<Question, Figure> now) {
    Optional<Question> question = question(figure);
    if (question.isEmpty()) {
      return new EditionDiff.Line(figure, null, true, false, null, List.of());
    }
    Indicator indicator = question.get().indicator();
    Figure then = now.get(question.get());
    return new EditionDiff.Line(
        figure,
        then == null ? null : then.value().map(BigDecimal::toPlainString).orElse(null),
        false,
        !Definition.of(indicator, indicators).hash().equals(figure.definition()),
        question.get(),
        List.of());
  }

  /**
   * The same number in another edition: of the same indicator, period and sides; else of another
   * period; by hand the one under the same label.
   */
  private static Optional<FrozenFigure> match(FrozenFigure figure, EditionManifest theirs) {
    List<FrozenFigure> alike =
        theirs.figures().stream()
            .filter(other ->
                other.indicator().equals(figure.indicator())
                    && filters(other).equals(filters(figure))
                    && (!figure.byHand() || other.label().equals(figure.label())))
            .toList();
    return alike.stream()
        .filter(other ->
            Objects.equals(other.from(), figure.from())
                && Objects.equals(other.until(), figure.until()))
        .findFirst()
        .or(() -> alike.stream().findFirst());
  }

  private static Map<String, String> filters(FrozenFigure figure) {
    Map<String, String> result = new LinkedHashMap<>();
    figure.filters().forEach(filter -> result.put(filter.facet(), filter.value()));
    return result;
  }

  /**
   * The question that a frozen number answered, in the version that counted it; empty by hand, or
   * where the product no longer has it.
   */
  Optional<Question> question(FrozenFigure figure) {
    if (figure.byHand()) {
      return Optional.empty();
    }
    try {
      List<Indicator> history = indicators.history(figure.indicator());
      Indicator indicator =
          history.stream()
              .filter(version -> version.version() == figure.version())
              .findFirst()
              .orElse(history.getLast());
      Period period = new Period(LocalDate.parse(figure.from()), LocalDate.parse(figure.until()));
      return Optional.of(new Question(indicator, period, filters(figure)));
    } catch (NotFound gone) {
      return Optional.empty();
    }
  }
}
