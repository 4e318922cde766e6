package org.jiangqiao.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Runs PostgreSQL's own programs for one data folder.
 *
 * @param binaries where the programs are
 * @param mode as whom they run
 * @param folder takes the programs' output while they run
 */
record PostgresTools(PostgresBinaries binaries, LaunchMode mode, Path folder) {

  /**
   * How a program ended.
   *
   * @param exit its exit code; 0 is success
   * @param text what it said
   */
  record Outcome(int exit, String text) {
    boolean failed() {
      return exit != 0;
    }
  }

  /** The tools of a data folder, unpacked and started as the folder's note says. */
  static PostgresTools of(PostgresSettings settings) {
    return new PostgresTools(
        PostgresBinaries.unpack(settings.binaries()),
        LaunchMode.of(settings.folder()),
        settings.folder());
  }

  /**
   * Runs a program to its end.
   *
   * @throws IllegalStateException when it takes longer than the limit
   */
  Outcome run(Duration limit, String program, List<String> arguments) {
    try {
      // A file, not a pipe: whoever inherits a pipe can keep us waiting for its end.
      var output = Files.createTempFile(folder, program, ".out");
      try {
        var process = start(program, arguments, output);
        if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
          process.destroyForcibly();
          throw new IllegalStateException(program + " did not end within " + limit);
        }
        return new Outcome(process.exitValue(), Files.readString(output).strip());
      } finally {
        Files.delete(output);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while running " + program, e);
    }
  }

  private Process start(String program, List<String> arguments, Path output) throws IOException {
    var command = new ArrayList<>(mode.prefix());
    command.add(binaries.program(program).toString());
    command.addAll(arguments);
    var builder = new ProcessBuilder(command).directory(binaries.home().toFile());
    clean(builder.environment());
    return builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
  }

  /** The locale and the server's address are ours to say, not the surroundings'. */
  private static void clean(Map<String, String> environment) {
    environment
        .keySet()
        .removeIf(
            name -> name.startsWith("LANG") || name.startsWith("LC_") || name.startsWith("PG"));
  }

  /** The release line of the programs, for example 18. */
  String major() {
    var said = run(Duration.ofSeconds(30), "postgres", List.of("--version")).text();
    return said.replaceFirst("^postgres \\(PostgreSQL\\) (\\d+)(?s:.*)$", "$1");
  }
}
