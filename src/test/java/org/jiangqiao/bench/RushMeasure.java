package org.jiangqiao.bench;

import java.util.ArrayList;
import java.util.List;

/** The sign-up rush: over HTTP, by the bare seat function, and by a lock over JDBC. */
final class RushMeasure {

  private static final int SPREAD = 40;

  private final BenchApp app;
  private final Sizes sizes;
  private final List<Crowd.Person> people;
  private SeatFaults http = SeatFaults.NONE;
  private SeatFaults function = SeatFaults.NONE;
  private SeatFaults lock = SeatFaults.NONE;

  RushMeasure(BenchApp app, Sizes sizes, Crowd crowd) throws Exception {
    this.app = app;
    this.sizes = sizes;
    this.people = crowd.some(sizes.requests());
  }

  /** One hot batch with seats for an eighth of the people; then 40 with seats for half of them. */
  List<Line> run() throws Exception {
    List<Line> lines = new ArrayList<>();
    lines.addAll(scenario("one hot batch", 1, Math.max(1, sizes.requests() / 8)));
    lines.addAll(scenario("40 batches", SPREAD, Math.max(1, sizes.requests() / 2 / SPREAD)));
    String what = "overbooked, lost, ghost, falsely refused, miscounted, other answers: ";
    String none = SeatFaults.NONE.text();
    lines.add(Line.exactly(what + "HTTP", http.text(), none));
    lines.add(Line.exactly(what + "seat function", function.text(), none));
    lines.add(Line.fact(what + "`for update`", lock.text()));
    return lines;
  }

  private List<Line> scenario(String name, int batches, int capacity) throws Exception {
    Progress.say("sign-up rush: %s, %,d seats each", name, capacity);
    List<Double> medians =
        Rounds.medians(
            sizes.fewRounds(),
            () -> overHttp(batches, capacity),
            () -> byFunction(batches, capacity),
            () -> byLock(batches, capacity));
    String what = "sign-up rush, %s, %,d requests: ".formatted(name, sizes.requests());
    return List.of(
        Line.rate(what + "HTTP against the seat function", medians.get(0), medians.get(1), 0.5),
        Line.rate(what + "seat function against `for update`", medians.get(1), medians.get(2), 3));
  }

  private double overHttp(int batches, int capacity) throws Exception {
    List<OpenBatch> open = OpenBatch.make(app, batches, capacity);
    PublicPage page = new PublicPage(app.web(), open.getFirst());
    Rush.Result rush = Rush.run(open, sizes.requests(), () -> (i, batch) -> page.signUp(batch));
    http = http.plus(SeatFaults.of(app, rush, true));
    return rush.perSecond();
  }

  private double byFunction(int batches, int capacity) throws Exception {
    List<OpenBatch> open = OpenBatch.make(app, batches, capacity);
    Rush.Result rush = Rush.run(open, sizes.requests(), () -> BareSeats.byFunction(app, people));
    function = function.plus(SeatFaults.of(app, rush, false));
    return rush.perSecond();
  }

  private double byLock(int batches, int capacity) throws Exception {
    List<OpenBatch> open = OpenBatch.make(app, batches, capacity);
    Rush.Result rush = Rush.run(open, sizes.requests(), () -> BareSeats.byLock(app, people));
    lock = lock.plus(SeatFaults.of(app, rush, false));
    return rush.perSecond();
  }
}
