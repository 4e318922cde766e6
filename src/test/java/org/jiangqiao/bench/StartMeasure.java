package org.jiangqiao.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A warm start as {@code ./run} does it, and the memory of application and database at rest and
 * under the rush.
 *
 * @param batch open for sign-up in the data folder, for the rush
 * @param cached whether there is an AOT cache
 */
record StartMeasure(Path data, OpenBatch batch, boolean cached, Sizes sizes) {

  private static final double MOST_SECONDS = 5;

  List<Line> run() throws Exception {
    List<Line> lines = new ArrayList<>();
    double[] seconds = new double[sizes.fewRounds()];
    for (int i = 0; i < seconds.length; i++) {
      Progress.say("warm start %d", i + 1);
      try (Child child = Child.start(data)) {
        seconds[i] = child.seconds();
      }
    }
    String how = cached ? "with AOT cache" : "without AOT cache";
    lines.add(
        Line.atMost(
            "warm start to the first page, " + how, Rounds.median(seconds), "s", MOST_SECONDS));
    lines.addAll(memory());
    return lines;
  }

  private List<Line> memory() throws Exception {
    Progress.say("memory at rest and under the rush");
    try (Child child = Child.start(data)) {
      Thread.sleep(10_000);
      Line rest = memory(child, "memory at rest, ten seconds after the start");
      PublicPage page = new PublicPage(child.web(), batch);
      Rush.Result rush =
          Rush.run(List.of(batch), sizes.requests(), () -> (request, to) -> page.signUp(to));
      String after = "memory after a rush of %,d sign-ups".formatted(rush.answers().size());
      return List.of(rest, memory(child, after));
    }
  }

  private static Line memory(Child child, String what) throws Exception {
    long application = child.application();
    long database = child.database();
    return Line.fact(
        what,
        "%,d MB: application %,d (RSS), database %,d (sum of PSS)"
            .formatted(application + database, application, database));
  }
}
