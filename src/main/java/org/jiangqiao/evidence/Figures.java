package org.jiangqiao.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
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
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Computes figures for the school in scope. */
@Component
public class Figures {

  /**
   * Figures of one period.
   *
   * @param byGrade where different keys are counted, only their rows
   */
  public record Graded(FigureTable whole, FigureTable byGrade) {}

  /**
   * Figures of one period beside those of an earlier one.
   *
   * @param before without any figure where nothing earlier was asked for
   */
  public record Compared(Graded now, FigureTable before) {}

  /**
   * For the rest of the transaction: pages of indexes are in memory or on a disk without a needle.
   * Counting is then planned along the indexes, which are far smaller than the tables.
   */
  private static final String PAGES_AT_HAND = "select set_config('random_page_cost', '1.1', true)";

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

  /** Any number of indicators over two periods, read from the same state of the records. */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public Compared compared(List<Indicator> wanted, Period period, @Nullable Period before) {
    return new Compared(
        graded(wanted, period), before == null ? new Cells().table() : table(wanted, before));
  }

  /** Whole and by grade: one statement. */
  private Graded graded(List<Indicator> wanted, Period period) {
    List<Indicator> counted = counted(wanted);
    Statement statement =
        new TotalsSql(counted, List.of(Facet.GRADE), new Selection(period, Map.of())).withWhole();
    Cells whole = new Cells();
    Cells grades = new Cells();
    plan();
    jdbc.sql(statement.sql())
        .params(statement.parameters())
        .query(row -> {
          whole.add(List.of(), row, counted, 2);
          if (row.getBoolean(1)) {
            grades.add(List.of(row.getString(2)), row, counted, 2);
          }
        });
    return new Graded(whole.table(), grades.table());
  }

  private FigureTable table(List<Indicator> wanted, List<Facet> dims, Selection selection) {
    List<Indicator> counted = counted(wanted);
    Statement statement = new TotalsSql(counted, dims, selection).statement();
    Cells cells = new Cells();
    plan();
    jdbc.sql(statement.sql())
        .params(statement.parameters())
        .query(row -> {
          List<@Nullable Object> key = new ArrayList<>();
          for (int i = 1; i <= dims.size(); i++) {
            key.add(row.getObject(i));
          }
          cells.add(key, row, counted, dims.size());
        });
    return cells.table();
  }

  private void plan() {
    jdbc.sql(PAGES_AT_HAND).query().singleRow();
  }

  private List<Indicator> counted(List<Indicator> wanted) {
    Set<Indicator> unique = new LinkedHashSet<>();
    wanted.forEach(indicator -> unique.addAll(indicators.counted(indicator)));
    return List.copyOf(unique);
  }

  /** Adds up the rows of a statement. */
  private final class Cells {

    private final Map<List<@Nullable Object>, Map<Indicator, Amount>> amounts = new HashMap<>();

    /** Adds what stands in a row after so many columns. */
    void add(List<@Nullable Object> key, ResultSet row, List<Indicator> counted, int before)
        throws SQLException {
      Map<Indicator, Amount> cell = amounts.computeIfAbsent(key, k -> new HashMap<>());
      int column = before;
      for (Indicator indicator : counted) {
        Amount amount = new Amount(row.getLong(++column), row.getLong(++column));
        cell.merge(indicator, amount, Amount::plus);
      }
    }

    FigureTable table() {
      return new FigureTable(amounts, indicators);
    }
  }
}
