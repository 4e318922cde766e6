package org.jiangqiao.codes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Reads the tab-separated tables under {@code codes/}. */
final class CodeTable {
  private CodeTable() {}

  /** The rows of a table without comments and blank lines, each split at its tabs. */
  static List<String[]> rows(String name) {
    try (InputStream in = CodeTable.class.getResourceAsStream("/codes/" + name)) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
