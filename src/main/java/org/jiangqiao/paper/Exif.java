package org.jiangqiao.paper;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/** How a telephone was held when it took a JPEG; nothing else of what it wrote down is read. */
final class Exif {

  private static final int UPRIGHT = 1;
  private static final int ORIENTATION = 0x0112;
  private static final int TIFF_START = 6;

  private Exif() {}

  /** 1 to 8 as EXIF counts; 1, upright, when the file does not say. */
  static int orientation(Path file) throws IOException {
    try (DataInputStream in =
        new DataInputStream(new java.io.BufferedInputStream(Files.newInputStream(file)))) {
      if (in.readUnsignedShort() != 0xFFD8) {
        return UPRIGHT;
      }
      while (true) {
        int marker = in.readUnsignedShort();
        int length = in.readUnsignedShort() - 2;
        if (marker < 0xFF01 || marker == 0xFFDA || length < 0) {
          return UPRIGHT;
        }
        byte[] segment = in.readNBytes(length);
        if (marker == 0xFFE1 && length > TIFF_START + 8 && segment[0] == 'E') {
          return of(ByteBuffer.wrap(segment, TIFF_START, length - TIFF_START).slice());
        }
      }
    } catch (java.io.EOFException | IndexOutOfBoundsException cutShort) {
      return UPRIGHT;
    }
  }

  private static int of(ByteBuffer tiff) {
    tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int at = tiff.getInt(4);
    int entries = tiff.getShort(at) & 0xFFFF;
    for (int i = 0; i < entries; i++) {
      int entry = at + 2 + 12 * i;
      if ((tiff.getShort(entry) & 0xFFFF) == ORIENTATION) {
        int value = tiff.getShort(entry + 8);
        return value >= 1 && value <= 8 ? value : UPRIGHT;
      }
    }
    return UPRIGHT;
  }
}
