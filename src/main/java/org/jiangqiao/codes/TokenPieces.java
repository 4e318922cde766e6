package org.jiangqiao.codes;

import java.util.Collection;
import java.util.List;

/** How letters, and how digits, are cut into tokens: at the start of a part, and anywhere. */
enum TokenPieces {
  /** A query begins where a syllable or word begins, so that hang does not find zhang. */
  LETTERS("p:", 3, "q:"),
  /** A query of three digits or more may begin anywhere: people know the end of a number. */
  DIGITS("d:", 2, "e:");

  private static final int INNER = 3;

  private final String anchor;
  private final int anchored;
  private final String inner;

  TokenPieces(String anchor, int anchored, String inner) {
    this.anchor = anchor;
    this.anchored = anchored;
    this.inner = inner;
  }

  /** Adds the pieces of parts that follow each other, such as the syllables of a name. */
  void index(Collection<String> tokens, List<String> parts) {
    String whole = String.join("", parts);
    int start = 0;
    for (String part : parts) {
      int end = Math.min(start + anchored, whole.length());
      for (int to = start + 1; to <= end; to++) {
        tokens.add(anchor + whole.substring(start, to));
      }
      start += part.length();
    }
    addInner(tokens, whole, 0);
  }

  /** Adds the pieces that a row must have to contain {@code run}. */
  void query(Collection<String> tokens, String run) {
    boolean anywhere = run.length() > anchored && anchored < INNER;
    if (!anywhere) {
      tokens.add(anchor + run.substring(0, Math.min(anchored, run.length())));
    }
    addInner(tokens, run, anywhere ? 0 : 1);
  }

  private void addInner(Collection<String> tokens, String run, int from) {
    for (int i = from; i + INNER <= run.length(); i++) {
      tokens.add(inner + run.substring(i, i + INNER));
    }
  }
}
