package org.jiangqiao.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The application as {@code ./run} starts it: loose jars, its flags, its cache. */
final class Child implements AutoCloseable {

  private static final Path CACHE = Path.of("target/app/jiangqiao.aot");
  private static final Path PRACTICE = Path.of("target/practice");
  private static final int LONGEST_SECONDS = 120;

  private final Process process;
  private final Path data;
  private final Web web;
  private final double seconds;

  private Child(Process process, Path data, Web web, double seconds) {
    this.process = process;
    this.data = data;
    this.web = web;
    this.seconds = seconds;
  }

  /** Starts it on an existing data folder and waits for its first page. */
  static Child start(Path data) throws Exception {
    return start(data, Map.of());
  }

  /** The same with more in its environment. */
  static Child start(Path data, Map<String, String> environment) throws Exception {
    int port = freePort();
    Web web = new Web(port);
    long start = System.nanoTime();
    ProcessBuilder builder =
        new ProcessBuilder("./run", "--no-demo", "--port", "" + port, "--data", data.toString())
            .redirectErrorStream(true)
            .redirectOutput(data.resolveSibling(data.getFileName() + ".log").toFile());
    builder.environment().putAll(environment);
    Process process = builder.start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    try {
      awaitFirstPage(web, process, start);
    } catch (Exception e) {
      process.destroy();
      throw e;
    }
    return new Child(process, data, web, (System.nanoTime() - start) / 1e9);
  }

  /**
   * The first start unpacks the jar and makes the cache beside it, which would disturb what is
   * measured meanwhile; says whether there is one in the end.
   */
  static boolean practise(Path data) throws Exception {
    Progress.say("first start, which makes the AOT cache");
    try (Child child = start(data)) {
      for (int i = 0; i < 300 && (!Files.exists(CACHE) || Files.exists(PRACTICE)); i++) {
        Thread.sleep(1_000);
      }
    }
    return Files.exists(CACHE);
  }

  private static void awaitFirstPage(Web web, Process process, long start) throws Exception {
    long latest = start + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
    while (System.nanoTime() < latest && process.isAlive()) {
      try {
        if (web.get("/sign-in", Map.of()).status() == 200) {
          return;
        }
      } catch (IOException notYet) {
        // Nobody listens yet.
      }
      Thread.sleep(10);
    }
    throw new IllegalStateException("./run did not show a page in " + LONGEST_SECONDS + " s");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  Web web() {
    return web;
  }

  /** From calling {@code ./run} to the first page. */
  double seconds() {
    return seconds;
  }

  /** Resident memory of the application in MB. */
  long application() throws IOException {
    return Machine.resident(process.toHandle());
  }

  /** Memory of all processes of its database in MB. */
  long database() throws IOException {
    Path file = data.resolve("postgres/cluster/postmaster.pid");
    long pid = Long.parseLong(Files.readAllLines(file).getFirst().strip());
    return ProcessHandle.of(pid).isPresent()
        ? Machine.proportional(ProcessHandle.of(pid).get())
        : 0;
  }

  /** Ends the application as a power cut would; its database lives on. */
  void kill() throws Exception {
    process.destroyForcibly().waitFor();
  }

  /** Ends the database as a power cut would. */
  void killDatabase() throws Exception {
    Path file = data.resolve("postgres/cluster/postmaster.pid");
    long pid = Long.parseLong(Files.readAllLines(file).getFirst().strip());
    var server = ProcessHandle.of(pid);
    if (server.isPresent()) {
      server.get().destroyForcibly();
      server.get().onExit().join();
    }
  }

  @Override
  public void close() throws Exception {
    process.destroy();
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IllegalStateException("the application did not stop within a minute");
    }
  }
}
