package org.jiangqiao.enrolment;

import java.util.List;
import java.util.UUID;
import org.jiangqiao.kernel.Refusal;

/** How a request to enrol somebody ended. */
public sealed interface EnrolmentOutcome {

  /** The person has a seat. */
  record Seated(UUID enrolment, List<EnrolmentWarning> warnings) implements EnrolmentOutcome {}

  /** Every seat is taken; the person is on the waiting list. */
  record Waiting(UUID enrolment, List<EnrolmentWarning> warnings) implements EnrolmentOutcome {}

  /** The same request came before; this is the enrolment it made, whatever became of it since. */
  record Already(UUID enrolment) implements EnrolmentOutcome {}

  /**
   * The person is enrolled in the batch by another request.
   *
   * @param seated false when waiting
   */
  record Duplicate(UUID enrolment, boolean seated) implements EnrolmentOutcome {}

  /** Every seat is taken and a place on the waiting list was not asked for. */
  record Full() implements EnrolmentOutcome {}

  /** Rules refuse, all of them named. */
  record Refused(List<Refusal> refusals) implements EnrolmentOutcome {}

  /** The reasons to show where the request led to no seat and no place in the list. */
  default List<Refusal> refusals() {
    return switch (this) {
      case Seated s -> List.of();
      case Waiting w -> List.of();
      case Already a -> List.of();
      case Duplicate d ->
          List.of(
              Refusal.of(
                  d.seated()
                      ? "enrolment.refusal.duplicateSeated"
                      : "enrolment.refusal.duplicateWaiting"));
      case Full f -> List.of(Refusal.of("enrolment.refusal.full"));
      case Refused r -> r.refusals();
    };
  }
}
