package org.jiangqiao.database;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Where an embedded PostgreSQL lives and how it runs.
 *
 * @param folder holds the cluster, its passwords, its log and the lock; made when missing
 * @param binaries holds the unpacked programs, one sub-folder per archive; may be shared
 * @param server PostgreSQL settings that overrule {@link #SAFE}; only tests have any
 */
record PostgresSettings(Path folder, Path binaries, Map<String, String> server) {

  private static final long MEBIBYTE = 1024L * 1024;

  /**
   * What every installation runs with; passed on the command line, so that an edited
   * postgresql.conf cannot weaken it.
   *
   * <p>{@code log_min_messages = log} keeps failed statements, and with them personal data, out of
   * the server's log: errors reach the application anyway.
   */
  static final Map<String, String> SAFE =
      Map.of(
          "listen_addresses", "127.0.0.1",
          "unix_socket_directories", "",
          "fsync", "on",
          "synchronous_commit", "on",
          "full_page_writes", "on",
          "log_min_messages", "log",
          "log_checkpoints", "off",
          "jit", "off",
          "shared_buffers", sharedBuffers(machineMemory()) + "MB");

  /**
   * Memory for pages of tables, in MiB: an eighth of the machine's, from 128 MiB up to 1 GiB. Taken
   * only as far as there are records to fill it.
   */
  static long sharedBuffers(long machineBytes) {
    return Math.clamp(machineBytes / 8 / MEBIBYTE, 128, 1024);
  }

  private static long machineMemory() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
  }

  PostgresSettings {
    folder = folder.toAbsolutePath().normalize();
    binaries = binaries.toAbsolutePath().normalize();
    server = Map.copyOf(server);
  }

  /** The settings of a real installation: everything below one folder, nothing switched off. */
  static PostgresSettings of(Path folder) {
    return new PostgresSettings(folder, folder.resolve("binaries"), Map.of());
  }

  /** The folder PostgreSQL itself calls its data directory. */
  Path cluster() {
    return folder.resolve("cluster");
  }

  /** The server's own log. */
  Path log() {
    return folder.resolve("server.log");
  }

  /** Every server setting by name, the overruled ones already replaced. */
  Map<String, String> effective() {
    var all = new HashMap<>(SAFE);
    all.putAll(server);
    return all;
  }

  /** Whether data must survive a power cut; false only for throw-away clusters. */
  boolean durable() {
    return "on".equals(effective().get("fsync"));
  }
}
