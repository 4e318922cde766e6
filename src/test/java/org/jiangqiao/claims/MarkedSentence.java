package org.jiangqiao.claims;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A sentence with the numbers that a person reads in it, marked {wording|interval|what}. */
record MarkedSentence(String text, List<Mark> marks) {
  private static final Pattern MARK = Pattern.compile("\\{([^|{}]+)\\|([^|{}]+)\\|([^|{}]+)\\}");
  private static final Pattern BOUNDS = Pattern.compile("([\\[(])([\\d.]*),([\\d.]*)([\\])])");

  /** A number as a person reads it; the measure is null where it is not asked for. */
  record Mark(
      int start,
      int end,
      String wording,
      Interval interval,
      MentionKind kind,
      @Nullable MeasureKind measure) {}

  /** Reads the lines of a file of marked sentences; a line with # is a remark. */
  static List<MarkedSentence> of(Path file) throws IOException {
    return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(MarkedSentence::parse)
        .toList();
  }

  static MarkedSentence parse(String line) {
    StringBuilder text = new StringBuilder();
    List<Mark> marks = new ArrayList<>();
    Matcher matcher = MARK.matcher(line);
    int from = 0;
    while (matcher.find()) {
      text.append(line, from, matcher.start());
      marks.add(mark(text.length(), matcher.group(1), matcher.group(2), matcher.group(3)));
      text.append(matcher.group(1));
      from = matcher.end();
    }
    return new MarkedSentence(text.append(line.substring(from)).toString(), List.copyOf(marks));
  }

  /** A mark at a place. */
  static Mark mark(int start, String wording, String interval, String what) {
    String[] words = what.split(" ");
    MentionKind kind = MentionKind.CLAIM;
    @Nullable MeasureKind measure = null;
    for (String word : words) {
      if (is(MentionKind.values(), word)) {
        kind = MentionKind.valueOf(word);
      } else {
        measure = MeasureKind.valueOf(word);
      }
    }
    return new Mark(start, start + wording.length(), wording, interval(interval), kind, measure);
  }

  static Interval interval(String written) {
    if (written.equals("*")) {
      return Interval.ANY;
    }
    Matcher bounds = BOUNDS.matcher(written);
    if (!bounds.matches()) {
      return Interval.exactly(new BigDecimal(written));
    }
    return new Interval(
        bounds.group(2).isEmpty() ? null : new BigDecimal(bounds.group(2)),
        bounds.group(1).equals("["),
        bounds.group(3).isEmpty() ? null : new BigDecimal(bounds.group(3)),
        bounds.group(4).equals("]"));
  }

  private static boolean is(MentionKind[] kinds, String word) {
    for (MentionKind kind : kinds) {
      if (kind.name().equals(word)) {
        return true;
      }
    }
    return false;
  }
}
