package org.jiangqiao.completion;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jiangqiao.kernel.FormErrors;

/**
 * 结班表: the exceptions ticked, the reasons typed, and the state of the attendance that was on the
 * page when they were.
 *
 * @param departing enrolments decided against the attendance
 * @param reasons by enrolment
 */
record ClosureForm(Set<String> departing, Map<String, String> reasons, String basis) {

  private static final String REASON = "reason-";

  /** The form before anything was ticked. */
  static ClosureForm blank(String basis) {
    return new ClosureForm(Set.of(), Map.of(), basis);
  }

  /** Reads the fields {@code exception} and {@code reason-<enrolment>}. */
  static ClosureForm of(List<String> exceptions, Map<String, String> fields, String basis) {
    return new ClosureForm(
        Set.copyOf(exceptions),
        fields.entrySet().stream()
            .filter(f -> f.getKey().startsWith(REASON))
            .collect(
                Collectors.toUnmodifiableMap(
                    f -> f.getKey().substring(REASON.length()), f -> f.getValue().strip())),
        basis);
  }

  boolean departs(UUID enrolment) {
    return departing.contains(enrolment.toString());
  }

  String reason(UUID enrolment) {
    return reasons.getOrDefault(enrolment.toString(), "");
  }

  /** The attendance in one word: differs when any count of anybody differs. */
  static String basis(List<Standing> standings) {
    return Integer.toHexString(standings.hashCode());
  }

  /** What is decided of everybody; faults are noted by enrolment. */
  List<Decision> decisions(List<Standing> standings, int percent, FormErrors errors) {
    if (!basis.equals(basis(standings))) {
      errors.add("", "completion.refusal.attendanceChanged");
    }
    return standings.stream().map(s -> decision(s, percent, errors)).toList();
  }

  private Decision decision(Standing s, int percent, FormErrors errors) {
    boolean departs = departs(s.enrolmentId());
    String reason = reason(s.enrolmentId());
    CompletionPolicy.exception(departs, reason)
        .forEach(r -> errors.add(s.enrolmentId().toString(), r.code(), r.arguments().toArray()));
    boolean reaches = CompletionPolicy.reaches(s.attended(), s.held(), percent);
    return new Decision(s, reaches != departs, reason);
  }
}
