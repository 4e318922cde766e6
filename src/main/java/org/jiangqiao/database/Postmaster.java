package org.jiangqiao.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The server process of a cluster, believed only after a look at the process itself: after a crash
 * the number in postmaster.pid may belong to anybody.
 */
final class Postmaster {

  private static final Path PROC = Path.of("/proc");

  private Postmaster() {}

  /** The living server of a cluster. */
  static Optional<ProcessHandle> of(Path cluster) {
    return named(cluster).filter(process -> isPostgres(process) && servesIn(process, cluster));
  }

  /**
   * Removes postmaster.pid when its number lives on as a foreign process, which PostgreSQL would
   * take for its own. A number nobody bears is left to PostgreSQL, whose own check is the better;
   * so is any number while processes of a killed server still write.
   */
  static void forgetForeign(Path cluster) {
    if (named(cluster).isPresent() && of(cluster).isEmpty() && !hasSurvivors(cluster)) {
      try {
        Files.deleteIfExists(pidFile(cluster));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static boolean hasSurvivors(Path cluster) {
    return ProcessHandle.allProcesses()
        .anyMatch(process -> isPostgres(process) && worksIn(process, cluster));
  }

  private static Optional<ProcessHandle> named(Path cluster) {
    try (var lines = Files.lines(pidFile(cluster))) {
      return lines.findFirst().map(String::strip).map(Long::valueOf).flatMap(ProcessHandle::of);
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static Path pidFile(Path cluster) {
    return cluster.resolve("postmaster.pid");
  }

  private static boolean isPostgres(ProcessHandle process) {
    return Stream.concat(process.info().command().stream(), words(process).stream().limit(1))
        .anyMatch(command -> Path.of(command).endsWith("postgres"));
  }

  /** By its working directory, or by its arguments where the former is hidden from us. */
  private static boolean servesIn(ProcessHandle process, Path cluster) {
    return worksIn(process, cluster) || words(process).contains(cluster.toString());
  }

  private static boolean worksIn(ProcessHandle process, Path cluster) {
    try {
      return Files.isSameFile(PROC.resolve(process.pid() + "/cwd"), cluster);
    } catch (IOException e) {
      return false;
    }
  }

  private static List<String> words(ProcessHandle process) {
    try {
      return List.of(Files.readString(PROC.resolve(process.pid() + "/cmdline")).split("\0"));
    } catch (IOException e) {
      return process.info().arguments().map(List::of).orElse(List.of());
    }
  }
}
