package org.jiangqiao.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The random passwords of an installation, each in a file only its owner can read.
 *
 * @param superuser of {@code postgres}, used for housekeeping only
 * @param application of {@code jiangqiao}, the owner of the database
 */
record PostgresPasswords(String superuser, String application) {

  private static final int BYTES = 24;

  @Override
  public String toString() {
    return "PostgresPasswords[***]";
  }

  /**
   * Reads both passwords, making up what is missing.
   *
   * @throws DatabaseRefused when a cluster exists but the password to it is gone
   */
  static PostgresPasswords in(PostgresSettings settings) {
    var superuser = settings.folder().resolve("superuser.password");
    if (Files.exists(settings.cluster()) && !Files.exists(superuser)) {
      throw new DatabaseRefused(
          "The file " + superuser + " is missing, so the database cannot be opened.",
          "Bring the file back from the backup of the data folder.");
    }
    return new PostgresPasswords(
        readOrMake(superuser), readOrMake(settings.folder().resolve("jiangqiao.password")));
  }

  private static String readOrMake(Path file) {
    try {
      if (!Files.exists(file)) {
        writeSecret(file, random());
      }
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a file of mode 0600; a half written one is never seen. */
  static void writeSecret(Path file, String secret) throws IOException {
    var draft = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(draft);
    var owner = PosixFilePermissions.fromString("rw-------");
    Files.createFile(draft, PosixFilePermissions.asFileAttribute(owner));
    Files.writeString(draft, secret + "\n");
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static String random() {
    var bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
