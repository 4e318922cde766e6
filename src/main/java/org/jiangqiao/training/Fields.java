package org.jiangqiao.training;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jiangqiao.codes.InvalidCode;
import org.jiangqiao.codes.TextCleaner;
import org.jiangqiao.kernel.FormErrors;
import org.jspecify.annotations.Nullable;

/** Reads typed fields and notes what is wrong; a value counts only when no fault was noted. */
final class Fields {

  private final FormErrors errors;

  Fields(FormErrors errors) {
    this.errors = errors;
  }

  /** What was typed, without surrounding blanks; empty when the field was not sent. */
  static String typed(@Nullable String value) {
    return value == null ? "" : value.strip();
  }

  /** A text that must not be empty, of at most {@code most} characters. */
  String required(String field, String value, int most) {
    if (value.isEmpty()) {
      errors.add(field, "training.form.required");
    }
    return optional(field, value, most);
  }

  /** A text of at most {@code most} characters. */
  String optional(String field, String value, int most) {
    if (value.length() > most) {
      errors.add(field, "training.form.tooLong", String.valueOf(most));
    }
    return value;
  }

  /** A whole number between the bounds, both included; full-width digits are understood. */
  int number(String field, String value, int least, int most) {
    try {
      int number = Integer.parseInt(TextCleaner.code(value));
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // said below, with the same sentence
    }
    errors.add(field, "training.form.number", String.valueOf(least), String.valueOf(most));
    return least;
  }

  /** Class hours with at most one decimal, more than 0 and at most 12. */
  BigDecimal hours(String field, String value) {
    try {
      BigDecimal hours = new BigDecimal(TextCleaner.code(value)).stripTrailingZeros();
      if (hours.signum() > 0
          && hours.scale() <= 1
          && hours.compareTo(BigDecimal.valueOf(12)) <= 0) {
        return hours;
      }
    } catch (NumberFormatException e) {
      // said below, with the same sentence
    }
    errors.add(field, "training.form.hours");
    return BigDecimal.ONE;
  }

  /** A day, in any of the ways people write one. */
  LocalDate date(String field, String value) {
    if (value.isEmpty()) {
      errors.add(field, "training.form.required");
      return LocalDate.EPOCH;
    }
    try {
      return TextCleaner.date(value);
    } catch (InvalidCode e) {
      errors.add(field, e.reasonKey(), e.args().toArray());
      return LocalDate.EPOCH;
    }
  }

  /** An id that may be absent; anything that is no id counts as a wrong choice. */
  @Nullable UUID id(String field, String value) {
    if (value.isEmpty()) {
      return null;
    }
    try {
      return UUID.fromString(value);
    } catch (IllegalArgumentException e) {
      errors.add(field, "training.form.choice");
      return null;
    }
  }
}
