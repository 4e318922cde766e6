package org.jiangqiao.claims;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A checked text as its page shows it.
 *
 * @param pieces the text cut at its numbers
 * @param only the verdict the side list is narrowed to, empty for all claims
 */
record ClaimView(
    UUID id,
    String title,
    ClaimChecks.Run run,
    List<ClaimChecks.Run> runs,
    List<Piece> pieces,
    List<CheckedClaim> claims,
    Map<Verdict, Integer> counts,
    String only) {

  private static final int COLUMN = 45;
  private static final int LINES = 12;

  /** A stretch of the text: words, or a number with its verdict. */
  sealed interface Piece {}

  /** Words between numbers. */
  record Words(String text) implements Piece {}

  /** A number. */
  record Number(String text, CheckedClaim claim) implements Piece {}

  /** Cuts a text at the numbers of a check. */
  static List<Piece> cut(String body, List<CheckedClaim> claims) {
    List<Piece> pieces = new ArrayList<>();
    JoinedText wrapped = isWrapped(body) ? JoinedText.of(body) : null;
    int at = 0;
    for (CheckedClaim claim : claims) {
      if (claim.startAt() >= at) {
        pieces.add(words(body, at, claim.startAt(), wrapped));
        String number = body.substring(claim.startAt(), claim.endAt());
        pieces.add(new Number(number.replaceAll("\\s*\\R\\s*", ""), claim));
        at = claim.endAt();
      }
    }
    pieces.add(words(body, at, body.length(), wrapped));
    return pieces;
  }

  /** Lines broken by a newspaper's column are joined; an empty line parts paragraphs. */
  private static Words words(String body, int from, int to, @Nullable JoinedText wrapped) {
    if (wrapped == null) {
      return new Words(body.substring(from, to));
    }
    StringBuilder words = new StringBuilder();
    for (int at = from; at < to; at++) {
      if (body.charAt(at) != '\n' || isBreak(body, at) || !wrapped.goesOn(at)) {
        words.append(body.charAt(at));
      }
    }
    return new Words(words.toString());
  }

  private static boolean isBreak(String body, int at) {
    return at > 0 && body.charAt(at - 1) == '\n'
        || at + 1 < body.length() && body.charAt(at + 1) == '\n';
  }

  private static boolean isWrapped(String body) {
    List<String> lines = body.lines().filter(line -> !line.isBlank()).toList();
    long narrow = lines.stream().filter(line -> line.length() <= COLUMN).count();
    return lines.size() > LINES && narrow * 10 > lines.size() * 8L && body.contains("\n\n");
  }

  /** How many numbers have each verdict. */
  static Map<Verdict, Integer> count(List<CheckedClaim> claims) {
    Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
    claims.forEach(claim -> counts.merge(claim.judged(), 1, Integer::sum));
    return counts;
  }

  /** What the side list shows. */
  List<CheckedClaim> listed() {
    return claims.stream()
        .filter(claim -> only.isEmpty() ? claim.isClaim() : claim.verdict().equals(only))
        .toList();
  }
}
