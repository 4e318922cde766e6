package org.jiangqiao.journal;

import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * 链首: how far the record of changes was sealed at a moment. Kept elsewhere, it proves later that
 * nothing before it was rewritten or cut off.
 *
 * @param origin where this head was kept, as a finding names it
 */
public record JournalHead(UUID school, long sequence, String hash, String sealedAt, String origin) {

  static final String TITLE = "Jiangqiao journal head v1";

  /** What is signed. */
  String body() {
    return TITLE
        + "\nschool: "
        + school
        + "\nsequence: "
        + sequence
        + "\nhash: "
        + hash
        + "\nsealed-at: "
        + sealedAt
        + "\n";
  }

  /** The head as a signed text to be kept elsewhere. */
  String signedText(PublicationKeys.Signed signed) {
    return body()
        + "public-key: "
        + Base64.getEncoder().encodeToString(signed.key().encoded())
        + "\nsignature: "
        + Base64.getEncoder().encodeToString(signed.signature())
        + "\n";
  }

  /** A head read from a text, with the key that signed it. */
  record Read(JournalHead head, PublicationKey key, boolean genuine) {}

  /** Reads a signed text; empty when it is none. */
  static Optional<Read> read(String text, String origin) {
    try {
      Map<String, String> lines = new LinkedHashMap<>();
      text.strip()
          .lines()
          .filter(line -> line.contains(": "))
          .forEach(
              line -> lines.put(line.split(": ", 2)[0].strip(), line.split(": ", 2)[1].strip()));
      JournalHead head =
          new JournalHead(
              UUID.fromString(required(lines, "school")),
              Long.parseLong(required(lines, "sequence")),
              HexFormat.of().formatHex(HexFormat.of().parseHex(required(lines, "hash"))),
              required(lines, "sealed-at"),
              origin);
      PublicationKey key =
          new PublicationKey(Base64.getDecoder().decode(required(lines, "public-key")));
      byte[] signature = Base64.getDecoder().decode(required(lines, "signature"));
      byte[] body = head.body().getBytes(java.nio.charset.StandardCharsets.UTF_8);
      return Optional.of(new Read(head, key, key.signed(body, signature)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String required(Map<String, String> lines, String name) {
    String value = lines.get(name);
    if (value == null) {
      throw new IllegalArgumentException("no " + name);
    }
    return value;
  }
}
