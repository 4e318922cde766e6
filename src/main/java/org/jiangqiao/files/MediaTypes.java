package org.jiangqiao.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** What a file is, decided by its content; its name is not asked. */
final class MediaTypes {

  private MediaTypes() {}

  /** So many bytes tell what a file is. */
  static final int HEAD = 16;

  static String of(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return of(in.readNBytes(HEAD));
    }
  }

  /** What a file is that begins so. */
  static String of(byte[] head) {
    if (starts(head, "%PDF-".getBytes(StandardCharsets.US_ASCII))) {
      return "application/pdf";
    }
    if (starts(head, new byte[] {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A})) {
      return "image/png";
    }
    if (starts(head, new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF})) {
      return "image/jpeg";
    }
    if (starts(head, "RIFF".getBytes(StandardCharsets.US_ASCII))
        && head.length >= 12
        && new String(head, 8, 4, StandardCharsets.US_ASCII).equals("WEBP")) {
      return "image/webp";
    }
    return "application/octet-stream";
  }

  /** Whether a browser may show it; everything else is downloaded. */
  static boolean isShown(String mediaType) {
    return mediaType.equals("application/pdf") || mediaType.startsWith("image/");
  }

  private static boolean starts(byte[] head, byte[] magic) {
    return head.length >= magic.length
        && Arrays.equals(head, 0, magic.length, magic, 0, magic.length);
  }
}
