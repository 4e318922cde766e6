package org.jiangqiao.files;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * How a file is sealed: 32 random bytes, then parts of 64 KiB, each with AES-256-GCM. The key comes
 * from the platform's key, the random bytes and the file's id, so it is used for one file only; the
 * nonce counts the parts and marks the last one, so parts cannot be dropped, moved or added.
 */
final class Seal {

  static final int SALT = 32;
  static final int PART = 64 << 10;
  static final int TAG = 16;

  private final SecretKeySpec key;
  private long parts;

  Seal(SecretKeySpec root, byte[] salt, UUID id) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(root);
      mac.update(salt);
      this.key = new SecretKeySpec(mac.doFinal(bytes(id)), "AES");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HMAC-SHA256", e);
    }
  }

  private static byte[] bytes(UUID id) {
    return id.toString().getBytes(StandardCharsets.US_ASCII);
  }

  /** Seals or opens the next part. */
  byte[] next(int mode, byte[] part, int length, boolean last) throws GeneralSecurityException {
    byte[] nonce = ByteBuffer.allocate(12).putLong(parts++).putInt(last ? 1 : 0).array();
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG * 8, nonce));
    return cipher.doFinal(part, 0, length);
  }
}
