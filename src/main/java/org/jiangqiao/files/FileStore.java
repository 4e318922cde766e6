package org.jiangqiao.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Contents by their SHA-256, in a folder; the same content is kept once. */
@Component
class FileStore {

  /** What was put in. */
  record Stored(String sha256, long size) {}

  private final Path folder;

  FileStore(@Value("${jiangqiao.data:data}") Path data) {
    folder = data.resolve("files");
  }

  /** Keeps the content; nothing is left behind when reading fails. */
  Stored put(InputStream content) throws IOException {
    Files.createDirectories(folder);
    Path incoming = Files.createTempFile(folder, "incoming", ".part");
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      try (InputStream in = new DigestInputStream(content, digest)) {
        Files.copy(in, incoming, StandardCopyOption.REPLACE_EXISTING);
      }
      String hash = HexFormat.of().formatHex(digest.digest());
      long size = Files.size(incoming);
      Path target = path(hash);
      Files.createDirectories(target.getParent());
      Files.move(incoming, target, StandardCopyOption.ATOMIC_MOVE);
      return new Stored(hash, size);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    } finally {
      Files.deleteIfExists(incoming);
    }
  }

  /** Where a small picture of that content lies once it was asked for. */
  Path small(String sha256) {
    return folder.resolve("small").resolve(sha256.substring(0, 2)).resolve(sha256 + ".jpg");
  }

  /** Keeps a small picture; whoever comes second writes the same. */
  void putSmall(String sha256, byte[] jpeg) throws IOException {
    Path target = small(sha256);
    Files.createDirectories(target.getParent());
    Path incoming = Files.createTempFile(target.getParent(), "incoming", ".part");
    try {
      Files.write(incoming, jpeg);
      Files.move(incoming, target, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(incoming);
    }
  }

  /** Where the content of that hash lies. */
  Path path(String sha256) {
    return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
  }
}
