package org.jiangqiao.claims;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Counts how many numbers were found where a person marked them, and read as they were marked. */
final class Score {
  private final List<String> misses = new ArrayList<>();
  private int marked;
  private int mentioned;
  private int found;
  private int read;

  /** Compares the marks of one text with what was read in it. */
  void add(String text, List<MarkedSentence.Mark> marks, List<Mention> mentions) {
    marked += marks.size();
    mentioned += mentions.size();
    List<Mention> left = new ArrayList<>(mentions);
    for (MarkedSentence.Mark mark : marks) {
      Mention match =
          left.stream().filter(mention -> isFound(mark, mention)).findFirst().orElse(null);
      if (match == null) {
        misses.add("not found: " + mark + " in " + text);
        continue;
      }
      left.remove(match);
      found++;
      if (isRead(mark, match)) {
        read++;
      } else {
        misses.add("read as " + match.interval() + " " + match.measure() + ": " + mark);
      }
    }
    left.forEach(mention ->
        misses.add(
            "not a number: "
                + mention.wording()
                + " "
                + mention.kind()
                + " "
                + mention.interval()
                + " in "
                + text));
  }

  double findingPrecision() {
    return share(found, mentioned);
  }

  double findingRecall() {
    return share(found, marked);
  }

  double readingPrecision() {
    return share(read, mentioned);
  }

  double readingRecall() {
    return share(read, marked);
  }

  /** What went wrong, one line each. */
  List<String> misses() {
    return misses;
  }

  String line(String name) {
    return String.format(
        Locale.ROOT,
        "%-28s marked %4d  reported %4d  finding: precision %.4f recall %.4f  reading: precision %.4f recall %.4f",
        name,
        marked,
        mentioned,
        findingPrecision(),
        findingRecall(),
        readingPrecision(),
        readingRecall());
  }

  private static boolean isFound(MarkedSentence.Mark mark, Mention mention) {
    return mention.start() == mark.start()
        && mention.end() == mark.end()
        && mention.kind() == mark.kind();
  }

  private static boolean isRead(MarkedSentence.Mark mark, Mention mention) {
    boolean measured = mark.measure() == null || mark.measure() == mention.measure().kind();
    Interval interval = mention.interval();
    return measured && same(mark.interval(), interval);
  }

  // 80 and 80.0 are the same bound.
  private static boolean same(Interval one, Interval other) {
    return one.lowerIncluded() == other.lowerIncluded()
        && one.upperIncluded() == other.upperIncluded()
        && same(one.lower(), other.lower())
        && same(one.upper(), other.upper());
  }

  private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    return one == null || other == null ? one == other : one.compareTo(other) == 0;
  }

  private static double share(int part, int whole) {
    return whole == 0 ? 1 : (double) part / whole;
  }
}
