package org.jiangqiao.claims;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jiangqiao.evidence.Figure;
import org.jiangqiao.evidence.FigurePanel;
import org.jiangqiao.evidence.Question;
import org.jiangqiao.evidence.Unit;
import org.jiangqiao.ui.Page;
import org.springframework.stereotype.Component;

/** 可以怎么写: the wordings that a figure bears out, and whether it bears out a typed one. */
@Component
class WordingPanel implements FigurePanel {

  private static final int MOST = 12;
  private static final int LONGEST = 100;

  private final TemplateEngine engine;

  private final Clock clock;

  WordingPanel(TemplateEngine engine, Clock clock) {
    this.engine = engine;
    this.clock = clock;
  }

  @Override
  public Content content(Page page, Figure figure, Question question, Map<String, String> address) {
    BigDecimal value = figure.value().orElse(BigDecimal.ZERO);
    String typed = address.getOrDefault("said", "").strip();
    String said = typed.length() <= LONGEST ? typed : typed.substring(0, LONGEST);
    Map<String, Object> parameters =
        Map.of(
            "page", page,
            "question", question,
            "phrases", value.signum() > 0 ? phrases(page, figure, value) : List.of(),
            "said", said,
            "answer", said.isEmpty() ? "" : answer(page, question, value, said));
    return output -> engine.render("claims/wording.jte", parameters, output);
  }

  /** yes, no, or other where the words speak of another unit, another period or no total. */
  private String answer(Page page, Question question, BigDecimal value, String said) {
    ClaimText text = ClaimText.read(said);
    LocalDate today = LocalDate.now(clock);
    Times times = Times.of(text, today);
    String school = page.viewer() == null ? "" : page.viewer().schoolName();
    for (int i = 0; i < text.mentions().size(); i++) {
      Mention mention = text.mentions().get(i);
      Surroundings around = Surroundings.of(text, i);
      Spans span = times.of(mention.sentence(), around);
      MeasureKind kind = mention.measure().kind();
      boolean unit =
          kind == MeasureKind.NONE || UnitReadings.isDirect(kind, question.indicator().unit());
      boolean period = span.equals(Spans.all(today)) || span.period().equals(question.period());
      boolean doubtful = Doubts.of(mention, around, span, today, school).isPresent();
      if (mention.isClaim() && (!unit || !period || doubtful)) {
        return "other";
      }
    }
    return Wordings.supports(value, said) ? "yes" : "no";
  }

  private static List<String> phrases(Page page, Figure figure, BigDecimal value) {
    List<String> all =
        figure.indicator().unit() == Unit.PERCENT
            ? Wordings.forShare(value, page.language())
            : Wordings.forCount(value, page.t(figure.indicator().unitKey()), page.language());
    return all.stream().limit(MOST).toList();
  }
}
