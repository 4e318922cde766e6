package org.jiangqiao.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The lines of a run as Markdown, and their place in the documentation. */
final class Report {

  private static final String BEGIN = "<!-- measured: begin -->";
  private static final String END = "<!-- measured: end -->";
  private static final String HEAD =
      "| measure | 匠桥 | floor | ratio | goal | |\n| --- | ---: | ---: | ---: | ---: | --- |\n";

  private final String machine;
  private final List<Line> lines = new ArrayList<>();

  Report(String machine) {
    this.machine = machine;
  }

  void add(List<Line> more) {
    more.forEach(line -> Progress.say("%s", line.markdown()));
    lines.addAll(more);
  }

  /** The whole table. */
  String markdown() {
    StringBuilder text = new StringBuilder(machine).append("\n\n").append(HEAD);
    lines.forEach(line -> text.append(line.markdown()).append('\n'));
    return text.toString();
  }

  /** Puts the table between the two marks of a file. */
  void write(Path file) throws IOException {
    String text = Files.readString(file);
    int begin = text.indexOf(BEGIN);
    int end = text.indexOf(END);
    if (begin < 0 || end < begin) {
      throw new IllegalStateException(file + " has no place for the figures");
    }
    Files.writeString(
        file, text.substring(0, begin + BEGIN.length()) + "\n" + markdown() + text.substring(end));
  }
}
