package org.jiangqiao.files;

import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/** Seals what is written to it, see {@link Seal}. */
final class SealingStream extends OutputStream {

  private static final SecureRandom RANDOM = new SecureRandom();
  private final OutputStream out;
  private final Seal seal;
  private final byte[] part = new byte[Seal.PART];
  private int filled;
  private boolean closed;

  SealingStream(OutputStream out, SecretKeySpec root, UUID id) throws IOException {
    this.out = out;
    byte[] salt = new byte[Seal.SALT];
    RANDOM.nextBytes(salt);
    this.seal = new Seal(root, salt, id);
    out.write(salt);
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    int at = from;
    int left = length;
    while (left > 0) {
      if (filled == part.length) {
        put(false);
      }
      int now = Math.min(left, part.length - filled);
      System.arraycopy(bytes, at, part, filled, now);
      filled += now;
      at += now;
      left -= now;
    }
  }

  private void put(boolean last) throws IOException {
    try {
      out.write(seal.next(Cipher.ENCRYPT_MODE, part, filled, last));
      filled = 0;
    } catch (GeneralSecurityException e) {
      throw new IOException("the file could not be sealed", e);
    }
  }

  @Override
  public void close() throws IOException {
    if (!closed) {
      closed = true;
      try (out) {
        put(true);
      }
    }
  }
}
