package org.jiangqiao.enrolment;

import static java.util.Objects.requireNonNullElse;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiangqiao.codes.IdNumber;
import org.jiangqiao.directory.Identities;
import org.jiangqiao.kernel.SchoolId;
import org.jiangqiao.register.ImportRun;
import org.jspecify.annotations.Nullable;

/**
 * A good row of a roster sheet. While it waits to be confirmed the identity number is sealed for
 * that import and opens for no other.
 */
record RosterImportRow(
    UUID batch,
    String name,
    @Nullable IdNumber number,
    String phone,
    String audience,
    String organization,
    String village) {

  static final List<String> LAYOUT =
      List.of(
          "batch", "name", "wrapped_key", "cipher", "phone", "audience", "organization", "village");

  /** The values to be staged. */
  Map<String, @Nullable Object> staged(Identities identities, SchoolId school, ImportRun run) {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("batch", batch);
    values.put("name", name);
    values.put("phone", phone);
    values.put("audience", audience);
    values.put("organization", organization);
    values.put("village", village);
    values.put("wrapped_key", null);
    values.put("cipher", null);
    if (number != null) {
      Identities.Sealed sealed = identities.seal(school, run.id(), number.value());
      values.put("wrapped_key", HexFormat.of().formatHex(sealed.wrappedKey()));
      values.put("cipher", HexFormat.of().formatHex(sealed.cipher()));
    }
    return values;
  }

  /** Reads staged values back. */
  static RosterImportRow of(
      Map<String, @Nullable String> values, Identities identities, SchoolId school, ImportRun run) {
    String key = values.get("wrapped_key");
    String cipher = values.get("cipher");
    IdNumber number =
        key == null || cipher == null
            ? null
            : IdNumber.parse(
                identities.open(
                    school,
                    run.id(),
                    new Identities.Sealed(
                        HexFormat.of().parseHex(key), HexFormat.of().parseHex(cipher))));
    return new RosterImportRow(
        UUID.fromString(text(values, "batch")),
        text(values, "name"),
        number,
        text(values, "phone"),
        text(values, "audience"),
        text(values, "organization"),
        text(values, "village"));
  }

  private static String text(Map<String, @Nullable String> values, String name) {
    return requireNonNullElse(values.get(name), "");
  }
}
