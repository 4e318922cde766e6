package org.jiangqiao.claims;

import java.util.List;

/** The words around a number that say what is counted. */
final class Clause {
  private static final String BOUNDS = "，,。；;：:！？!?…\n";
  private static final int LONGEST = 200;
  private static final String LIST = "、";

  private Clause() {}

  /** What stands before a number in its clause, back to the counted number before it. */
  static String before(String sentence, List<Found> found, int index) {
    int end = found.get(index).start();
    int from = end;
    while (from > 0 && end - from < LONGEST && BOUNDS.indexOf(sentence.charAt(from - 1)) < 0) {
      from--;
    }
    for (int i = index - 1; i >= 0 && found.get(i).end() > from; i--) {
      if (isCounted(found.get(i))) {
        from = found.get(i).end();
      }
    }
    String words = sentence.substring(from, end).strip();
    return words.startsWith(LIST) ? words.substring(1) : words;
  }

  /** What follows a number in its clause, up to the next counted number. */
  static String after(String sentence, List<Found> found, int index) {
    int start = found.get(index).end();
    int to = start;
    while (to < sentence.length()
        && to - start < LONGEST
        && BOUNDS.indexOf(sentence.charAt(to)) < 0) {
      to++;
    }
    for (int i = index + 1; i < found.size() && found.get(i).start() < to; i++) {
      if (isCounted(found.get(i))) {
        to = found.get(i).start();
        int list = sentence.lastIndexOf(LIST, to - 1);
        to = list >= start ? list : to;
      }
    }
    return sentence.substring(start, Math.max(start, to)).strip();
  }

  private static boolean isCounted(Found number) {
    return switch (number.kind()) {
      case CLAIM, PERIOD, AGE, DATE, DOCUMENT_LENGTH -> true;
      case ORDINAL, RELATION, PART_OF_NAME -> false;
    };
  }
}
