package org.jiangqiao.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A second JVM that holds a data folder until its standard input ends or it is killed. */
final class PostgresHolder {

  private PostgresHolder() {}

  /** Starts the server of the folder named first and says so. */
  @SuppressWarnings("SystemOut") // the test reads it
  public static void main(String[] arguments) throws IOException {
    try (var postgres =
        EmbeddedPostgres.start(PostgresRecoveryTests.durable(Path.of(arguments[0])))) {
      System.out.println("ready " + postgres.url());
      System.in.read();
    }
  }

  /** Runs it and waits until its server is up. */
  static Process run(Path folder) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var classPath = System.getProperty("java.class.path");
    var process =
        new ProcessBuilder(
                java,
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath,
                PostgresHolder.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    var said =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    for (var line = said.readLine(); line != null; line = said.readLine()) {
      if (line.startsWith("ready ")) {
        return process;
      }
    }
    throw new IllegalStateException("The second JVM ended without a server");
  }
}
