package org.jiangqiao.access;

import java.util.List;
import java.util.stream.Collectors;
import org.jiangqiao.ui.Page;

/** What the codes in the record of changes are called on the screen. */
final class AuditWords {

  private AuditWords() {}

  /** The text {@code access.audit.<part>.<code>}; the code itself when there is none. */
  static String of(Page page, String part, String code) {
    String key = "access.audit." + part + "." + code;
    return page.texts().has(page.language(), key) ? page.t(key) : code;
  }

  /** Values side by side; role codes by their names. */
  static String values(Page page, List<String> values) {
    return values.stream()
        .map(v -> role(page, v))
        .collect(Collectors.joining(page.t("access.and")));
  }

  private static String role(Page page, String value) {
    String key = "access.role." + value;
    return page.texts().has(page.language(), key) ? page.t(key) : value;
  }
}
