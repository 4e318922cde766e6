package org.jiangqiao.claims;

import java.util.ArrayList;
import java.util.List;

/**
 * A text with every number in it found and read.
 *
 * <p>Reading rules: a bare number is exact; 余 and 多 mean above the number and below the next step
 * of its last non-zero digit (500余 is 501…599, 1万余 is 10,001…19,999, 20多万 is 200,001…299,999); 以上
 * includes the number, 超过 does not; 近 reaches five per cent below it, 约 five per cent to either
 * side; 多家 is at least two.
 *
 * @param text the text as it was given
 */
public record ClaimText(String text, List<Sentence> sentences, List<Mention> mentions) {

  /** Reads a text of any length; a text without numbers has no mentions. */
  public static ClaimText read(String text) {
    JoinedText joined = JoinedText.of(text);
    String whole = joined.text();
    List<Sentence> sentences = new ArrayList<>();
    List<Mention> mentions = new ArrayList<>();
    int paragraph = 0;
    int read = 0;
    for (SentenceSplitter.Span span : SentenceSplitter.split(whole)) {
      String words = whole.substring(span.start(), span.end());
      int start = joined.start(span.start());
      paragraph += breaks(whole, read, span.start());
      read = span.start();
      sentences.add(new Sentence(start, joined.end(span.end()), words, paragraph));
      List<Found> found = SentenceReader.read(words);
      for (int i = 0; i < found.size(); i++) {
        Found number = found.get(i);
        mentions.add(
            new Mention(
                joined.start(span.start() + number.start()),
                joined.end(span.start() + number.end()),
                words.substring(number.start(), number.end()),
                number.interval(),
                number.measure(),
                number.kind(),
                number.reason(),
                sentences.size() - 1,
                number.start(),
                Clause.before(words, found, i),
                Clause.after(words, found, i)));
      }
    }
    return new ClaimText(text, List.copyOf(sentences), List.copyOf(mentions));
  }

  private static int breaks(String text, int from, int to) {
    return (int) text.substring(from, to).chars().filter(c -> c == '\n').count();
  }

  /** The numbers that records can support or refute. */
  public List<Mention> claims() {
    return mentions.stream().filter(Mention::isClaim).toList();
  }

  /**
   * The number that begins at a place of the given text, by its place among the numbers; else −1.
   */
  int indexAt(int start) {
    for (int i = 0; i < mentions.size(); i++) {
      if (mentions.get(i).start() == start) {
        return i;
      }
    }
    return -1;
  }

  /** The sentence that a number stands in. */
  public Sentence sentenceOf(Mention mention) {
    return sentences.get(mention.sentence());
  }
}
