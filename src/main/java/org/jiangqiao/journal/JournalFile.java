package org.jiangqiao.journal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/** An exported record of changes with its chain: checked without database and without network. */
public final class JournalFile {

  /** How such a file begins. */
  public static final String FORMAT = "jiangqiao-journal/1";

  static final String LINK = "L ";
  static final String ENTRY = "E ";

  private JournalFile() {}

  /** Whether the file is an exported record of changes. */
  public static boolean is(Path file) throws IOException {
    try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
      String line = reader.readLine();
      return line != null && line.startsWith(FORMAT + " ");
    }
  }

  /**
   * Checks the file, and compares it with heads kept elsewhere.
   *
   * @param heads files with signed heads
   * @param expected fingerprint that the school made known; empty where none is at hand
   * @throws IllegalArgumentException when a line of the file is none of a record of changes
   */
  public static JournalReport check(Path file, List<Path> heads, String expected)
      throws IOException {
    List<Finding> findings = new ArrayList<>();
    UUID school = school(file);
    List<JournalHead> good = new ArrayList<>();
    for (Path head : heads) {
      String text = Files.readString(head);
      String name = head.getFileName().toString();
      JournalHead.read(text, name)
          .map(read -> read.key().fingerprint())
          .filter(print -> !expected.isBlank() && !PublicationKey.isSame(print, expected))
          .ifPresent(print -> findings.add(Finding.of("journal.finding.headKey", name, print)));
      add(school, text, name, good, findings);
    }
    // Read twice side by side, so that no more than a line of each is held in memory.
    try (Stream<String> links = Files.lines(file);
        Stream<String> entries = Files.lines(file)) {
      JournalReport report =
          new JournalCheck(
                  school,
                  entries
                      .filter(line -> line.startsWith(ENTRY))
                      .map(line -> JournalEntry.read(line.substring(ENTRY.length())))
                      .iterator(),
                  good)
              .against(
                  links
                      .filter(line -> line.startsWith(LINK))
                      .map(line -> JournalLink.read(line.substring(LINK.length())))
                      .iterator());
      findings.addAll(report.findings());
      return new JournalReport(
          report.head(), report.sealed(), report.unsealed(), good.size(), findings);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** The fingerprints of the keys that signed heads, to be compared by eye. */
  public static SortedSet<String> keys(List<Path> heads) throws IOException {
    SortedSet<String> prints = new TreeSet<>();
    for (Path head : heads) {
      JournalHead.read(Files.readString(head), "")
          .ifPresent(read -> prints.add(read.key().fingerprint()));
    }
    return prints;
  }

  /** Takes a head to compare with, or says why it cannot be one. */
  static void add(
      UUID school, String text, String origin, List<JournalHead> good, List<Finding> findings) {
    Optional<JournalHead.Read> read = JournalHead.read(text, origin);
    if (read.isEmpty()) {
      findings.add(Finding.of("journal.finding.noHead", origin));
    } else if (!read.get().genuine()) {
      findings.add(Finding.of("journal.finding.headSignature", origin));
    } else if (!read.get().head().school().equals(school)) {
      findings.add(Finding.of("journal.finding.foreignHead", origin));
    } else {
      good.add(read.get().head());
    }
  }

  private static UUID school(Path file) throws IOException {
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      String line = reader.readLine();
      return UUID.fromString(line == null ? "" : line.substring(FORMAT.length()).strip());
    }
  }
}
