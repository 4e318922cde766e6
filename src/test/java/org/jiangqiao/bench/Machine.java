package org.jiangqiao.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;

/** What this machine is, and what its processes hold in memory, as Linux tells it. */
final class Machine {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private Machine() {}

  /** One sentence for the report, taken before anything is measured. */
  static String describe() throws IOException {
    return "%s, %d cores, %,d MB of memory, %s %s, Java %s, load average %s at the start."
        .formatted(
            MINUTE.format(LocalDateTime.now(ZoneId.of("Asia/Shanghai"))),
            Runtime.getRuntime().availableProcessors(),
            kilobytes(Path.of("/proc/meminfo"), "MemTotal:") / 1024,
            System.getProperty("os.name"),
            System.getProperty("os.arch"),
            System.getProperty("java.version"),
            load());
  }

  private static String load() throws IOException {
    Path file = Path.of("/proc/loadavg");
    if (!Files.isReadable(file)) {
      return "unknown";
    }
    String[] words = Files.readString(file).split(" ");
    return String.join(" ", List.of(words).subList(0, 3));
  }

  /** Resident memory of one process in MB. */
  static long resident(ProcessHandle process) throws IOException {
    return kilobytes(Path.of("/proc/" + process.pid() + "/status"), "VmRSS:") / 1024;
  }

  /**
   * Memory of a process and its children in MB, what they share counted once; 0 when the system
   * does not let us look.
   */
  static long proportional(ProcessHandle parent) throws IOException {
    long sum = 0;
    for (ProcessHandle process : Stream.concat(Stream.of(parent), parent.descendants()).toList()) {
      sum += kilobytes(Path.of("/proc/" + process.pid() + "/smaps_rollup"), "Pss:");
    }
    return sum / 1024;
  }

  private static long kilobytes(Path file, String key) throws IOException {
    if (!Files.isReadable(file)) {
      return 0;
    }
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .filter(line -> line.startsWith(key))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .findFirst()
          .orElse(0);
    } catch (IOException | java.io.UncheckedIOException gone) {
      // A process of the database may end between being listed and being read.
      return 0;
    }
  }
}
