package org.jiangqiao.codes;

import java.util.ArrayList;
import java.util.List;

/** The unbroken runs of Chinese characters, other letters and digits in a text, in order. */
record TextRuns(List<String> chinese, List<String> letters, List<String> numbers) {

  /** Parts a text wherever the kind of sign changes, punctuation being a kind of its own. */
  static TextRuns of(String text) {
    TextRuns runs = new TextRuns(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    StringBuilder run = new StringBuilder();
    Kind kind = Kind.OTHER;
    for (int point : text.codePoints().toArray()) {
      Kind next = kindOf(point);
      if (next != kind) {
        runs.add(kind, run);
        run.setLength(0);
        kind = next;
      }
      run.appendCodePoint(point);
    }
    runs.add(kind, run);
    return runs;
  }

  /** As {@link #of}, but punctuation parts nothing: 023-6123 is one number. */
  static TextRuns withoutPunctuation(String text) {
    StringBuilder signs = new StringBuilder();
    text.codePoints().filter(c -> kindOf(c) != Kind.OTHER).forEach(signs::appendCodePoint);
    return of(signs.toString());
  }

  private enum Kind {
    CHINESE,
    LETTER,
    DIGIT,
    OTHER
  }

  private static Kind kindOf(int point) {
    if (Character.isIdeographic(point)) {
      return Kind.CHINESE;
    }
    if (point >= '0' && point <= '9') {
      return Kind.DIGIT;
    }
    return Character.isLetter(point) ? Kind.LETTER : Kind.OTHER;
  }

  private void add(Kind kind, StringBuilder run) {
    switch (kind) {
      case CHINESE -> chinese.add(run.toString());
      case LETTER -> letters.add(run.toString());
      case DIGIT -> numbers.add(run.toString());
      case OTHER -> {}
    }
  }
}
