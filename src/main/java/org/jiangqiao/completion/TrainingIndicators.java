package org.jiangqiao.completion;

import static org.jiangqiao.evidence.Part.of;
import static org.jiangqiao.evidence.Part.weighed;

import java.util.List;
import org.jiangqiao.evidence.Column;
import org.jiangqiao.evidence.Evidence;
import org.jiangqiao.evidence.Facet;
import org.jiangqiao.evidence.Indicator;
import org.jiangqiao.evidence.IndicatorGroup;
import org.jiangqiao.evidence.Measure;
import org.jiangqiao.evidence.Part;
import org.jiangqiao.evidence.Time;
import org.jiangqiao.evidence.Unit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 培训指标: what the training office publishes, and what it is made of. */
@Configuration(proxyBeanMethods = false)
public class TrainingIndicators {

  private static final String COMPLETED = "completed";
  private static final String KEPT = "kept";

  private static final Evidence COMPLETIONS = Evidence.read("training.completions");
  private static final Evidence BATCHES = Evidence.read("training.batches");
  private static final Evidence LESSONS = Evidence.read("training.lessons");
  private static final Evidence RATINGS = Evidence.read("training.ratings");
  private static final Evidence SUMMARIES = Evidence.read("training.summaries");

  private static final Facet AUDIENCE = Facet.words("audience", "codes.audience.");
  private static final Facet LINE = Facet.text("line");
  private static final Facet SCHEME =
      Facet.named(
          "scheme",
          "select id, name from training.scheme where school_id = :school and id in (:ids)");
  private static final List<Facet> FACETS = List.of(AUDIENCE, SCHEME, LINE);

  private static final Column WHO = Column.of("who").ofPersons();
  private static final Column PAPER = Column.of("paper").ofPersons().onWideScreens();
  private static final Column BATCH = Column.of("batch");
  private static final Column GROUP = Column.words("audience", "codes.audience.");
  private static final Column HALF_DAYS = Column.of("halfDays").onWideScreens();
  private static final List<Column> PERSON = List.of(WHO, PAPER, BATCH, GROUP, HALF_DAYS);

  @Bean
  IndicatorGroup trainingFigures() {
    return new IndicatorGroup(
        "figure.training",
        List.of(
            count(
                "person-times",
                Unit.PERSON_TIMES,
                PERSON,
                of(COMPLETIONS, COMPLETED, KEPT),
                weighed(SUMMARIES, "personTimes", KEPT)),
            new Indicator(
                "training.persons",
                1,
                Unit.PERSONS,
                new Measure.Distinct(),
                Time.HAPPENED,
                List.of(of(COMPLETIONS, COMPLETED, KEPT)),
                FACETS,
                PERSON),
            count(
                "batches",
                Unit.BATCHES,
                List.of(
                    BATCH,
                    Column.of("number").onWideScreens(),
                    GROUP,
                    Column.of("customer").onWideScreens()),
                of(BATCHES, "closed", KEPT),
                weighed(SUMMARIES, "batches", KEPT)),
            sum(
                "person-hours",
                Unit.PERSON_HOURS,
                PERSON,
                weighed(COMPLETIONS, "tenthsOfHours", KEPT)),
            sum(
                "lesson-hours",
                Unit.HOURS,
                List.of(Column.of("lesson"), BATCH, Column.of("trainer").onWideScreens()),
                weighed(LESSONS, "tenthsOfHours", KEPT, "attended")),
            ratio("completion-rate", "training.completed", "training.decided"),
            count("completed", Unit.PERSON_TIMES, PERSON, of(COMPLETIONS, COMPLETED, KEPT)),
            count("decided", Unit.PERSON_TIMES, PERSON, of(COMPLETIONS, KEPT)),
            new Indicator(
                "training.satisfaction",
                1,
                Unit.SCORE,
                new Measure.Mean(2),
                Time.HAPPENED,
                List.of(weighed(RATINGS, "score", KEPT)),
                FACETS,
                rating()),
            ratio("response-rate", "training.ratings", "training.decided"),
            count("ratings", Unit.COPIES, rating(), of(RATINGS, KEPT))));
  }

  private static List<Column> rating() {
    return List.of(BATCH, GROUP, Column.of("comment").onWideScreens());
  }

  private static Indicator count(String name, Unit unit, List<Column> columns, Part... parts) {
    return new Indicator(
        "training." + name,
        1,
        unit,
        new Measure.Sum(0),
        Time.HAPPENED,
        List.of(parts),
        FACETS,
        columns);
  }

  private static Indicator sum(String name, Unit unit, List<Column> columns, Part part) {
    return new Indicator(
        "training." + name,
        1,
        unit,
        new Measure.Sum(1),
        Time.HAPPENED,
        List.of(part),
        FACETS,
        columns);
  }

  private static Indicator ratio(String name, String numerator, String denominator) {
    return new Indicator(
        "training." + name,
        1,
        Unit.PERCENT,
        new Measure.Ratio(numerator, denominator),
        Time.HAPPENED,
        List.of(),
        FACETS,
        List.of());
  }
}
