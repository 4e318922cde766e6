package org.jiangqiao.enrolment;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jiangqiao.codes.Audience;
import org.jiangqiao.kernel.Refusal;
import org.jiangqiao.training.BatchHead;
import org.jiangqiao.training.BatchState;
import org.jspecify.annotations.Nullable;

/** The rules of an enrolment, each a function of what is known; all of them speak at once. */
final class EnrolmentPolicy {

  /** Children under 14 leave no names here (PIPL art. 28, 31): they are counted by heads. */
  static final int YOUNGEST = 14;

  /** Below this age work and work training need special care (Labour Law art. 15). */
  static final int WORKING_AGE = 16;

  private static final int OLDEST = 100;

  /** What is asked for. */
  record Request(String audience, @Nullable LocalDate birthDate, Allowances allowances) {}

  /**
   * The verdict.
   *
   * @param subsidised whether the funding line pays for this enrolment
   */
  record Findings(List<Refusal> refusals, List<EnrolmentWarning> warnings, boolean subsidised) {}

  private EnrolmentPolicy() {}

  /** Asks every rule. */
  static Findings judge(BatchHead batch, Request request, List<OtherBatch> others) {
    List<Refusal> refusals =
        Stream.of(
                state(batch, request.allowances()),
                audience(request.audience()),
                age(batch, request),
                subsidy(batch, request.allowances(), others))
            .flatMap(List::stream)
            .toList();
    boolean paid = batch.subsidised() && others.stream().noneMatch(OtherBatch::paid);
    return new Findings(refusals, warnings(batch, request, others), paid);
  }

  /** Outsiders sign up while sign-up is open; the office enrols until the batch is closed. */
  static List<Refusal> state(BatchHead batch, Allowances allowances) {
    return switch (batch.state()) {
      case BatchState.Closed closed -> List.of(Refusal.of("enrolment.refusal.closed"));
      case BatchState.Cancelled cancelled ->
          List.of(Refusal.of("enrolment.refusal.cancelled", cancelled.reason()));
      case BatchState.OpenForSignUp open -> List.of();
      case BatchState.Full full -> List.of();
      case BatchState.WalkIn walkIn -> List.of();
      case BatchState.Planned planned -> notOpen(allowances, "enrolment.refusal.notYetOpen");
      case BatchState.Announced announced -> notOpen(allowances, "enrolment.refusal.notYetOpen");
      case BatchState.SignUpClosed over -> notOpen(allowances, "enrolment.refusal.signUpOver");
      case BatchState.Running running -> notOpen(allowances, "enrolment.refusal.running");
    };
  }

  private static List<Refusal> notOpen(Allowances allowances, String code) {
    return allowances.whenClosed() ? List.of() : List.of(Refusal.of(code));
  }

  /** One enrolment carries exactly one audience of the code list. */
  static List<Refusal> audience(String code) {
    return Audience.find(code).isPresent()
        ? List.of()
        : List.of(Refusal.of("enrolment.refusal.audience"));
  }

  /** The age on the first day must be plausible; without a birth date nothing can be said. */
  static List<Refusal> age(BatchHead batch, Request request) {
    Integer age = ageOn(batch.startsOn(), request.birthDate());
    if (age == null) {
      return List.of();
    }
    if (age < YOUNGEST) {
      return List.of(Refusal.of("enrolment.refusal.tooYoung", String.valueOf(YOUNGEST)));
    }
    if (age > OLDEST) {
      return List.of(Refusal.of("enrolment.refusal.tooOld", String.valueOf(age)));
    }
    boolean outsider = !request.allowances().staff();
    return age < WORKING_AGE && outsider && !isPupil(request)
        ? List.of(Refusal.of("enrolment.refusal.underWorkingAge", String.valueOf(WORKING_AGE)))
        : List.of();
  }

  /** A subsidised funding line pays once a person and calendar year. */
  static List<Refusal> subsidy(BatchHead batch, Allowances allowances, List<OtherBatch> others) {
    if (!batch.subsidised() || allowances.whyTwice() != null) {
      return List.of();
    }
    String year = String.valueOf(batch.startsOn().getYear());
    return others.stream()
        .filter(OtherBatch::paid)
        .map(other ->
            allowances.staff()
                ? Refusal.of("enrolment.refusal.subsidy", year, other.title(), other.number())
                : Refusal.of("enrolment.refusal.subsidyOutsider", year))
        .distinct()
        .toList();
  }

  /** What the office should look at. */
  static List<EnrolmentWarning> warnings(
      BatchHead batch, Request request, List<OtherBatch> others) {
    List<EnrolmentWarning> found = new ArrayList<>();
    for (OtherBatch other : others) {
      if (other.overlaps()) {
        found.add(overlap(other));
      }
      if (other.paid() && batch.subsidised()) {
        found.add(
            new EnrolmentWarning(
                Refusal.of("enrolment.warning.subsidy", other.title(), other.number()),
                other.id()));
      }
    }
    Integer age = ageOn(batch.startsOn(), request.birthDate());
    if (age != null && age < WORKING_AGE && !isPupil(request)) {
      found.add(EnrolmentWarning.of("enrolment.warning.young", String.valueOf(age)));
    }
    return List.copyOf(found);
  }

  private static EnrolmentWarning overlap(OtherBatch other) {
    String code =
        other.sameHalfDay() ? "enrolment.warning.sameHalfDay" : "enrolment.warning.overlap";
    return new EnrolmentWarning(
        Refusal.of(
            code,
            other.title(),
            other.number(),
            other.startsOn().toString(),
            other.endsOn().toString()),
        other.id());
  }

  private static boolean isPupil(Request request) {
    return Audience.PUPIL.code().equals(request.audience());
  }

  private static @Nullable Integer ageOn(LocalDate day, @Nullable LocalDate birth) {
    return birth == null ? null : Period.between(birth, day).getYears();
  }
}
