package org.jiangqiao.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/** Makes the files of a database cluster, once. */
final class PostgresCluster {

  /**
   * Independent of the machine's locale. With any other choice of these four, or with the locale
   * taken from the environment, trigram search silently finds no Chinese at all.
   */
  private static final List<String> LOCALE =
      List.of(
          "-E",
          "UTF8",
          "--locale-provider=builtin",
          "--builtin-locale=C.UTF-8",
          "--lc-collate=C",
          "--lc-ctype=C.UTF-8");

  private static final Duration LIMIT = Duration.ofMinutes(5);

  private PostgresCluster() {}

  /**
   * Makes the cluster unless there is one.
   *
   * @throws DatabaseRefused when the one there belongs to another major version of PostgreSQL
   */
  static void prepare(PostgresSettings settings, PostgresTools tools, String password) {
    try {
      if (Files.isDirectory(settings.cluster())) {
        requireVersion(settings.cluster(), tools.major());
      } else {
        create(settings, tools, password);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void requireVersion(Path cluster, String ours) throws IOException {
    var found = Files.readString(cluster.resolve("PG_VERSION")).strip();
    if (!found.equals(ours)) {
      throw new DatabaseRefused(
          "The data in " + cluster + " are of PostgreSQL " + found + ", not " + ours + ".",
          "Use the 匠桥 version that wrote them, or restore a backup into a new folder.");
    }
  }

  /** Works in a folder of its own and renames it, so that a half made cluster is never used. */
  private static void create(PostgresSettings settings, PostgresTools tools, String password)
      throws IOException {
    var draft = settings.folder().resolve("cluster.new");
    var secret = settings.folder().resolve("initdb.password");
    FileSystemUtils.deleteRecursively(draft);
    var closed = PosixFilePermissions.fromString("rwx------");
    Files.createDirectory(draft, PosixFilePermissions.asFileAttribute(closed));
    tools.mode().own(draft);
    PostgresPasswords.writeSecret(secret, password);
    tools.mode().own(secret);
    try {
      initdb(settings, tools, draft, secret);
    } finally {
      Files.delete(secret);
    }
    Files.move(draft, settings.cluster(), StandardCopyOption.ATOMIC_MOVE);
  }

  private static void initdb(
      PostgresSettings settings, PostgresTools tools, Path draft, Path secret) {
    var arguments = new ArrayList<>(List.of("-D", draft.toString(), "-U", "postgres", "-k"));
    arguments.addAll(List.of("-A", "scram-sha-256", "--pwfile=" + secret));
    arguments.addAll(LOCALE);
    if (!settings.durable()) {
      arguments.add("--no-sync");
    }
    var outcome = tools.run(LIMIT, "initdb", arguments);
    if (outcome.failed()) {
      throw new DatabaseRefused(
          "PostgreSQL could not prepare its files: " + outcome.text(),
          "Check free space and rights of " + settings.folder() + ".");
    }
  }
}
