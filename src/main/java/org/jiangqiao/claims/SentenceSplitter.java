package org.jiangqiao.claims;

import java.util.ArrayList;
import java.util.List;

/** Cuts a joined text into sentences. */
final class SentenceSplitter {
  private static final String ENDS = "。！？!?\n";
  private static final String PAUSES = "，,；;、 ";

  /** Text without a full stop is cut at a pause, later anywhere, so that reading stays linear. */
  private static final int LONG = 2000;

  private static final int LONGEST = 4000;
  private static final String CLOSING = "”’」』）)\"";

  private SentenceSplitter() {}

  /** A sentence by its place. */
  record Span(int start, int end) {}

  /** The sentences in their order, without blanks around them. */
  static List<Span> split(String text) {
    List<Span> spans = new ArrayList<>();
    int from = 0;
    int at = 0;
    while (at < text.length()) {
      if (endsAt(text, at) || isTooLong(text, from, at)) {
        int end = at + 1;
        while (end < text.length() && (CLOSING + ENDS).indexOf(text.charAt(end)) >= 0) {
          end++;
        }
        add(spans, text, from, end);
        from = end;
        at = end;
      } else {
        at++;
      }
    }
    add(spans, text, from, text.length());
    return spans;
  }

  private static boolean endsAt(String text, int at) {
    char c = text.charAt(at);
    if (ENDS.indexOf(c) >= 0) {
      return true;
    }
    // A full stop ends a sentence before a blank and a capital letter.
    return c == '.'
        && at + 2 < text.length()
        && text.charAt(at + 1) == ' '
        && Character.isUpperCase(text.charAt(at + 2))
        && at > 1
        && !Character.isUpperCase(text.charAt(at - 1));
  }

  private static boolean isTooLong(String text, int from, int at) {
    return at - from >= LONGEST || at - from >= LONG && PAUSES.indexOf(text.charAt(at)) >= 0;
  }

  private static void add(List<Span> spans, String text, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    if (end > start) {
      spans.add(new Span(start, end));
    }
  }
}
