package org.jiangqiao.claims;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.math.BigDecimal;
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

  WordingPanel(TemplateEngine engine) {
    this.engine = engine;
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
            "borneOut", !said.isEmpty() && Wordings.supports(value, said));
    return output -> engine.render("claims/wording.jte", parameters, output);
  }

  private static List<String> phrases(Page page, Figure figure, BigDecimal value) {
    List<String> all =
        figure.indicator().unit() == Unit.PERCENT
            ? Wordings.forShare(value)
            : Wordings.forCount(value, page.t(figure.indicator().unitKey()));
    return all.stream().limit(MOST).toList();
  }
}
