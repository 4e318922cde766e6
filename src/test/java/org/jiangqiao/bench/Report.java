package org.jiangqiao.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The lines of a run as Markdown, by measure, and their places in the documentation. */
final class Report {

  private static final String HEAD =
      "| measure | 匠桥 | floor | ratio | goal | |\n| --- | ---: | ---: | ---: | ---: | --- |\n";

  private final String machine;
  private final Map<String, List<Line>> measures = new LinkedHashMap<>();

  Report(String machine) {
    this.machine = machine;
  }

  void add(String measure, List<Line> lines) {
    lines.forEach(line -> Progress.say("%s", line.markdown()));
    measures.computeIfAbsent(measure, m -> new ArrayList<>()).addAll(lines);
  }

  /** All in one table. */
  String markdown() {
    return table(measures.values().stream().flatMap(List::stream).toList());
  }

  private String table(List<Line> lines) {
    StringBuilder text = new StringBuilder(machine).append("\n\n").append(HEAD);
    lines.forEach(line -> text.append(line.markdown()).append('\n'));
    return text.toString();
  }

  /** Puts the table of each measure between its two marks; what was not measured stays as it is. */
  void write(Path file) throws IOException {
    String text = Files.readString(file);
    for (Map.Entry<String, List<Line>> measure : measures.entrySet()) {
      String begin = "<!-- measured " + measure.getKey() + ": begin -->\n";
      String end = "<!-- measured " + measure.getKey() + ": end -->";
      int from = text.indexOf(begin);
      int until = text.indexOf(end);
      if (from < 0 || until < from) {
        throw new IllegalStateException(file + " has no place for " + measure.getKey());
      }
      text =
          text.substring(0, from + begin.length())
              + table(measure.getValue())
              + text.substring(until);
    }
    Files.writeString(file, text);
  }
}
