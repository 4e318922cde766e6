package org.jiangqiao.access;

import java.util.regex.Pattern;
import org.jiangqiao.kernel.FormErrors;

/** Checks that several account forms share. */
final class AccountForms {

  private static final Pattern SIGN_IN_NAME = Pattern.compile("[a-z0-9][a-z0-9.-]{2,40}");
  private static final int LONGEST_TEXT = 60;

  private AccountForms() {}

  /** Sign-in names are typed on any keyboard: small Latin letters, digits, dot, hyphen. */
  static boolean isSignInName(String name) {
    return SIGN_IN_NAME.matcher(name).matches();
  }

  static void checkSignInName(String name, FormErrors errors) {
    if (!isSignInName(name)) {
      errors.add("signInName", "access.form.signInName");
    }
  }

  /** A name that must be there and fits on a page. */
  static void checkText(String field, String text, FormErrors errors) {
    if (text.isBlank()) {
      errors.add(field, "access.form.required");
    } else if (text.length() > LONGEST_TEXT) {
      errors.add(field, "access.form.tooLong", LONGEST_TEXT);
    }
  }

  /** A sentence that says why. */
  static void checkReason(String text, FormErrors errors) {
    if (text.isBlank()) {
      errors.add("reason", "access.form.required");
    } else if (text.length() > LONGEST_TEXT * 5) {
      errors.add("reason", "access.form.tooLong", LONGEST_TEXT * 5);
    }
  }
}
