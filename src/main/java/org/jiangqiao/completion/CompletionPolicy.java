package org.jiangqiao.completion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jiangqiao.kernel.Refusal;
import org.jiangqiao.training.BatchState;
import org.jiangqiao.training.LessonRow;

/** The rules of closing a batch; each gives every reason against it. */
final class CompletionPolicy {

  private static final int SHORTEST_REASON = 2;
  private static final int LONGEST_REASON = 200;
  private static final int LESSONS_NAMED = 3;

  private CompletionPolicy() {}

  /**
   * 结业标准: at least that share of the half-days held; nobody completes what never took place.
   *
   * @param percent 1 to 100
   */
  static boolean reaches(int attended, int held, int percent) {
    return held > 0 && attended * 100L >= (long) percent * held;
  }

  /**
   * Why the batch cannot be closed.
   *
   * @param marked the lessons with at least one entry of attendance
   * @param seated people with a seat
   * @param waiting people on the waiting list
   */
  static List<Refusal> close(
      BatchState state,
      LocalDate today,
      List<LessonRow> lessons,
      Set<UUID> marked,
      int seated,
      int waiting) {
    List<Refusal> why = new ArrayList<>();
    switch (state) {
      case BatchState.Planned s -> why.add(Refusal.of("completion.refusal.planned"));
      case BatchState.Closed s -> why.add(Refusal.of("completion.refusal.closed"));
      case BatchState.Cancelled s ->
          why.add(Refusal.of("completion.refusal.cancelled", s.reason()));
      default -> {}
    }
    if (seated == 0) {
      why.add(Refusal.of("completion.refusal.nobody"));
    }
    lessons(lessons.stream().filter(l -> !l.cancelled()).toList(), today, marked, why);
    if (waiting > 0) {
      why.add(Refusal.of("completion.refusal.waiting", String.valueOf(waiting)));
    }
    return why;
  }

  private static void lessons(
      List<LessonRow> lessons, LocalDate today, Set<UUID> marked, List<Refusal> why) {
    if (lessons.isEmpty()) {
      why.add(Refusal.of("completion.refusal.noLessons"));
      return;
    }
    LocalDate last = lessons.getLast().heldOn();
    if (today.isBefore(last)) {
      why.add(Refusal.of("completion.refusal.notOver", last.toString()));
    }
    List<LessonRow> unmarked =
        lessons.stream()
            .filter(l -> !l.heldOn().isAfter(today) && !marked.contains(l.id()))
            .toList();
    if (!unmarked.isEmpty()) {
      why.add(
          Refusal.of(
              "completion.refusal.unmarked", String.valueOf(unmarked.size()), named(unmarked)));
    }
  }

  private static String named(List<LessonRow> lessons) {
    String names =
        lessons.stream()
            .limit(LESSONS_NAMED)
            .map(l -> l.heldOn() + " " + l.title())
            .collect(Collectors.joining("、"));
    return lessons.size() > LESSONS_NAMED ? names + "……" : names;
  }

  /**
   * 例外: what is wrong with departing, or not, from what the attendance says.
   *
   * @param departs whether the opposite of the attendance is decided
   */
  static List<Refusal> exception(boolean departs, String reason) {
    if (departs && reason.length() < SHORTEST_REASON) {
      return List.of(Refusal.of("completion.refusal.exceptionReason"));
    }
    if (!departs && !reason.isEmpty()) {
      return List.of(Refusal.of("completion.refusal.reasonWithoutException"));
    }
    return reason.length() > LONGEST_REASON
        ? List.of(Refusal.of("completion.form.tooLong", String.valueOf(LONGEST_REASON)))
        : List.of();
  }
}
