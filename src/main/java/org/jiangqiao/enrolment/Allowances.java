package org.jiangqiao.enrolment;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What whoever enrols somebody may do beyond the plain rule.
 *
 * @param waitWhenFull take a place on the waiting list when every seat is taken
 * @param whenClosed enrol also while sign-up is not open
 * @param staff be told of other batches by name
 * @param whyTwice why somebody whom the funding line has paid for this year is enrolled all the
 *     same, then without subsidy; null when nobody gave a reason
 * @param importId the import the enrolment belongs to, if any
 */
public record Allowances(
    boolean waitWhenFull,
    boolean whenClosed,
    boolean staff,
    @Nullable String whyTwice,
    @Nullable UUID importId) {

  /** Somebody who enrols by a link. */
  public static Allowances outsider(boolean waitWhenFull) {
    return new Allowances(waitWhenFull, false, false, null, null);
  }

  /** A company with a roster link: the office let it in, so sign-up need not be open. */
  public static Allowances company() {
    return new Allowances(true, true, false, null, null);
  }

  /** The office: enrols until the batch is closed, onto the waiting list when it is full. */
  public static Allowances office() {
    return new Allowances(true, true, true, null, null);
  }

  /** The same with a reason for enrolling somebody a second time in a subsidised year. */
  public Allowances because(@Nullable String reason) {
    String why = reason == null || reason.isBlank() ? null : reason.strip();
    return new Allowances(waitWhenFull, whenClosed, staff, why, importId);
  }

  /** The same as part of an import. */
  public Allowances within(UUID anImport) {
    return new Allowances(waitWhenFull, whenClosed, staff, whyTwice, anImport);
  }
}
