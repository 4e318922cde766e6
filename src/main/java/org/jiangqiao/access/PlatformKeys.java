package org.jiangqiao.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The installation's master key of 256 bits, made at the first start and kept in {@code
 * <data>/keys/master.key}, readable by its owner only. It never leaves this class: what others use
 * is derived from it, one key a purpose.
 */
@Component
public class PlatformKeys {

  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");
  private final SecretKeySpec master;

  PlatformKeys(@Value("${jiangqiao.keys:${jiangqiao.data:data}/keys}") Path folder) {
    this.master = new SecretKeySpec(readOrCreate(folder.resolve("master.key")), "HmacSHA256");
  }

  /** 32 bytes that belong to this purpose alone: HMAC-SHA256 of its name under the master key. */
  public byte[] derive(String purpose) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(master);
      return mac.doFinal(("jiangqiao/v1/" + purpose).getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HMAC-SHA256", e);
    }
  }

  private static byte[] readOrCreate(Path file) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      create(file);
      return read(file);
    } catch (IOException e) {
      throw new UncheckedIOException("the master key cannot be read or made: " + file, e);
    }
  }

  // Two processes that start at once must end with one key: the second finds the first one's file.
  private static void create(Path file) throws IOException {
    if (Files.exists(file)) {
      return;
    }
    byte[] key = new byte[32];
    new SecureRandom().nextBytes(key);
    Path fresh = Files.createTempFile(file.toAbsolutePath().getParent(), "master", ".new");
    restrict(fresh);
    Files.writeString(fresh, HexFormat.of().formatHex(key) + "\n", StandardOpenOption.SYNC);
    try {
      Files.createLink(file, fresh);
    } catch (FileAlreadyExistsException other) {
      // The other process was first.
    } finally {
      Files.delete(fresh);
    }
  }

  private static void restrict(Path file) throws IOException {
    if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(file, OWNER_ONLY);
    }
  }

  private static byte[] read(Path file) throws IOException {
    byte[] key = HexFormat.of().parseHex(Files.readString(file).strip());
    boolean flat = key.length > 0 && isRepeated(key);
    if (key.length != 32 || flat) {
      throw new IllegalStateException("not a master key of 256 random bits: " + file);
    }
    return key;
  }

  private static boolean isRepeated(byte[] key) {
    for (byte b : key) {
      if (b != key[0]) {
        return false;
      }
    }
    return true;
  }
}
