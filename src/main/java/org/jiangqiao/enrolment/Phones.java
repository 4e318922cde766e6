package org.jiangqiao.enrolment;

import org.jiangqiao.ui.Page;

/** Telephone numbers: in full for those who call people, masked for those who only look. */
final class Phones {

  private static final int LEGIBLE = 7;

  private Phones() {}

  static String shown(Page page, String phone) {
    boolean calls = page.may("training.manage") || page.may("training.attend");
    if (calls || phone.isEmpty()) {
      return phone;
    }
    if (phone.length() < LEGIBLE) {
      return "****";
    }
    return phone.substring(0, 3) + "****" + phone.substring(phone.length() - 4);
  }
}
