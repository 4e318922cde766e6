package org.jiangqiao.codes;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.SequencedSet;

/**
 * Search tokens for a {@code text[]} column under a GIN index: a row answers a query when its
 * tokens contain all tokens of the query ({@code search_terms @> ?}).
 *
 * <p>Pieces of one to three signs stand in for a substring search. Since only their presence is
 * asked and not their order, a row may rarely answer without containing the query; it never fails
 * to answer within the bounds below.
 *
 * <table>
 * <caption>Tokens</caption>
 * <tr><td>t:</td><td>one or two neighbouring Chinese characters</td></tr>
 * <tr><td>p:</td><td>one to three letters where a syllable or word starts, of pinyin or initials</td></tr>
 * <tr><td>q:</td><td>any three neighbouring letters</td></tr>
 * <tr><td>d:</td><td>one or two digits where a number starts</td></tr>
 * <tr><td>e:</td><td>any three neighbouring digits</td></tr>
 * </table>
 */
public final class SearchTerms {
  /** The most tokens a row carries; a person has some 40. */
  public static final int MOST_TOKENS = 160;

  // Of a longer text the rest is not searchable: by Chinese, by initials, by full pinyin.
  private static final int MOST_CHARACTERS = 32;
  private static final int MOST_INITIALS = 16;
  private static final int MOST_SOUNDED = 8;
  private static final int MOST_QUERIED = 32;
  // In no index: a query of nothing but punctuation finds nothing.
  private static final String NOTHING = "-";

  private SearchTerms() {}

  /**
   * The tokens of a row: names and titles with their readings, and plain texts such as telephone
   * numbers and codes that are searched as they stand; short ones, for all share the bound.
   */
  public static SequencedSet<String> index(List<SearchKeys> named, String... plain) {
    SequencedSet<String> tokens = new LinkedHashSet<>();
    named.forEach(keys -> addPlain(tokens, keys.text()));
    List.of(plain).forEach(text -> addPlain(tokens, text));
    named.forEach(keys -> keys.readings().forEach(reading -> addInitials(tokens, reading)));
    named.forEach(keys -> keys.readings().forEach(reading -> addSounds(tokens, reading)));
    SequencedSet<String> bounded = new LinkedHashSet<>();
    tokens.stream().limit(MOST_TOKENS).forEach(bounded::add);
    return bounded;
  }

  /**
   * The tokens that a row must all carry; empty when the query is blank, which means no filter.
   * Words parted by spaces may stand anywhere in the row.
   */
  public static List<String> query(String typed) {
    SequencedSet<String> tokens = new LinkedHashSet<>();
    String line = normal(typed);
    for (String word : line.split(" ")) {
      TextRuns runs = TextRuns.withoutPunctuation(word);
      runs.chinese().forEach(run -> addChinese(tokens, head(run), false));
      runs.letters().forEach(run -> TokenPieces.LETTERS.query(tokens, run));
      runs.numbers().forEach(run -> TokenPieces.DIGITS.query(tokens, run));
    }
    if (tokens.isEmpty() && !line.isEmpty()) {
      return List.of(NOTHING);
    }
    return tokens.stream().limit(MOST_QUERIED).toList();
  }

  private static void addPlain(SequencedSet<String> tokens, String text) {
    TextRuns runs = TextRuns.of(normal(text));
    addChinese(tokens, head(String.join("", runs.chinese())), true);
    TokenPieces.DIGITS.index(tokens, runs.numbers());
    TokenPieces.LETTERS.index(tokens, runs.letters());
  }

  private static void addChinese(SequencedSet<String> tokens, String run, boolean single) {
    int[] points = run.codePoints().toArray();
    for (int i = 0; i < points.length; i++) {
      if (single || points.length == 1) {
        tokens.add("t:" + Character.toString(points[i]));
      }
      if (i > 0) {
        tokens.add("t:" + Character.toString(points[i - 1]) + Character.toString(points[i]));
      }
    }
  }

  private static void addInitials(SequencedSet<String> tokens, List<SearchKeys.Syllable> reading) {
    List<String> letters =
        reading.stream().filter(SearchTerms::isWord).map(SearchKeys.Syllable::initial).toList();
    TokenPieces.LETTERS.index(tokens, head(letters, MOST_INITIALS));
  }

  private static void addSounds(SequencedSet<String> tokens, List<SearchKeys.Syllable> reading) {
    List<String> sounds =
        reading.stream().filter(SearchTerms::isWord).map(SearchKeys.Syllable::sound).toList();
    TokenPieces.LETTERS.index(tokens, head(sounds, MOST_SOUNDED));
  }

  private static boolean isWord(SearchKeys.Syllable syllable) {
    return Character.isLetter(syllable.sound().charAt(0));
  }

  private static String head(String run) {
    int points = run.codePointCount(0, run.length());
    return points <= MOST_CHARACTERS
        ? run
        : run.substring(0, run.offsetByCodePoints(0, MOST_CHARACTERS));
  }

  private static List<String> head(List<String> parts, int most) {
    return parts.subList(0, Math.min(most, parts.size()));
  }

  private static String normal(String text) {
    return TextCleaner.line(text).toLowerCase(Locale.ROOT).replace('ü', 'v');
  }
}
