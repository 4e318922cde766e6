package org.jiangqiao.claims;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jiangqiao.ui.Page;

/**
 * One reason why a number was read the way it was.
 *
 * @param text message key of the sentence
 * @param words what the sentence names
 */
record Because(String text, List<String> words) {

  static Because of(String text, String... words) {
    return new Because(text, List.of(words));
  }

  /** Whether it says why a number was not judged. */
  boolean isDoubt() {
    return text.startsWith("claims.doubt.");
  }

  String say(Page page) {
    return page.t(text, words.toArray());
  }

  /** Kept with a claim: one reason a line, its words behind it. */
  static String write(List<Because> reasons) {
    return reasons.stream()
        .map(reason -> reason.text + "\t" + String.join("\t", reason.words))
        .collect(Collectors.joining("\n"));
  }

  static List<Because> read(String written) {
    return written
        .lines()
        .map(line -> Arrays.asList(line.strip().split("\t", -1)))
        .map(parts -> new Because(parts.getFirst(), List.copyOf(parts.subList(1, parts.size()))))
        .toList();
  }
}
