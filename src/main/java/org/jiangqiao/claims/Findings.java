package org.jiangqiao.claims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The numbers found in one sentence; what one rule has read no later rule reads again. */
final class Findings {
  /** Stands for a character already read. */
  private static final char READ = '\uE000';

  private final StringBuilder open;
  private final String sentence;
  private final List<Found> found = new ArrayList<>();

  Findings(String sentence) {
    this.sentence = sentence;
    this.open = new StringBuilder(sentence);
  }

  /** The sentence, with what has been read blanked out. */
  CharSequence open() {
    return open;
  }

  /** The sentence as it stands. */
  String sentence() {
    return sentence;
  }

  /** Keeps a number. */
  void take(Found number) {
    found.add(number);
    skip(number.start(), number.end());
  }

  /** Passes over words that hold a numeral and are no number: 千方百计. */
  void skip(int start, int end) {
    for (int at = start; at < end; at++) {
      open.setCharAt(at, READ);
    }
  }

  /** What was found, in the order of the sentence, without what stands twice in a row. */
  List<Found> inOrder() {
    found.sort(Comparator.comparingInt(Found::start));
    List<Found> kept = new ArrayList<>();
    for (Found next : found) {
      if (kept.isEmpty() || !isEcho(kept.getLast(), next)) {
        kept.add(next);
      }
    }
    return kept;
  }

  private boolean isEcho(Found before, Found next) {
    return before.end() == next.start()
        && sentence
            .substring(before.start(), before.end())
            .equals(sentence.substring(next.start(), next.end()));
  }
}
