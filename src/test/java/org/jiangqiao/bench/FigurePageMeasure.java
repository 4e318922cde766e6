package org.jiangqiao.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The page of all figures since the beginning: some sixty values, numbers of rows and shares of
 * grades. Cold it is the first page that anybody opens after application and database were started.
 */
record FigurePageMeasure(Path data, Sizes sizes) {

  private static final String PAGE = "/figures?span=all";
  private static final String ONE = "/figures/training.";
  private static final Pattern FIGURE = Pattern.compile("class=\"(fig|gr|num nw mut hide-s)\"");
  private static final double MOST_MILLIS = 1_000;

  List<Line> run() throws Exception {
    Progress.say("page of figures over %,d completions", sizes.completions());
    try (Child child = Child.start(data)) {
      Visitor office = BenchApp.signedIn(child.web());
      long start = System.nanoTime();
      String page = open(office, PAGE);
      double cold = (System.nanoTime() - start) / 1e6;
      double warm =
          Rounds.medians(sizes.rounds(), () -> Rounds.each(1, () -> open(office, PAGE))).getFirst();
      String what =
          "%,d completions, page of %d figures, "
              .formatted(sizes.completions(), FIGURE.matcher(page).results().count());
      return List.of(
          Line.atMost(what + "first after the start", cold, "ms", MOST_MILLIS),
          Line.atMost(what + "warm", warm, "ms", MOST_MILLIS),
          page(office, "home page", "/"),
          page(
              office,
              "page of one figure with its rows, person-times",
              ONE + "person-times?span=all"),
          page(office, "page of one figure with its rows, persons", ONE + "persons?span=all"));
    }
  }

  private Line page(Visitor office, String what, String page) throws Exception {
    double millis =
        Rounds.medians(sizes.fewRounds(), () -> Rounds.each(1, () -> open(office, page)))
            .getFirst();
    return Line.fact(
        "%,d completions, %s, warm".formatted(sizes.completions(), what),
        "%,.0f ms".formatted(millis));
  }

  private static String open(Visitor office, String page) throws Exception {
    Web.Answer answer = office.open(page);
    if (answer.status() != 200) {
      throw new IllegalStateException(page + " was answered with " + answer.status());
    }
    return answer.body();
  }
}
