package org.jiangqiao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.stream.Collectors;

/**
 * Files that are generated from the code and read by a person: a test fails when one is stale, and
 * {@code -Djiangqiao.update=true} writes it anew for review in the change.
 */
final class Reviewed {

  private Reviewed() {}

  /** Compares sorted lines with a file of the test resources. */
  static void lines(String file, Collection<String> lines) {
    String text =
        lines.stream().distinct().sorted().map(l -> l + "\n").collect(Collectors.joining());
    text(Path.of("src/test/resources", file), text);
  }

  /** Compares a text with a file. */
  static void text(Path file, String text) {
    try {
      if (Boolean.getBoolean("jiangqiao.update")) {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, text);
      }
      assertThat(Files.exists(file) ? Files.readString(file) : "")
          .as("%s is stale: review the difference, then run with -Djiangqiao.update=true", file)
          .isEqualTo(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
