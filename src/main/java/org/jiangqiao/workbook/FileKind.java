package org.jiangqiao.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** What a file is, told by its first bytes. */
enum FileKind {
  XLSX,
  TEXT,
  ENCRYPTED,
  OLD_XLS,
  PDF,
  IMAGE,
  EMPTY,
  OTHER;

  private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
  private static final byte[] ENCRYPTED_STREAM =
      "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

  static FileKind of(Path file) throws IOException {
    byte[] head = head(file, 64 << 10);
    if (head.length == 0) {
      return EMPTY;
    }
    if (starts(head, "PK\u0003\u0004".getBytes(StandardCharsets.ISO_8859_1))) {
      return XLSX;
    }
    if (starts(head, OLE)) {
      return isEncrypted(file, head) ? ENCRYPTED : OLD_XLS;
    }
    if (starts(head, "%PDF".getBytes(StandardCharsets.US_ASCII))) {
      return PDF;
    }
    if (isImage(head)) {
      return IMAGE;
    }
    return isUtf16(head) || isText(head) ? TEXT : OTHER;
  }

  /** A text of two bytes a character, as its first two say. */
  static boolean isUtf16(byte[] head) {
    return starts(head, new byte[] {(byte) 0xFF, (byte) 0xFE})
        || starts(head, new byte[] {(byte) 0xFE, (byte) 0xFF});
  }

  private static boolean isImage(byte[] head) {
    return starts(head, new byte[] {(byte) 0x89, 'P', 'N', 'G'})
        || starts(head, new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF})
        || starts(head, "GIF8".getBytes(StandardCharsets.US_ASCII));
  }

  /** The directory of an encrypted workbook names its stream; it may stand at the end. */
  private static boolean isEncrypted(Path file, byte[] head) throws IOException {
    if (contains(head, ENCRYPTED_STREAM)) {
      return true;
    }
    long size = Files.size(file);
    try (var channel = Files.newByteChannel(file)) {
      channel.position(Math.max(0, size - (64 << 10)));
      var tail = java.nio.ByteBuffer.allocate(64 << 10);
      while (tail.hasRemaining() && channel.read(tail) >= 0) {
        // reads until the buffer is full or the file ends
      }
      return contains(Arrays.copyOf(tail.array(), tail.position()), ENCRYPTED_STREAM);
    }
  }

  private static boolean isText(byte[] head) {
    for (byte b : head) {
      if (b >= 0 && b < 0x20 && b != '\t' && b != '\r' && b != '\n' && b != 0x1A) {
        return false;
      }
    }
    return true;
  }

  private static byte[] head(Path file, int bytes) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(bytes);
    }
  }

  private static boolean starts(byte[] head, byte[] magic) {
    return head.length >= magic.length
        && Arrays.equals(head, 0, magic.length, magic, 0, magic.length);
  }

  private static boolean contains(byte[] bytes, byte[] part) {
    for (int i = 0; i + part.length <= bytes.length; i++) {
      if (Arrays.equals(bytes, i, i + part.length, part, 0, part.length)) {
        return true;
      }
    }
    return false;
  }
}
