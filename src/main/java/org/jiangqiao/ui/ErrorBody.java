package org.jiangqiao.ui;

import java.util.List;
import java.util.UUID;
import org.jiangqiao.kernel.FormErrors;
import org.jiangqiao.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/**
 * What a program is told when something is wrong: every fault, in its language.
 *
 * @param status the same as the answer's
 */
public record ErrorBody(int status, List<Fault> errors) {

  /**
   * One fault.
   *
   * @param field what it is about; null when it is about the whole
   * @param code stays the same in every language
   * @param existing the record that stands in the way, if one does
   */
  public record Fault(
      @Nullable String field, String code, String message, @Nullable Existing existing) {

    /** A fault of the whole. */
    public static Fault of(Page page, Refusal refusal) {
      return new Fault(null, refusal.code(), page.t(refusal), null);
    }

    /** A fault of a field. */
    public static Fault of(Page page, String field, Refusal refusal) {
      return new Fault(field, refusal.code(), page.t(refusal), null);
    }
  }

  /**
   * A record that is there already.
   *
   * @param href where it can be read with the same key
   */
  public record Existing(UUID id, String title, String href) {}

  /** The answer for reasons that are not about a field. */
  public static ResponseEntity<ErrorBody> answer(
      Page page, HttpStatus status, List<Refusal> refusals) {
    return of(status, refusals.stream().map(refusal -> Fault.of(page, refusal)).toList());
  }

  /** The answer for faults of fields. */
  public static ResponseEntity<ErrorBody> answer(Page page, FormErrors errors) {
    return of(
        HttpStatus.UNPROCESSABLE_CONTENT,
        errors.all().entrySet().stream()
            .map(fault -> Fault.of(page, fault.getKey(), fault.getValue()))
            .toList());
  }

  /** The answer with these faults. */
  public static ResponseEntity<ErrorBody> of(HttpStatus status, List<Fault> faults) {
    return ResponseEntity.status(status).body(new ErrorBody(status.value(), faults));
  }
}
