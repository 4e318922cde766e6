package org.jiangqiao.claims;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A way of writing that makes a number something else than a claim.
 *
 * <p>The group {@code m} of the pattern is the span, else the whole; the group {@code n} is the
 * number it holds, if one is to be read.
 */
record PatternRule(Pattern pattern, MentionKind kind, MentionReason reason) {

  static PatternRule of(MentionKind kind, MentionReason reason, String pattern) {
    return new PatternRule(Pattern.compile(pattern), kind, reason);
  }

  /** Takes all that the rules match, one rule after the other. */
  static void apply(List<PatternRule> rules, Findings findings) {
    for (PatternRule rule : rules) {
      rule.apply(findings);
    }
  }

  private void apply(Findings findings) {
    Matcher matcher = pattern.matcher(findings.open());
    boolean spans = pattern.namedGroups().containsKey("m");
    boolean reads = pattern.namedGroups().containsKey("n");
    int at = 0;
    while (at <= findings.open().length() && matcher.find(at)) {
      int start = spans ? matcher.start("m") : matcher.start();
      int end = spans ? matcher.end("m") : matcher.end();
      Interval interval = Interval.ANY;
      if (reads && matcher.group("n") != null) {
        interval = Numerals.parse(matcher.group("n")).map(Interval::exactly).orElse(interval);
      }
      findings.take(new Found(start, end, interval, measure(), kind, reason));
      at = Math.max(end, at + 1);
    }
  }

  // The one claim read by a rule is a ratio: 1:16.
  private MeasureWord measure() {
    return kind == MentionKind.CLAIM ? new MeasureWord("", MeasureKind.RATIO) : MeasureWord.NONE;
  }
}
