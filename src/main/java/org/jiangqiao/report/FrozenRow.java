package org.jiangqiao.report;

import java.util.Optional;
import java.util.UUID;

/**
 * A row behind a frozen figure. Its line is what is hashed, kept and handed out: id, evidence,
 * weight, grade and, where different keys are counted, the key's hash, with a space between.
 *
 * @param key pseudonym of the person or record that counts once; empty otherwise
 */
record FrozenRow(UUID id, String evidence, long weight, String grade, String key) {

  String line() {
    String line = id + " " + evidence + " " + weight + " " + grade;
    return key.isEmpty() ? line : line + " " + key;
  }

  /** Reads a line; empty when it is none. */
  static Optional<FrozenRow> read(String line) {
    String[] parts = line.split(" ", -1);
    if (parts.length != 4 && parts.length != 5) {
      return Optional.empty();
    }
    try {
      FrozenRow row =
          new FrozenRow(
              UUID.fromString(parts[0]),
              parts[1],
              Long.parseLong(parts[2]),
              parts[3],
              parts.length == 5 ? parts[4] : "");
      return row.line().equals(line) ? Optional.of(row) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
