package org.jiangqiao.attendance;

import java.util.UUID;
import org.jiangqiao.codes.Audience;
import org.jiangqiao.codes.IdNumber;
import org.jiangqiao.codes.InvalidCode;
import org.jiangqiao.codes.Phone;
import org.jiangqiao.codes.TextCleaner;
import org.jiangqiao.kernel.FormErrors;
import org.jiangqiao.kernel.Ids;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who stands at the door, as typed.
 *
 * @param who id of a person of the directory or {@link #NEW} once that was asked
 * @param status {@code LATE} when the person came late
 * @param waiting {@code yes} when a place on the waiting list is wanted
 * @param whyTwice why somebody is let in whom the funding line has paid for this year
 * @param key made by the server with the form, so that a second press is the same request
 */
record WalkInForm(
    String name,
    String idNumber,
    String phone,
    String audience,
    String who,
    String status,
    String waiting,
    String whyTwice,
    String key) {

  /** The answer that none of the people offered is the one. */
  static final String NEW = "new";

  private static final int LONGEST_NAME = 40;

  WalkInForm {
    name = TextCleaner.line(text(name));
    idNumber = text(idNumber);
    phone = text(phone);
    audience = text(audience);
    who = text(who);
    status = text(status);
    waiting = text(waiting);
    whyTwice = text(whyTwice);
    key = text(key);
  }

  /** Everything checked and in its own type; at least one of number and phone is there. */
  record Valid(
      String name,
      @Nullable IdNumber idNumber,
      String phone,
      String audience,
      String who,
      AttendanceStatus status,
      boolean waiting,
      String whyTwice,
      UUID key) {

    /** The chosen person of the directory, if one was chosen. */
    @Nullable UUID chosen() {
      return uuid(who);
    }

    /** Whether it was said that none of the people offered is the one. */
    boolean isNew() {
      return who.equals(NEW);
    }
  }

  static WalkInForm blank(String audience) {
    return new WalkInForm("", "", "", audience, "", "", "", "", Ids.next().toString());
  }

  /** The same form as it may be shown again: the identity number is not sent back to the page. */
  WalkInForm withoutNumber() {
    return new WalkInForm(name, "", phone, audience, who, status, waiting, whyTwice, key);
  }

  /**
   * The checked form, or null with every fault in {@code errors}.
   *
   * @param everything whether number and phone are both asked for, as on the public page
   */
  @Nullable Valid check(FormErrors errors, boolean everything) {
    checkName(errors);
    IdNumber number = number(errors, everything);
    String reachable = reachable(errors, everything);
    if (!everything && idNumber.isEmpty() && phone.isEmpty()) {
      errors.add("phone", "attendance.walkIn.oneOfTwo");
    }
    if (Audience.find(audience).isEmpty()) {
      errors.add("audience", "enrolment.form.audienceMissing");
    }
    UUID request = uuid(key);
    return errors.isEmpty()
        ? new Valid(
            name,
            number,
            reachable,
            audience,
            who,
            status.equals("LATE") ? AttendanceStatus.LATE : AttendanceStatus.PRESENT,
            waiting.equals("yes"),
            whyTwice,
            request == null ? Ids.next() : request)
        : null;
  }

  private void checkName(FormErrors errors) {
    if (name.isEmpty()) {
      errors.add("name", "enrolment.form.nameMissing");
    } else if (name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isDigit)) {
      errors.add("name", "enrolment.form.nameOdd");
    }
  }

  private @Nullable IdNumber number(FormErrors errors, boolean needed) {
    if (idNumber.isEmpty()) {
      if (needed) {
        errors.add("idNumber", "enrolment.form.idMissing");
      }
      return null;
    }
    try {
      return IdNumber.parse(idNumber);
    } catch (InvalidCode wrong) {
      // The remark on the birth date repeats eight digits of the number: it stays out of the page.
      if (wrong.reasonKey().equals("codes.id.birthDate")) {
        errors.add("idNumber", "enrolment.form.idBirthDate");
      } else {
        errors.add("idNumber", wrong.reasonKey(), wrong.args().toArray());
      }
      return null;
    }
  }

  private String reachable(FormErrors errors, boolean needed) {
    if (phone.isEmpty()) {
      if (needed) {
        errors.add("phone", "enrolment.form.phoneMissing");
      }
      return "";
    }
    try {
      return Phone.parse(phone).value();
    } catch (InvalidCode wrong) {
      errors.add("phone", wrong.reasonKey(), wrong.args().toArray());
      return "";
    }
  }

  private static String text(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }

  private static @Nullable UUID uuid(String text) {
    try {
      return text.isEmpty() ? null : UUID.fromString(text);
    } catch (IllegalArgumentException notAnId) {
      return null;
    }
  }
}
