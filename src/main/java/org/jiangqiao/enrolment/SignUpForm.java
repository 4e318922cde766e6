package org.jiangqiao.enrolment;

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
 * What the public page asks for, as typed.
 *
 * @param key made by the server with the form, so that a second press is the same request
 * @param waiting {@code yes} when a place on the waiting list is wanted
 */
record SignUpForm(
    String name,
    String idNumber,
    String phone,
    String audience,
    String village,
    String key,
    String waiting) {

  private static final int LONGEST_NAME = 40;
  private static final int LONGEST_VILLAGE = 60;

  SignUpForm {
    name = TextCleaner.line(name == null ? "" : name);
    idNumber = idNumber == null ? "" : idNumber;
    phone = phone == null ? "" : phone;
    audience = audience == null ? "" : audience;
    village = TextCleaner.line(village == null ? "" : village);
    key = key == null ? "" : key;
    waiting = waiting == null ? "" : waiting;
  }

  /** Everything checked and in its own type. */
  record Valid(
      String name,
      IdNumber idNumber,
      Phone phone,
      String audience,
      String village,
      UUID key,
      boolean waiting) {}

  static SignUpForm blank(String audience) {
    return new SignUpForm("", "", "", audience, "", Ids.next().toString(), "");
  }

  /** The same form as it may be shown again: the identity number is not sent back to the page. */
  SignUpForm withoutNumber() {
    return new SignUpForm(name, "", phone, audience, village, key, waiting);
  }

  /** The checked form, or null with every fault in {@code errors}. */
  @Nullable Valid check(FormErrors errors) {
    checkName(name, errors);
    IdNumber number = idNumber(idNumber, errors);
    Phone reachable = phone(phone, errors);
    if (Audience.find(audience).isEmpty()) {
      errors.add("audience", "enrolment.form.audienceMissing");
    }
    if (village.length() > LONGEST_VILLAGE) {
      errors.add("village", "enrolment.form.villageLong", String.valueOf(LONGEST_VILLAGE));
    }
    return number == null || reachable == null || !errors.isEmpty()
        ? null
        : new Valid(
            name, number, reachable, audience, village, requestKey(), waiting.equals("yes"));
  }

  private UUID requestKey() {
    try {
      return UUID.fromString(key);
    } catch (IllegalArgumentException notOurs) {
      return Ids.next();
    }
  }

  static void checkName(String name, FormErrors errors) {
    if (name.isEmpty()) {
      errors.add("name", "enrolment.form.nameMissing");
    } else if (name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isDigit)) {
      errors.add("name", "enrolment.form.nameOdd");
    }
  }

  static @Nullable IdNumber idNumber(String typed, FormErrors errors) {
    if (typed.isBlank()) {
      errors.add("idNumber", "enrolment.form.idMissing");
      return null;
    }
    try {
      return IdNumber.parse(typed);
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

  static @Nullable Phone phone(String typed, FormErrors errors) {
    if (typed.isBlank()) {
      errors.add("phone", "enrolment.form.phoneMissing");
      return null;
    }
    try {
      return Phone.parse(typed);
    } catch (InvalidCode wrong) {
      errors.add("phone", wrong.reasonKey(), wrong.args().toArray());
      return null;
    }
  }
}
