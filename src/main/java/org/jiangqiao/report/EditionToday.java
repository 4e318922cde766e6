package org.jiangqiao.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiangqiao.evidence.Figure;
import org.jiangqiao.evidence.FigureTable;
import org.jiangqiao.evidence.Figures;
import org.jiangqiao.evidence.Question;
import org.jiangqiao.kernel.Period;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What frozen questions give today: one statement a period, and one for each narrowed question. */
@Component
class EditionToday {

  private final Figures figures;

  EditionToday(Figures figures) {
    this.figures = figures;
  }

  @Transactional(readOnly = true)
  Map<Question, Figure> of(List<Question> questions) {
    Map<Question, Figure> result = new HashMap<>();
    Map<Period, List<Question>> whole = new LinkedHashMap<>();
    for (Question question : questions) {
      if (question.filters().isEmpty()) {
        whole.computeIfAbsent(question.period(), p -> new ArrayList<>()).add(question);
      } else {
        result.computeIfAbsent(question, figures::figure);
      }
    }
    whole.forEach((period, asked) -> {
      FigureTable table =
          figures.table(asked.stream().map(Question::indicator).distinct().toList(), period);
      asked.forEach(question -> result.put(question, table.figure(question.indicator())));
    });
    return result;
  }
}
