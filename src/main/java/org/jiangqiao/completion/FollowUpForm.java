package org.jiangqiao.completion;

import java.time.LocalDate;
import java.util.List;
import org.jiangqiao.kernel.FormErrors;

/**
 * 回访登记 as typed.
 *
 * @param enrolment whom it was about; empty for the whole batch
 */
record FollowUpForm(
    String visitedOn,
    String enrolment,
    String means,
    String visitedBy,
    String problem,
    String help,
    String effect) {

  static final List<String> MEANS = List.of("VISIT", "CALL", "MESSAGE");
  private static final int LONG_TEXT = 1000;

  FollowUpForm {
    visitedOn = Typed.text(visitedOn);
    enrolment = Typed.text(enrolment);
    means = Typed.text(means);
    visitedBy = Typed.text(visitedBy);
    problem = Typed.text(problem);
    help = Typed.text(help);
    effect = Typed.text(effect);
  }

  /** The day, meaningful only when no fault was noted. */
  LocalDate check(FormErrors errors, LocalDate today, List<FollowUps.Person> people) {
    if (!MEANS.contains(means)) {
      errors.add("means", "completion.form.choice");
    }
    boolean known =
        enrolment.isEmpty()
            || people.stream().anyMatch(p -> p.enrolmentId().toString().equals(enrolment));
    if (!known) {
      errors.add("enrolment", "completion.form.choice");
    }
    Typed.required(errors, "visitedBy", visitedBy, 60);
    Typed.atMost(errors, "problem", problem, LONG_TEXT);
    Typed.atMost(errors, "help", help, LONG_TEXT);
    Typed.atMost(errors, "effect", effect, LONG_TEXT);
    if (problem.isEmpty() && help.isEmpty() && effect.isEmpty()) {
      errors.add("problem", "completion.form.someText");
    }
    return Typed.pastDay(errors, "visitedOn", visitedOn, today);
  }
}
