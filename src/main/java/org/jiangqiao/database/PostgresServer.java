package org.jiangqiao.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running server: started, brought back when it dies under us, stopped. */
final class PostgresServer implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(PostgresServer.class);

  /** How long a server that will not start is tried again: survivors of a crash end within it. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final Duration PAUSE = Duration.ofMillis(250);
  private static final int RECOVERY_SECONDS = 600;
  private static final int STOP_SECONDS = 60;
  private static final Duration SPARE = Duration.ofSeconds(10);
  private static final long LARGEST_LOG = 10L * 1024 * 1024;

  private final PostgresSettings settings;
  private final PostgresTools tools;
  private volatile int port;
  private volatile boolean closing;

  /** A server over an existing cluster; not running yet. */
  PostgresServer(PostgresSettings settings, PostgresTools tools) {
    this.settings = settings;
    this.tools = tools;
  }

  /** The TCP port on the loopback address; it stays the same until the server is closed. */
  int port() {
    return port;
  }

  /**
   * Starts on a free port; first stops a server that a killed 匠桥 left behind.
   *
   * @throws DatabaseRefused when it has not come up within 30 s
   */
  synchronized void start() {
    start(PostgresServer::freePort);
  }

  private void start(IntSupplier ports) {
    var deadline = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      clear();
      port = ports.getAsInt();
      var outcome = launch();
      if (!outcome.failed()) {
        watch();
        return;
      }
      if (closing || System.nanoTime() > deadline) {
        throw new DatabaseRefused(
            "PostgreSQL does not start: " + outcome.text(), "See " + settings.log() + ".");
      }
      pause();
    }
  }

  private void clear() {
    if (Postmaster.of(settings.cluster()).isPresent()) {
      stop();
    }
    Postmaster.forgetForeign(settings.cluster());
  }

  private PostgresTools.Outcome launch() {
    prepareLog();
    var options =
        settings.effective().entrySet().stream()
            .map(setting -> "-c '" + setting.getKey() + "=" + setting.getValue() + "'")
            .collect(Collectors.joining(" ", "-p " + port + " ", ""));
    return tools.run(
        Duration.ofSeconds(RECOVERY_SECONDS).plus(SPARE),
        "pg_ctl",
        List.of(
            "start",
            "-w",
            "-s",
            "-t",
            String.valueOf(RECOVERY_SECONDS),
            "-D",
            settings.cluster().toString(),
            "-l",
            settings.log().toString(),
            "-o",
            options));
  }

  private void prepareLog() {
    var log = settings.log();
    try {
      if (Files.exists(log) && Files.size(log) > LARGEST_LOG) {
        var old = Path.of(log + ".old");
        Files.move(log, old, StandardCopyOption.REPLACE_EXISTING);
      }
      if (!Files.exists(log)) {
        Files.createFile(log);
        tools.mode().own(log);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void watch() {
    var process = Postmaster.of(settings.cluster()).orElseThrow();
    var unused =
        process
            .onExit()
            .thenRunAsync(this::revive, Thread.ofPlatform().daemon().name("postgres-watch")::start);
  }

  /** Brings a server back that ended without being asked to, as often as it takes. */
  private synchronized void revive() {
    while (!closing) {
      try {
        LOG.warn("PostgreSQL has ended unexpectedly; starting it again on port {}", port);
        start(() -> port);
        return;
      } catch (RuntimeException e) {
        LOG.error("PostgreSQL could not be brought back yet", e);
        pause();
      }
    }
  }

  /** Ends the sessions and stops the server; does nothing when it is not running. */
  @Override
  public void close() {
    closing = true;
    synchronized (this) {
      if (Postmaster.of(settings.cluster()).isPresent()) {
        stop();
      }
    }
  }

  private void stop() {
    var outcome =
        tools.run(
            Duration.ofSeconds(STOP_SECONDS).plus(SPARE),
            "pg_ctl",
            List.of(
                "stop",
                "-m",
                "fast",
                "-w",
                "-s",
                "-t",
                String.valueOf(STOP_SECONDS),
                "-D",
                settings.cluster().toString()));
    if (outcome.failed()) {
      LOG.warn("PostgreSQL did not stop as asked: {}", outcome.text());
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while PostgreSQL starts", e);
    }
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
