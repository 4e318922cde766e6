package org.jiangqiao;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The product's own source files, for rules that only the text can tell. */
final class Sources {

  private static final Pattern STRING =
      Pattern.compile(
          "\"\"\"(?:[^\\\\\"]++|\\\\.|\"(?!\"\"))*+\"\"\"|\"(?:[^\"\\\\\\n]++|\\\\.)*+\"",
          Pattern.DOTALL);

  /** One file: where it stands below the module folder, and its text. */
  record Source(String module, String file, String text) {

    /** The string literals and text blocks, without their quotes. */
    List<String> literals() {
      if (file.endsWith(".jte")) {
        // Quotes of attributes and of Java stand inside each other: take what is between any two.
        return List.of(text.split("\"", -1));
      }
      List<String> found = new ArrayList<>();
      Matcher matcher = STRING.matcher(text);
      while (matcher.find()) {
        String literal = matcher.group();
        int quotes = literal.startsWith("\"\"\"") ? 3 : 1;
        found.add(literal.substring(quotes, literal.length() - quotes));
      }
      return found;
    }

    /** The text with every literal emptied. */
    String withoutLiterals() {
      return STRING.matcher(text).replaceAll("\"\"");
    }
  }

  private Sources() {}

  /** Java and template files of the modules. */
  static List<Source> code() {
    return below(Path.of("src/main/java/org/jiangqiao"), ".java", ".jte");
  }

  /** Java files of the modules. */
  static List<Source> java() {
    return below(Path.of("src/main/java/org/jiangqiao"), ".java");
  }

  /** Migrations, by the folder of their module. */
  static List<Source> migrations() {
    return below(Path.of("src/main/resources/db/migration"), ".sql");
  }

  private static List<Source> below(Path root, String... endings) {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
          .sorted()
          .map(file -> source(root.relativize(file), file))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Source source(Path relative, Path file) {
    try {
      String module = relative.getNameCount() > 1 ? relative.getName(0).toString() : "";
      return new Source(module, relative.toString(), Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
