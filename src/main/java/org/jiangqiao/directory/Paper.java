package org.jiangqiao.directory;

import java.util.Arrays;
import java.util.Optional;
import org.jiangqiao.codes.IdNumber;
import org.jiangqiao.codes.IdentityPaper;
import org.jiangqiao.register.RowValues;

/**
 * The identity paper of a draft.
 *
 * @param number as typed; empty when none was given
 * @param kept whether the number on file stays: the draft holds only its mask
 */
record Paper(IdentityPaper kind, String number, boolean kept) {

  static Paper of(RowValues values) {
    String number = values.text("paperNumber");
    boolean kept = number.contains("*");
    return new Paper(kind(values, number), kept ? "" : number, kept);
  }

  /** A sheet without a column for the kind holds identity cards. */
  private static IdentityPaper kind(RowValues values, String number) {
    IdentityPaper otherwise = number.isEmpty() ? IdentityPaper.NONE : IdentityPaper.ID_CARD;
    return Arrays.stream(IdentityPaper.values())
        .filter(paper -> paper.code().equals(values.text("paperKind")))
        .findFirst()
        .orElse(otherwise);
  }

  /** Whether there is a new number. */
  boolean isGiven() {
    return !number.isEmpty();
  }

  /** The number in its normal form; throws {@link org.jiangqiao.codes.InvalidCode}. */
  String normal() {
    return kind.normalise(number);
  }

  /** The identity number, for papers whose number tells birth date and sex. */
  Optional<IdNumber> idNumber() {
    return kind.tellsBirthDate() && isGiven()
        ? Optional.of(IdNumber.parse(normal()))
        : Optional.empty();
  }

  /** The number as everybody may see it. */
  String mask() {
    return idNumber().map(IdNumber::masked).orElseGet(() -> masked(normal()));
  }

  private static String masked(String number) {
    int open = number.length() > 8 ? 2 : 1;
    return number.substring(0, open)
        + "*".repeat(number.length() - open - 1)
        + number.substring(number.length() - 1);
  }
}
