package org.jiangqiao.claims;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The words that say what a number counts: its own clause, and the clause before where the own one
 * says too little.
 *
 * @param near the own clause without the number; of 1900人次 in 培训12期、1900人次 the words of 12期
 * @param previous the clause before it, empty where another number stands there
 * @param listed what the first number of an enumeration says for all: 培训 in 培训农民7人、老人5人
 * @param sentence the whole sentence up to the number
 * @param tail what follows the number in its clause, dates included, up to the next claim
 */
record Surroundings(String near, String previous, String listed, String sentence, String tail) {

  private static final String BOUNDS = "，,。；;：:！？!?…\n";
  private static final Pattern EMPTY_WORDS =
      Pattern.compile("累计|总计|共计|合计|其中|惠及|受益|共|达到|达|已|了|约|目前|近年来|分别|直接|以上|以下|[^\\p{IsHan}a-z]");
  private static final Pattern JOINED = Pattern.compile("[、，,（(\\s]*(?:共计|合计|累计|共|计|达|约)?\\s*");

  static Surroundings of(ClaimText text, int index) {
    Mention mention = text.mentions().get(index);
    String sentence = text.sentenceOf(mention).text();
    String head = sentence.substring(0, mention.at());
    String near = near(text, index);
    int from = clauseStart(head, head.length());
    int end = from;
    while (end > 0 && (BOUNDS.indexOf(head.charAt(end - 1)) >= 0 || head.charAt(end - 1) == ' ')) {
      end--;
    }
    int start = clauseStart(head, end);
    String previous = hasNumber(text, index, start, end) ? "" : head.substring(start, end);
    return new Surroundings(
        small(near), small(previous), small(listed(text, index)), head, tail(text, index));
  }

  private static String near(ClaimText text, int index) {
    Mention mention = text.mentions().get(index);
    String near = mention.before() + " " + mention.after();
    if (says(small(near)) || index == 0) {
      return near;
    }
    Mention other = text.mentions().get(index - 1);
    boolean shares =
        other.isClaim()
            && other.sentence() == mention.sentence()
            && other.measure().kind() != mention.measure().kind()
            && JOINED.matcher(between(text, other, mention)).matches();
    return shares ? near(text, index - 1) + near : near;
  }

  private static String listed(ClaimText text, int index) {
    List<Mention> mentions = text.mentions();
    Mention mention = mentions.get(index);
    int first = index;
    while (first > 0 && isListed(text, mentions.get(first - 1), mention)) {
      first--;
    }
    return first == index ? "" : mentions.get(first).before();
  }

  private static boolean isListed(ClaimText text, Mention other, Mention mention) {
    return other.sentence() == mention.sentence()
        && other.isClaim()
        && other.measure().kind() == mention.measure().kind()
        && between(text, other, mention)
            .replaceFirst("^[，,]其中", "")
            .chars()
            .noneMatch(c -> BOUNDS.indexOf(c) >= 0);
  }

  private static String between(ClaimText text, Mention one, Mention other) {
    String sentence = text.sentenceOf(other).text();
    int end = one.at() + one.wording().length();
    return end <= other.at() ? sentence.substring(end, other.at()) : "";
  }

  private static String tail(ClaimText text, int index) {
    Mention mention = text.mentions().get(index);
    String sentence = text.sentenceOf(mention).text();
    int from = mention.at() + mention.wording().length();
    int to = from;
    while (to < sentence.length() && BOUNDS.indexOf(sentence.charAt(to)) < 0) {
      to++;
    }
    for (int i = index + 1; i < text.mentions().size(); i++) {
      Mention next = text.mentions().get(i);
      if (next.sentence() != mention.sentence() || next.isClaim()) {
        to = next.sentence() == mention.sentence() ? Math.clamp(next.at(), from, to) : to;
        break;
      }
    }
    return sentence.substring(from, to);
  }

  private static boolean hasNumber(ClaimText text, int index, int start, int end) {
    for (int i = index - 1; i >= 0; i--) {
      Mention other = text.mentions().get(i);
      if (other.sentence() != text.mentions().get(index).sentence() || other.at() < start) {
        return false;
      }
      if (other.isClaim() && other.at() < end) {
        return true;
      }
    }
    return false;
  }

  private static int clauseStart(String head, int end) {
    int from = end;
    while (from > 0 && BOUNDS.indexOf(head.charAt(from - 1)) < 0) {
      from--;
    }
    return from;
  }

  private static String small(String words) {
    return words.toLowerCase(Locale.ROOT);
  }

  /** Whether words say anything of what is counted. */
  static boolean says(String words) {
    return EMPTY_WORDS.matcher(words).replaceAll("").length() >= 2;
  }

  /** Where the name of the figure is looked for: near, or before where near names nothing. */
  List<String> places() {
    return says(near) || previous.isEmpty() ? List.of(near) : List.of(near, previous);
  }
}
