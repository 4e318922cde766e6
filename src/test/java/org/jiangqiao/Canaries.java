package org.jiangqiao;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiangqiao.scenario.School;
import org.jiangqiao.scenario.Somebody;
import org.jiangqiao.scenario.WholeSchool;

/** What stands nowhere else than in the personal fields of two schools, and who may see it. */
record Canaries(WholeSchool ours, WholeSchool theirs) {

  static final String BORN = "1961-01-01";

  /** What must not stand in an answer to the role. */
  Map<String, String> forbidden(String role, String address) {
    Map<String, String> canaries = new LinkedHashMap<>();
    canaries.put("another school", theirs.mark());
    for (Somebody stranger : List.of(theirs.taught(), theirs.seated(), theirs.faulty())) {
      canaries.put("another school's phone " + stranger.name(), stranger.phone());
      canaries.put("another school's number " + stranger.name(), number(stranger));
    }
    List<Somebody> people = List.of(ours.taught(), ours.seated());
    for (Somebody person : people) {
      canaries.put("the number of " + person.name(), number(person));
      if (List.of("LEADER", "AUDITOR", School.ANYBODY).contains(role)) {
        canaries.put("the phone of " + person.name(), person.phone());
      }
      if (role.equals(School.ANYBODY)) {
        canaries.put("the name of " + person.phone(), person.name());
        canaries.put("the village of " + person.phone(), person.village());
      }
    }
    if (!address.endsWith("/bad-rows")) {
      // Who handed the sheet in gets his own faulty rows back, as they were.
      canaries.put("the number of a faulty row", number(ours.faulty()));
    }
    if (!List.of("ADMINISTRATOR", "TRAINING_OFFICE").contains(role)) {
      canaries.put("a birth date", BORN);
    }
    return canaries;
  }

  static String number(Somebody who) {
    return Objects.requireNonNull(who.idNumber()).value();
  }
}
