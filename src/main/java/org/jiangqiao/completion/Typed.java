package org.jiangqiao.completion;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jiangqiao.codes.InvalidCode;
import org.jiangqiao.codes.TextCleaner;
import org.jiangqiao.kernel.FormErrors;
import org.jspecify.annotations.Nullable;

/** Reads typed fields and notes what is wrong; a value counts only when no fault was noted. */
final class Typed {

  private static final int MOST_INTEGER_DIGITS = 10;
  private static final int REASON_LEAST = 2;
  private static final int REASON_MOST = 200;

  private Typed() {}

  /** What was typed, without surrounding blanks; empty when the field was not sent. */
  static String text(@Nullable String value) {
    return value == null ? "" : value.strip();
  }

  /** A text that must not be empty. */
  static void required(FormErrors errors, String field, String value, int most) {
    if (value.isEmpty()) {
      errors.add(field, "completion.form.required");
    }
    atMost(errors, field, value, most);
  }

  /** A text of at most so many characters. */
  static void atMost(FormErrors errors, String field, String value, int most) {
    if (value.length() > most) {
      errors.add(field, "completion.form.tooLong", String.valueOf(most));
    }
  }

  /** What is wrong with the reason for taking something back: 2 to 200 characters. */
  static FormErrors reason(String reason) {
    FormErrors errors = new FormErrors();
    if (reason.length() < REASON_LEAST) {
      errors.add("", "completion.form.reason");
    }
    atMost(errors, "", reason, REASON_MOST);
    return errors;
  }

  /** A day not after {@code today}, in any of the ways people write one. */
  static LocalDate pastDay(FormErrors errors, String field, String value, LocalDate today) {
    if (value.isEmpty()) {
      errors.add(field, "completion.form.required");
      return today;
    }
    try {
      LocalDate day = TextCleaner.date(value);
      if (day.isAfter(today)) {
        errors.add(field, "completion.form.future", today.toString());
      }
      return day;
    } catch (InvalidCode e) {
      errors.add(field, e.reasonKey(), e.args().toArray());
      return today;
    }
  }

  /**
   * An amount in yuan as people type it: thousands separated or not, full width or not, with ¥ or
   * 元. Empty when it is not an amount above 0 with at most two decimals.
   */
  static Optional<BigDecimal> amount(String value) {
    String plain = TextCleaner.code(value).replaceAll("^[¥￥]|元$", "");
    if (!plain.matches("(\\d{1,3}(,\\d{3})+|\\d+)(\\.\\d{1,2})?")) {
      return Optional.empty();
    }
    BigDecimal amount = new BigDecimal(plain.replace(",", "")).setScale(2);
    boolean fits = amount.precision() - amount.scale() <= MOST_INTEGER_DIGITS;
    return amount.signum() > 0 && fits ? Optional.of(amount) : Optional.empty();
  }
}
