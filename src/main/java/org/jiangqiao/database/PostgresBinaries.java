package org.jiangqiao.database;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.springframework.util.FileSystemUtils;

/**
 * PostgreSQL's programs, unpacked once from the class path.
 *
 * @param home the folder holding bin, lib and share
 */
record PostgresBinaries(Path home) {

  private static final int KEY_LENGTH = 16;
  private static final String HALF_DONE = "unpacking-";

  /** One program: {@code initdb}, {@code pg_ctl} or {@code postgres}. */
  Path program(String name) {
    return home.resolve("bin").resolve(name);
  }

  /** Unpacks the archive of this platform below a folder unless that very archive is there. */
  static PostgresBinaries unpack(Path folder) {
    try {
      var home = folder.resolve(key(folder));
      if (!Files.isDirectory(home)) {
        unpackTo(home);
      }
      return new PostgresBinaries(home);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Unpacks beside the goal and renames, so that a half unpacked server is never used. */
  private static void unpackTo(Path home) throws IOException {
    var folder = Files.createDirectories(home.resolveSibling("."));
    removeAbandoned(folder);
    var draft = folder.resolve(HALF_DONE + ProcessHandle.current().pid());
    FileSystemUtils.deleteRecursively(draft);
    try (var archive = open()) {
      TxzArchive.unpack(archive, Files.createDirectory(draft).toAbsolutePath().normalize());
    }
    try {
      Files.move(draft, home, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      FileSystemUtils.deleteRecursively(draft);
      if (!Files.isDirectory(home)) { // otherwise another process was quicker
        throw e;
      }
    }
  }

  private static void removeAbandoned(Path folder) throws IOException {
    try (var drafts = Files.newDirectoryStream(folder, HALF_DONE + "*")) {
      for (var draft : drafts) {
        var pid = Long.parseLong(draft.getFileName().toString().substring(HALF_DONE.length()));
        if (ProcessHandle.of(pid).isEmpty()) {
          FileSystemUtils.deleteRecursively(draft);
        }
      }
    }
  }

  /**
   * The beginning of the archive's fingerprint. Reading the whole archive takes a noticeable part
   * of a start, so it is noted beside the unpacked folder, under the name of its jar.
   */
  private static String key(Path folder) throws IOException {
    var jar = jar();
    var note = folder.resolve(jar + ".key");
    if (!jar.isEmpty() && Files.isRegularFile(note)) {
      var key = Files.readString(note).strip();
      if (key.matches("[0-9a-f]{" + KEY_LENGTH + "}")) {
        return key;
      }
    }
    var key = fingerprint().substring(0, KEY_LENGTH);
    if (!jar.isEmpty()) {
      Files.createDirectories(folder);
      Files.writeString(note, key);
    }
    return key;
  }

  /**
   * Name, which holds the version, and size of the jar of the archive; empty when it is in none.
   */
  private static String jar() throws IOException {
    var place = String.valueOf(PostgresBinaries.class.getResource(name()));
    if (!place.startsWith("jar:file:")) {
      return "";
    }
    var jar = Path.of(URI.create(place.substring("jar:".length(), place.indexOf("!/"))));
    return jar.getFileName() + "-" + Files.size(jar);
  }

  private static String name() {
    return archiveName(System.getProperty("os.name"), System.getProperty("os.arch"));
  }

  private static String fingerprint() throws IOException {
    try (var in = new DigestInputStream(open(), MessageDigest.getInstance("SHA-256"))) {
      in.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(in.getMessageDigest().digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static InputStream open() throws IOException {
    var name = name();
    var archive = PostgresBinaries.class.getResourceAsStream(name);
    if (archive == null) {
      throw new FileNotFoundException("This build carries no PostgreSQL for this machine: " + name);
    }
    return archive;
  }

  /** The archive's name inside the jar of one platform. */
  static String archiveName(String osName, String osArch) {
    var system = osName.toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
    var machine = "aarch64".equals(osArch) ? "arm_64" : "x86_64";
    return "/postgres-" + system + "-" + machine + ".txz";
  }
}
