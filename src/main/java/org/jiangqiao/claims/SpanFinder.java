package org.jiangqiao.claims;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the words of a text that name a period. */
final class SpanFinder {

  /**
   * Words that name a period, at their place.
   *
   * @param year the year they name, 0 where they name none
   */
  record Heard(int start, int end, int year, Spans span) {}

  /** 比2022年, 创办于1982年, 早在1999年 name no period of the number behind them. */
  private static final Pattern ASIDE =
      Pattern.compile(
          "(?:早在|[比较与同]|成立于|创[办建]于|[始兴组]?建于|始于|compared with|than in|than|founded in)\\s*$");

  private static final Pattern FOUNDED =
      Pattern.compile("(?:\\d{1,2}月)?(?:创[办建]|建校|成立|开办|[始组]建|的\\d|相比)");

  private SpanFinder() {}

  /** The words that name a period last; of those that end together the longest. */
  static Optional<Heard> last(String words, SpanRules.Known known) {
    Heard last = null;
    for (SpanRules.Rule rule : SpanRules.RULES) {
      last = later(rule, words, known, last);
    }
    Heard unclear = later(SpanRules.UNCLEAR, words, known, null);
    boolean later = unclear != null && (last == null || unclear.end > last.end);
    return Optional.ofNullable(later ? unclear : last);
  }

  private static @Nullable Heard later(
      SpanRules.Rule rule, String words, SpanRules.Known known, @Nullable Heard before) {
    Heard last = before;
    Matcher matcher = rule.pattern().matcher(words);
    while (matcher.find()) {
      boolean later =
          last == null
              || matcher.end() > last.end
              || matcher.end() == last.end && matcher.start() < last.start;
      if (later && !matcher.group().isEmpty() && !isAside(words, matcher)) {
        last = heard(rule, matcher.toMatchResult(), known);
      }
    }
    return last;
  }

  private static Heard heard(SpanRules.Rule rule, MatchResult words, SpanRules.Known known) {
    Spans span = rule.maker().of(words, known);
    Spans clear = span == null ? Spans.unclear(words.group(), known.asOf()) : span;
    Matcher named = Pattern.compile("(?:19|20)\\d\\d").matcher(words.group());
    int year = span == null ? 0 : clear.period().lastDay().getYear();
    boolean names = named.find() || words.group().contains("今年") || words.group().contains("去年");
    return new Heard(words.start(), words.end(), names ? year : 0, clear);
  }

  private static boolean isAside(String words, Matcher matcher) {
    return ASIDE.matcher(words.substring(Math.max(0, matcher.start() - 14), matcher.start())).find()
        || FOUNDED.matcher(words).region(matcher.end(), words.length()).lookingAt();
  }
}
