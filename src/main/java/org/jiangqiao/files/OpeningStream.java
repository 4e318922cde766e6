package org.jiangqiao.files;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.security.GeneralSecurityException;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/** Opens what {@link SealingStream} has sealed; an altered or shortened file fails. */
final class OpeningStream extends InputStream {

  private final PushbackInputStream in;
  private final Seal seal;
  private byte[] part = new byte[0];
  private int at;
  private boolean last;

  OpeningStream(InputStream sealed, SecretKeySpec root, UUID id) throws IOException {
    this.in = new PushbackInputStream(sealed);
    byte[] salt = in.readNBytes(Seal.SALT);
    if (salt.length < Seal.SALT) {
      in.close();
      throw new EOFException("not a sealed file");
    }
    this.seal = new Seal(root, salt, id);
  }

  @Override
  public int read() throws IOException {
    return more() ? part[at++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!more()) {
      return -1;
    }
    int now = Math.min(length, part.length - at);
    System.arraycopy(part, at, into, from, now);
    at += now;
    return now;
  }

  /** Whether there is a byte to give; opens the next part when one is used up. */
  private boolean more() throws IOException {
    while (at == part.length) {
      if (last) {
        return false;
      }
      byte[] sealed = in.readNBytes(Seal.PART + Seal.TAG);
      last = isAtEnd();
      try {
        part = seal.next(Cipher.DECRYPT_MODE, sealed, sealed.length, last);
        at = 0;
      } catch (GeneralSecurityException e) {
        throw new IOException("the file was altered or belongs to another id", e);
      }
    }
    return true;
  }

  private boolean isAtEnd() throws IOException {
    int next = in.read();
    if (next >= 0) {
      in.unread(next);
    }
    return next < 0;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
