package org.jiangqiao.claims;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The numbers that a person finds in a whole text, with the place of each. */
record ExpectedNumbers(List<String> ids, List<MarkedSentence.Mark> marks) {

  /** Looks up each expected wording in its order; a line break may stand inside it. */
  static ExpectedNumbers of(Path file, String text) throws IOException {
    List<String> ids = new ArrayList<>();
    List<MarkedSentence.Mark> marks = new ArrayList<>();
    int from = 0;
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      if (line.startsWith("#") || line.isBlank()) {
        continue;
      }
      String[] cells = line.split("\t");
      Matcher place = spread(cells[1]).matcher(text);
      if (!place.find(from)) {
        throw new IllegalArgumentException(cells[1] + " is not in the text");
      }
      MarkedSentence.Mark mark = MarkedSentence.mark(place.start(), cells[1], cells[2], cells[3]);
      ids.add(cells[0]);
      marks.add(
          new MarkedSentence.Mark(
              place.start(),
              place.end(),
              mark.wording(),
              mark.interval(),
              mark.kind(),
              mark.measure()));
      from = place.end();
    }
    return new ExpectedNumbers(ids, marks);
  }

  private static Pattern spread(String wording) {
    String before = Character.isDigit(wording.charAt(0)) ? "(?<!\\d)" : "";
    return Pattern.compile(
        before
            + wording
                .codePoints()
                .mapToObj(c -> Pattern.quote(Character.toString(c)))
                .collect(Collectors.joining("\\s*")));
  }
}
