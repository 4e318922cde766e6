package org.jiangqiao.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jiangqiao.evidence.Indicators;
import org.jiangqiao.kernel.FormErrors;

/** The text of a block, cut into paragraphs of words and references to figures. */
record BlockText(List<List<Part>> paragraphs) {

  /** A stretch of a paragraph; without a marker it is plain words. */
  record Part(String words, Optional<BlockMarker> marker) {}

  static final int LONGEST = 20_000;
  private static final Pattern BRACES = Pattern.compile("\\{([^{}]*)}");

  /** Reads a text as typed; what is no reference stays as it stands. */
  static BlockText read(String text) {
    List<List<Part>> paragraphs =
        text.lines().filter(line -> !line.isBlank()).map(line -> paragraph(line.strip())).toList();
    return new BlockText(paragraphs);
  }

  private static List<Part> paragraph(String line) {
    List<Part> parts = new ArrayList<>();
    Matcher braces = BRACES.matcher(line);
    int end = 0;
    while (braces.find()) {
      if (braces.start() > end) {
        parts.add(new Part(line.substring(end, braces.start()), Optional.empty()));
      }
      parts.add(new Part(braces.group(), BlockMarker.read(braces.group(1))));
      end = braces.end();
    }
    if (end < line.length()) {
      parts.add(new Part(line.substring(end), Optional.empty()));
    }
    return List.copyOf(parts);
  }

  /** All references, in the order of the text. */
  List<BlockMarker> markers() {
    return paragraphs.stream()
        .flatMap(List::stream)
        .flatMap(part -> part.marker().stream())
        .toList();
  }

  /** What keeps a typed text from being taken. */
  static FormErrors check(String text, Indicators indicators, AnnualReport report) {
    FormErrors errors = new FormErrors();
    if (text.length() > LONGEST) {
      errors.add("text", "report.fault.tooLong", String.valueOf(LONGEST));
    }
    for (List<Part> paragraph : read(text).paragraphs()) {
      for (Part part : paragraph) {
        check(part, errors, indicators, report);
      }
    }
    return errors;
  }

  private static void check(
      Part part, FormErrors errors, Indicators indicators, AnnualReport report) {
    boolean known =
        part.marker().flatMap(marker -> marker.question(indicators, report)).isPresent();
    if (part.words().matches("(?s).*[{}].*") && !known) {
      String seen = part.words().replaceAll("(?s)^[^{}]*", "");
      errors.add(
          "text",
          part.marker().isPresent() ? "report.block.unknownFigure" : "report.block.braces",
          seen.length() > 40 ? seen.substring(0, 40) + "…" : seen);
    }
  }
}
