package org.jiangqiao.bench;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jiangqiao.database.Tenancy;
import org.jiangqiao.evidence.Facet;
import org.jiangqiao.evidence.FigureTable;
import org.jiangqiao.evidence.Figures;
import org.jiangqiao.evidence.Indicator;
import org.jiangqiao.evidence.Indicators;
import org.jiangqiao.evidence.Question;
import org.jiangqiao.kernel.Period;

/** The training figures as the product compiles them, against SQL written by hand. */
final class FigureMeasure {

  private static final double MOST = 1.5;
  private static final Period ALL = new Period(LocalDate.of(1990, 1, 1), LocalDate.of(2026, 1, 1));
  private static final Period YEAR = new Period(LocalDate.of(2020, 9, 1), LocalDate.of(2021, 9, 1));

  private static final String KEPT =
      """
        from training.completion c
       where c.school_id = ? and c.completed_on >= ? and c.completed_on < ? and c.withdrawn_at is null
      """;
  private static final String COMPLETED = KEPT + " and c.outcome = 'COMPLETED'";
  private static final String SUMMARIES =
      """
        from training.summary_record m
       where m.school_id = ? and make_date(m.year, 12, 31) >= ? and make_date(m.year, 12, 31) < ? and m.withdrawn_at is null
      """;
  private static final String MONTH =
      "extract(year from c.completed_on)::integer * 100 + extract(month from c.completed_on)::integer";
  private static final String SCHOOL_YEAR =
      "extract(year from c.completed_on)::integer - case when extract(month from c.completed_on) < 9 then 1 else 0 end";

  /** The sum of all values, by which both sides are known to have counted the same. */
  private interface Sum {
    BigDecimal of() throws Exception;
  }

  private final BenchApp app;
  private final Sizes sizes;
  private final Figures figures;
  private final Indicators indicators;

  FigureMeasure(BenchApp app, Sizes sizes, Crowd crowd) throws SQLException {
    crowd.ensure(sizes.people());
    History.write(app, sizes.completions());
    this.app = app;
    this.sizes = sizes;
    this.figures = app.bean(Figures.class);
    this.indicators = app.bean(Indicators.class);
  }

  List<Line> run() throws Exception {
    List<Line> lines = new ArrayList<>();
    try (Connection connection = app.connection()) {
      lines.add(
          compare(
              "person-times since the beginning",
              () -> value("training.person-times", ALL),
              () ->
                  bare(
                      connection,
                      ALL,
                      "select count(*) "
                          + COMPLETED
                          + " union all select sum(m.person_times) "
                          + SUMMARIES)));
      lines.add(
          compare(
              "persons since the beginning",
              () -> value("training.persons", ALL),
              () -> bare(connection, ALL, "select count(distinct c.person_key) " + COMPLETED)));
      lines.add(
          compare(
              "persons of one school year",
              () -> value("training.persons", YEAR),
              () -> bare(connection, YEAR, "select count(distinct c.person_key) " + COMPLETED)));
      lines.add(
          compare(
              "person-hours by audience since the beginning",
              () -> byFacet("training.person-hours", "audience", ALL),
              () ->
                  bare(
                      connection,
                      ALL,
                      "select sum(c.hours_attended), c.audience " + KEPT + " group by 2")));
      lines.add(
          compare(
              "persons by month of one school year",
              () -> byFacet("training.persons", "month", YEAR),
              () ->
                  bare(
                      connection,
                      YEAR,
                      "select count(distinct c.person_key), "
                          + MONTH
                          + COMPLETED
                          + " group by 2")));
      lines.add(
          compare(
              "persons, person-hours and completed by school year, since the beginning",
              this::strip,
              () ->
                  bare(
                      connection,
                      ALL,
                      "select count(distinct c.person_key) filter (where c.outcome = 'COMPLETED')"
                          + " + sum(c.hours_attended) + count(*) filter (where c.outcome = 'COMPLETED'), "
                          + SCHOOL_YEAR
                          + KEPT
                          + " group by 2")));
    }
    return lines;
  }

  private Line compare(String name, Sum ours, Sum floor) throws Exception {
    Progress.say("figures over %,d completions: %s", sizes.completions(), name);
    if (ours.of().compareTo(floor.of()) != 0) {
      throw new IllegalStateException(name + ": " + ours.of() + " is not " + floor.of());
    }
    List<Double> medians =
        Rounds.medians(
            sizes.rounds(), () -> Rounds.each(1, ours::of), () -> Rounds.each(1, floor::of));
    return Line.time(
        "%,d completions, %s".formatted(sizes.completions(), name),
        medians.get(0),
        medians.get(1),
        MOST);
  }

  private BigDecimal value(String id, Period period) {
    return Tenancy.in(
        app.school(),
        () ->
            figures
                .figure(Question.of(indicators.get(id), period))
                .value()
                .orElse(BigDecimal.ZERO));
  }

  private BigDecimal byFacet(String id, String facet, Period period) {
    Indicator indicator = indicators.get(id);
    Question question = Question.of(indicator, period);
    return Tenancy.in(
        app.school(),
        () -> sum(figures.breakdown(question, indicator.facet(facet).orElseThrow()), indicator));
  }

  private BigDecimal strip() {
    List<Indicator> wanted =
        List.of(
            indicators.get("training.persons"),
            indicators.get("training.person-hours"),
            indicators.get("training.completed"));
    return Tenancy.in(
        app.school(),
        () -> {
          FigureTable table = figures.table(wanted, ALL, Facet.YEAR);
          return wanted.stream()
              .map(indicator -> sum(table, indicator))
              .reduce(BigDecimal.ZERO, BigDecimal::add);
        });
  }

  private static BigDecimal sum(FigureTable table, Indicator indicator) {
    return table.values(indicator, 0).stream()
        .map(value -> table.figure(indicator, value).value().orElse(BigDecimal.ZERO))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private BigDecimal bare(Connection connection, Period period, String sql) throws SQLException {
    app.enter(connection);
    BigDecimal sum = BigDecimal.ZERO;
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      for (int i = 0; i < sql.chars().filter(c -> c == '?').count(); i += 3) {
        select.setObject(i + 1, app.school().value());
        select.setObject(i + 2, period.from());
        select.setObject(i + 3, period.until());
      }
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          BigDecimal value = rows.getBigDecimal(1);
          sum = sum.add(value == null ? BigDecimal.ZERO : value);
        }
      }
    }
    connection.commit();
    return sum;
  }
}
