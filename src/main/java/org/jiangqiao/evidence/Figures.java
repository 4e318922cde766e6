package org.jiangqiao.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiangqiao.kernel.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Computes figures for the school in scope. */
@Component
public class Figures {

  private final JdbcClient jdbc;
  private final Indicators indicators;

  Figures(JdbcClient jdbc, Indicators indicators) {
    this.jdbc = jdbc;
    this.indicators = indicators;
  }

  /** The figure of one question. */
  @Transactional(readOnly = true)
  public Figure figure(Question question) {
    return table(List.of(question.indicator()), List.of(), new Selection(question))
        .figure(question.indicator());
  }

  /**
   * Any number of indicators over one period, grouped by facets that all of them have: one
   * statement.
   */
  @Transactional(readOnly = true)
  public FigureTable table(List<Indicator> wanted, Period period, Facet... dims) {
    return table(wanted, Arrays.asList(dims), new Selection(period, Map.of()));
  }

  /** One question, split by a facet: one statement. */
  @Transactional(readOnly = true)
  public FigureTable breakdown(Question question, Facet facet) {
    return table(List.of(question.indicator()), List.of(facet), new Selection(question));
  }

  private FigureTable table(List<Indicator> wanted, List<Facet> dims, Selection selection) {
    Set<Indicator> unique = new LinkedHashSet<>();
    wanted.forEach(indicator -> unique.addAll(indicators.counted(indicator)));
    List<Indicator> counted = List.copyOf(unique);
    Statement statement = new TotalsSql(counted, dims, selection).statement();
    Map<List<@Nullable Object>, Map<Indicator, Amount>> cells = new HashMap<>();
    jdbc.sql(statement.sql())
        .params(statement.parameters())
        .query(row -> {
          List<@Nullable Object> key = new ArrayList<>();
          for (int i = 1; i <= dims.size(); i++) {
            key.add(row.getObject(i));
          }
          Map<Indicator, Amount> cell = cells.computeIfAbsent(key, k -> new HashMap<>());
          int column = dims.size();
          for (Indicator indicator : counted) {
            Amount amount = new Amount(row.getLong(++column), row.getLong(++column));
            cell.merge(indicator, amount, Amount::plus);
          }
        });
    return new FigureTable(cells, indicators);
  }
}
