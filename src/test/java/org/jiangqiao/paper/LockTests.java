package org.jiangqiao.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files taken from others are those that were locked, all of them, each with its licence. */
class LockTests {
  private static final Path STATIC = Path.of("src/main/resources/static");
  private static final Path FONTS = Path.of("src/main/resources/fonts");
  private static final long FONT_BUDGET = 24L << 20;

  private record Locked(String name, String version, String licence, Path file, String sha256) {
    static Locked of(String line) {
      String[] cells = line.split("\t", -1);
      return new Locked(cells[0], cells[1], cells[2], Path.of(cells[3]), cells[4]);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"vendor.lock", "fonts.lock"})
  void everyLockedFileHasItsHash(String lock) throws Exception {
    var expected = new TreeMap<Path, String>();
    var actual = new TreeMap<Path, String>();
    for (Locked locked : read(lock)) {
      expected.put(locked.file(), locked.sha256());
      actual.put(locked.file(), sha256(locked.file()));
    }
    assertThat(actual).isEqualTo(expected).isNotEmpty();
  }

  @Test
  void noVendoredFileIsMissingFromTheLock() throws IOException {
    var present = files(STATIC.resolve("vendor"));
    present.add(STATIC.resolve("icons.svg"));
    assertThat(locked("vendor.lock")).isEqualTo(present);
  }

  @Test
  void noFontIsMissingFromTheLockAndAllKeepToTheirBudget() throws IOException {
    assertThat(locked("fonts.lock")).isEqualTo(files(FONTS));
    long size = 0;
    for (Path file : files(FONTS)) {
      size += Files.size(file);
    }
    assertThat(size).isLessThanOrEqualTo(FONT_BUDGET);
  }

  @Test
  void everyIconIsNamedOnceAndDrawn() throws IOException {
    var sprite = Files.readString(STATIC.resolve("icons.svg"));
    var ids = all("<symbol id=\"([a-z0-9-]+)\"", sprite);
    assertThat(ids).doesNotHaveDuplicates().hasSize(all("<symbol ", sprite).size());
    assertThat(sprite).doesNotContain("\"></symbol>");
  }

  private static List<String> all(String pattern, String text) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map(r -> r.group(r.groupCount()))
        .toList();
  }

  private static List<Locked> read(String lock) throws IOException {
    try (var lines = Files.lines(Path.of(lock))) {
      return lines.filter(line -> !line.startsWith("#")).map(Locked::of).toList();
    }
  }

  private static Set<Path> locked(String lock) throws IOException {
    return read(lock).stream().map(Locked::file).collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<Path> files(Path folder) throws IOException {
    try (var walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile).collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static String sha256(Path file) throws Exception {
    var digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
    return HexFormat.of().formatHex(digest);
  }
}
