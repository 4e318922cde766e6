package org.jiangqiao.api;

import org.jiangqiao.ui.Page;

/** What rights are called on the screen. */
final class ApiWords {

  private ApiWords() {}

  /** The right in words; its code when it is newer than the texts. */
  static String right(Page page, String code) {
    String key = "api.right." + code;
    return page.texts().has(page.language(), key) ? page.t(key) : code;
  }
}
