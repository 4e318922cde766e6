package org.jiangqiao.database;

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
          "jit", "off");

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
