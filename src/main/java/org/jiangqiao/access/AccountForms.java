package org.jiangqiao.access;

import org.jiangqiao.kernel.FormErrors;

/** Checks that several account forms share. */
final class AccountForms {

  private AccountForms() {}

  /** Sign-in names are typed on any keyboard: small Latin letters, digits, dot, hyphen. */
  static void checkSignInName(String name, FormErrors errors) {
    if (!name.matches("[a-z0-9][a-z0-9.-]{2,40}")) {
      errors.add("signInName", "access.form.signInName");
    }
  }
}
