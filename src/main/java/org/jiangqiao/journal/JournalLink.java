package org.jiangqiao.journal;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;

/**
 * 封存链的一环: the seal of one entry of the record of changes.
 *
 * @param sequence 1 for the school's first
 * @param entryHash hash of the entry's canonical text
 * @param previous hash of the link before; of the first a hash of the school's id
 */
record JournalLink(
    long sequence,
    UUID entryId,
    byte[] entryHash,
    byte[] previous,
    byte[] hash,
    OffsetDateTime sealedAt) {

  /** The link after the given hash. */
  static JournalLink after(
      long sequence, byte[] previous, UUID entry, byte[] entryHash, OffsetDateTime now) {
    // The database keeps microseconds, and the hash must hold for what it gives back.
    OffsetDateTime moment = now.truncatedTo(ChronoUnit.MICROS);
    byte[] hash = hash(sequence, previous, entry, entryHash, moment);
    return new JournalLink(sequence, entry, entryHash, previous, hash, moment);
  }

  /** What stands before a school's first link. */
  static byte[] origin(UUID school) {
    return Merkle.hash(("journal of " + school).getBytes(StandardCharsets.UTF_8));
  }

  /** Whether the link's own hash covers what it says. */
  boolean isWhole() {
    return Arrays.equals(hash, hash(sequence, previous, entryId, entryHash, sealedAt));
  }

  private static byte[] hash(
      long sequence, byte[] previous, UUID entry, byte[] entryHash, OffsetDateTime sealedAt) {
    String text =
        String.join(
            " ",
            "link",
            Long.toString(sequence),
            Merkle.hex(previous),
            entry.toString(),
            Merkle.hex(entryHash),
            sealedAt.toInstant().toString());
    return Merkle.hash(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The link as a line of an exported file. */
  String line() {
    return sequence
        + " "
        + entryId
        + " "
        + Merkle.hex(entryHash)
        + " "
        + Merkle.hex(previous)
        + " "
        + Merkle.hex(hash)
        + " "
        + sealedAt.toInstant();
  }

  /** Reads such a line. */
  static JournalLink read(String line) {
    String[] parts = line.split(" ");
    try {
      HexFormat hex = HexFormat.of();
      return new JournalLink(
          Long.parseLong(parts[0]),
          UUID.fromString(parts[1]),
          hex.parseHex(parts[2]),
          hex.parseHex(parts[3]),
          hex.parseHex(parts[4]),
          OffsetDateTime.parse(parts[5]));
    } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException e) {
      throw new IllegalArgumentException("not a link: " + line, e);
    }
  }
}
