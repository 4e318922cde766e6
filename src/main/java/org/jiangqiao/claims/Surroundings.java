package org.jiangqiao.claims;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The words that say what a number counts: its own clause, and the clause before where the own one
 * says too little.
 *
 * @param near the own clause without the number
 * @param previous the clause before it, empty where another number stands there
 * @param sentence the whole sentence up to the number
 */
record Surroundings(String near, String previous, String sentence) {

  private static final String BOUNDS = "，,。；;：:！？!?…\n";
  private static final Pattern EMPTY_WORDS =
      Pattern.compile("累计|总计|共计|合计|其中|共|达到|达|已|了|约|目前|近年来|分别|直接|以上|以下|[^\\p{IsHan}a-z]");

  static Surroundings of(ClaimText text, Mention mention) {
    String sentence = text.sentenceOf(mention).text();
    String head = head(sentence, mention);
    String near = (mention.before() + " " + mention.after()).toLowerCase(Locale.ROOT);
    String previous = previous(head, mention.before()).toLowerCase(Locale.ROOT);
    boolean counted =
        text.claims().stream()
            .filter(other -> other != mention && other.sentence() == mention.sentence())
            .map(other -> other.wording().toLowerCase(Locale.ROOT))
            .anyMatch(previous::contains);
    return new Surroundings(near, counted ? "" : previous, head);
  }

  private static String head(String sentence, Mention mention) {
    int at = sentence.indexOf(mention.before() + mention.wording());
    if (at >= 0) {
      return sentence.substring(0, at + mention.before().length());
    }
    int number = sentence.indexOf(mention.wording());
    return number < 0 ? sentence : sentence.substring(0, number);
  }

  private static String previous(String head, String before) {
    String rest = head.substring(0, head.length() - Math.min(before.length(), head.length()));
    int end = rest.length();
    while (end > 0 && (BOUNDS.indexOf(rest.charAt(end - 1)) >= 0 || rest.charAt(end - 1) == ' ')) {
      end--;
    }
    int from = end;
    while (from > 0 && BOUNDS.indexOf(rest.charAt(from - 1)) < 0) {
      from--;
    }
    return rest.substring(from, end);
  }

  /** Where the name of the figure is looked for: near, or before where near names nothing. */
  List<String> places() {
    boolean says = EMPTY_WORDS.matcher(near).replaceAll("").length() >= 2;
    return says || previous.isEmpty() ? List.of(near) : List.of(near, previous);
  }
}
