package org.jiangqiao.training;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The way of a batch as the line of stops at the head of its page. */
final class StepLine {

  /**
   * One stop.
   *
   * @param name its text is {@code training.stop.<name>}
   * @param css {@code done}, {@code now} or empty for what lies ahead
   * @param taken the latest step that led there, if one was taken by hand
   */
  record Stop(String name, String css, BatchReads.@Nullable Step taken) {}

  private static final List<String> NAMES =
      List.of("planned", "announced", "signUp", "signUpClosed", "running", "closed");
  private static final List<String> STEPS =
      List.of("", "ANNOUNCED", "SIGN_UP_OPENED", "SIGN_UP_CLOSED", "STARTED", "CLOSED");

  private StepLine() {}

  /** The stops of the batch; a cancelled one ends where it was cancelled. */
  static List<Stop> of(BatchHead batch, List<BatchReads.Step> steps) {
    if (batch.state() instanceof BatchState.Cancelled) {
      return List.of(
          new Stop("planned", "done", null),
          new Stop("cancelled", "now", latest(steps, "CANCELLED")));
    }
    int now = position(batch.state());
    return IntStream.range(0, NAMES.size())
        .mapToObj(
            i -> new Stop(NAMES.get(i), css(i, now), i > now ? null : latest(steps, STEPS.get(i))))
        .toList();
  }

  private static String css(int stop, int now) {
    boolean last = now == NAMES.size() - 1;
    return stop < now || last ? "done" : stop == now ? "now" : "";
  }

  private static int position(BatchState state) {
    return switch (state) {
      case BatchState.Planned s -> 0;
      case BatchState.Announced s -> 1;
      case BatchState.OpenForSignUp s -> 2;
      case BatchState.Full s -> 2;
      case BatchState.SignUpClosed s -> 3;
      case BatchState.Running s -> 4;
      case BatchState.WalkIn s -> 4;
      case BatchState.Closed s -> 5;
      case BatchState.Cancelled s -> 0;
    };
  }

  private static BatchReads.@Nullable Step latest(List<BatchReads.Step> steps, String step) {
    return steps.reversed().stream().filter(s -> s.step().equals(step)).findFirst().orElse(null);
  }
}
