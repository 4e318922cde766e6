package org.jiangqiao.scenario;

import java.util.HashMap;
import java.util.Map;
import org.jiangqiao.codes.IdNumber;
import org.jspecify.annotations.Nullable;

/**
 * A made-up person.
 *
 * @param idNumber null for people without a paper
 */
public record Somebody(
    String name, @Nullable IdNumber idNumber, String phone, String village, String note) {

  /** Somebody known by name and phone only. */
  public static Somebody called(String name, String phone) {
    return new Somebody(name, null, phone, "小园村", "");
  }

  /** The form of the directory. */
  Map<String, String> fields() {
    Map<String, String> fields = new HashMap<>();
    fields.put("name", name);
    fields.put("paperKind", idNumber == null ? "NONE" : "ID_CARD");
    fields.put("paperNumber", idNumber == null ? "" : idNumber.value());
    fields.put("phone", phone);
    fields.put("village", village);
    fields.put("note", note);
    // The office was warned of people of the same name and knows better.
    fields.put("confirmed", "true");
    return fields;
  }
}
