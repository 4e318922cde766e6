package org.jiangqiao.journal;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * An entry of the record of changes as the chain seals it.
 *
 * @param text its canonical text: a JSON array of its columns, moments in UTC
 */
record JournalEntry(UUID id, String text) {

  private static final int COLUMNS = 10;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  static JournalEntry of(
      UUID id,
      OffsetDateTime at,
      @Nullable UUID account,
      String actor,
      String action,
      String kind,
      UUID subject,
      @Nullable String before,
      @Nullable String after,
      String reason) {
    @Nullable Object[] columns = {
      id.toString(),
      at.toInstant().toString(),
      account == null ? null : account.toString(),
      actor,
      action,
      kind,
      subject.toString(),
      before,
      after,
      reason
    };
    return new JournalEntry(id, JSON.writeValueAsString(columns));
  }

  /** Reads the canonical text back. */
  static JournalEntry read(String text) {
    return new JournalEntry(UUID.fromString(columns(text)[0]), text);
  }

  private static String[] columns(String text) {
    try {
      String[] columns = JSON.readValue(text, String[].class);
      if (columns.length == COLUMNS) {
        return columns;
      }
    } catch (JacksonException e) {
      // Told below.
    }
    throw new IllegalArgumentException("not an entry: " + text);
  }

  byte[] hash() {
    return Merkle.leaf(text.getBytes(StandardCharsets.UTF_8));
  }

  /** When, who, what: so that a finding can name it. */
  String words() {
    String[] columns = columns(text);
    return columns[1] + " " + columns[3] + " " + columns[4] + " " + columns[5];
  }
}
