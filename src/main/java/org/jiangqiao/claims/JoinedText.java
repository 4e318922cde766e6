package org.jiangqiao.claims;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * A text with its broken lines joined and wide digits made narrow, which remembers where each
 * character stood.
 *
 * <p>Newspaper columns break in the middle of words, and copied pages print a run of characters
 * twice; the second copy is left out.
 */
final class JoinedText {
  /** A line shorter than this is a heading or a list, not a column. */
  private static final int NARROWEST_COLUMN = 12;

  private static final int SHORTEST_DOUBLE = 4;
  private static final int LONGEST_DOUBLE = 40;
  private static final String ENDS = "。！？!?:：";
  private static final String CLOSING = "”’」』）)";

  private final String original;
  private final StringBuilder text = new StringBuilder();
  private final BitSet kept = new BitSet();
  private int[] source = new int[256];

  private JoinedText(String original) {
    this.original = original;
  }

  /** Joins the lines of a text. */
  static JoinedText of(String original) {
    JoinedText joined = new JoinedText(original);
    joined.join(joined.lines());
    return joined;
  }

  /** The text to read; a line break in it ends a sentence. */
  String text() {
    return text.toString();
  }

  /** Where the character at a place of {@link #text()} stands in the original. */
  int start(int at) {
    return source[at];
  }

  /** Where a span that ends at a place of {@link #text()} ends in the original. */
  int end(int at) {
    return source[at - 1] + 1;
  }

  /** Whether the line that ends before a place of the original goes on in the next one. */
  boolean goesOn(int lineEnd) {
    int last = lineEnd - 1;
    while (last >= 0 && isBlank(original.charAt(last))) {
      last--;
    }
    return !kept.get(Math.max(last, 0));
  }

  private record Line(int start, int end) {
    int width() {
      return end - start;
    }
  }

  private List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    int from = 0;
    for (int at = 0; at <= original.length(); at++) {
      if (at == original.length() || "\n\r\f\u2028".indexOf(original.charAt(at)) >= 0) {
        add(lines, from, at);
        from = at + 1;
      }
    }
    return lines;
  }

  private void add(List<Line> lines, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && isBlank(original.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(original.charAt(end - 1))) {
      end--;
    }
    if (end > start) {
      lines.add(new Line(start, end));
    }
  }

  private void join(List<Line> lines) {
    int[] widths = lines.stream().mapToInt(Line::width).sorted().toArray();
    int median = widths.length == 0 ? 0 : widths[widths.length / 2];
    int column = Math.max(NARROWEST_COLUMN, median * 4 / 5);
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      copy(line);
      if (i + 1 < lines.size()) {
        connect(line, lines.get(i + 1), column);
      }
    }
  }

  private void connect(Line line, Line next, int column) {
    if (line.width() < column || endsSentence(line)) {
      put('\n', line.end() - 1);
      kept.set(line.end() - 1);
      return;
    }
    char last = even(original.charAt(line.end() - 1));
    char first = even(original.charAt(next.start()));
    boolean digits = Character.isDigit(last) && Character.isDigit(first);
    if (last < 128 && first < 128 && !digits) {
      put(' ', line.end() - 1);
    }
  }

  private boolean endsSentence(Line line) {
    int at = line.end() - 1;
    while (at > line.start() && CLOSING.indexOf(original.charAt(at)) >= 0) {
      at--;
    }
    char last = original.charAt(at);
    return ENDS.indexOf(last) >= 0 || last == '.' && original.charAt(line.end() - 1) == '.';
  }

  private void copy(Line line) {
    int at = line.start();
    while (at < line.end()) {
      int doubled = doubledAt(at, line.end());
      for (int i = 0; i < Math.max(doubled, 1); i++) {
        put(even(original.charAt(at + i)), at + i);
      }
      at += doubled == 0 ? 1 : 2 * doubled;
    }
  }

  /** How long the run is that stands here twice in a row; 0 if none does. */
  private int doubledAt(int at, int end) {
    for (int length = SHORTEST_DOUBLE;
        length <= LONGEST_DOUBLE && at + 2 * length <= end;
        length++) {
      if (original.regionMatches(at, original, at + length, length)) {
        return isProse(at, length) ? length : 0;
      }
    }
    return 0;
  }

  private boolean isProse(int at, int length) {
    String run = original.substring(at, at + length);
    boolean han = run.codePoints().filter(JoinedText::isHan).distinct().count() >= 3;
    return han && run.codePoints().distinct().count() >= 3;
  }

  private void put(char c, int from) {
    if (text.length() == source.length) {
      source = Arrays.copyOf(source, source.length * 2);
    }
    source[text.length()] = from;
    text.append(c);
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
  }

  /** A Chinese character. */
  static boolean isHan(int c) {
    return c >= 0x4E00 && c <= 0x9FFF || c == '〇';
  }

  private static char even(char c) {
    boolean wide = c >= '０' && c <= '９' || c >= 'Ａ' && c <= 'Ｚ' || c >= 'ａ' && c <= 'ｚ';
    if (wide || "％＋－．／".indexOf(c) >= 0) {
      return (char) (c - 0xFEE0);
    }
    if (c == '﹪') {
      return '%';
    }
    return Character.isSpaceChar(c) || c == '\t' ? ' ' : c;
  }
}
