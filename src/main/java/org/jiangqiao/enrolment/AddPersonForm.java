package org.jiangqiao.enrolment;

import java.util.UUID;
import org.jiangqiao.codes.Audience;
import org.jiangqiao.codes.IdNumber;
import org.jiangqiao.codes.IdentityPaper;
import org.jiangqiao.codes.InvalidCode;
import org.jiangqiao.codes.Phone;
import org.jiangqiao.codes.TextCleaner;
import org.jiangqiao.directory.People.NewPerson;
import org.jiangqiao.kernel.FormErrors;
import org.jiangqiao.kernel.Ids;
import org.jspecify.annotations.Nullable;

/**
 * The office adds somebody: a person of the directory, or a new one typed here.
 *
 * @param person id of a person of the directory; empty for a new one
 * @param paperKind code of {@link IdentityPaper}
 * @param whyTwice why somebody is enrolled whom the funding line has paid for this year
 */
record AddPersonForm(
    String person,
    String name,
    String paperKind,
    String paperNumber,
    String phone,
    String village,
    String audience,
    String whyTwice,
    String key) {

  AddPersonForm {
    person = text(person);
    name = TextCleaner.line(text(name));
    paperKind = text(paperKind).isEmpty() ? IdentityPaper.ID_CARD.code() : text(paperKind);
    paperNumber = text(paperNumber);
    phone = text(phone);
    village = TextCleaner.line(text(village));
    audience = text(audience);
    whyTwice = text(whyTwice);
    key = text(key);
  }

  private static String text(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }

  static AddPersonForm blank(String audience) {
    return new AddPersonForm("", "", "", "", "", "", audience, "", Ids.next().toString());
  }

  /** The same form as it may be shown again: the number is not sent back to the page. */
  AddPersonForm withoutNumber() {
    return new AddPersonForm(person, name, paperKind, "", phone, village, audience, whyTwice, key);
  }

  /** The key of the request; a fresh one when the form's was tampered with. */
  UUID requestKey() {
    UUID given = uuid(key);
    return given == null ? Ids.next() : given;
  }

  /** The chosen person of the directory, if one was chosen. */
  @Nullable UUID chosen() {
    return uuid(person);
  }

  private static @Nullable UUID uuid(String text) {
    try {
      return text.isEmpty() ? null : UUID.fromString(text);
    } catch (IllegalArgumentException notAnId) {
      return null;
    }
  }

  /** The person to be made, or null with every fault in {@code errors}. */
  @Nullable NewPerson check(FormErrors errors) {
    SignUpForm.checkName(name, errors);
    if (Audience.find(audience).isEmpty()) {
      errors.add("audience", "enrolment.form.audienceMissing");
    }
    IdentityPaper kind = kind();
    IdNumber card = null;
    String number = null;
    try {
      if (kind == IdentityPaper.ID_CARD) {
        card = IdNumber.parse(paperNumber);
      } else if (kind != IdentityPaper.NONE) {
        number = kind.normalise(paperNumber);
      }
    } catch (InvalidCode wrong) {
      errors.add("paperNumber", wrong.reasonKey(), wrong.args().toArray());
    }
    String reachable = phone(errors);
    return errors.isEmpty()
        ? new NewPerson(name, card, kind, number, reachable, "", village, null)
        : null;
  }

  private IdentityPaper kind() {
    try {
      return IdentityPaper.valueOf(paperKind);
    } catch (IllegalArgumentException unknown) {
      return IdentityPaper.ID_CARD;
    }
  }

  private String phone(FormErrors errors) {
    if (phone.isEmpty()) {
      return "";
    }
    Phone number = SignUpForm.phone(phone, errors);
    return number == null ? "" : number.value();
  }
}
