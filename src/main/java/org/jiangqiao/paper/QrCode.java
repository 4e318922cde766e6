package org.jiangqiao.paper;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.nayuki.qrcodegen.DataTooLongException;
import io.nayuki.qrcodegen.QrCode.Ecc;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;

/**
 * QR codes (ISO/IEC 18004, error correction M, quiet zone of four modules): as SVG for pages, as
 * PNG for papers. A text may hold about 2,300 bytes of UTF-8; keep to some 150 for easy scanning.
 */
public final class QrCode {
  private static final int QUIET = 4;
  private static final int PIXELS = 8;
  private static final int WHITE = 0xFFFFFF;

  private final io.nayuki.qrcodegen.QrCode code;

  private QrCode(String text) {
    try {
      code = io.nayuki.qrcodegen.QrCode.encodeText(text, Ecc.MEDIUM);
    } catch (DataTooLongException e) {
      int bytes = text.getBytes(UTF_8).length;
      throw new IllegalArgumentException("Too long for a QR code: " + bytes + " bytes", e);
    }
  }

  /**
   * Gives an inline {@code <svg>} without size, hidden from screen readers: write the text beside
   * it. It stays dark on white in every theme, for scanners want it so.
   *
   * @throws IllegalArgumentException if the text is too long
   */
  public static String svg(String text) {
    var qr = new QrCode(text);
    return """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" \
    shape-rendering="crispEdges" aria-hidden="true" focusable="false">\
    <path fill="#fff" d="M0 0h%1$dv%1$dH0z"/><path fill="#000" d="%2$s"/></svg>\
    """
        .formatted(qr.side(), qr.path());
  }

  /**
   * Gives a {@code data:image/png} address of eight pixels a module, for {@code <img>} in a paper.
   *
   * @throws IllegalArgumentException if the text is too long
   */
  public static String png(String text) {
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(new QrCode(text).image(), "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return "data:image/png;base64," + Base64.getEncoder().encodeToString(bytes.toByteArray());
  }

  private int side() {
    return code.size + 2 * QUIET;
  }

  /** One sub-path for each unbroken run of dark modules in a row. */
  private String path() {
    var path = new StringBuilder();
    for (int y = 0; y < code.size; y++) {
      for (int x = 0; x < code.size; x++) {
        int start = x;
        while (code.getModule(x, y)) { // outside the code every module is light
          x++;
        }
        if (x > start) {
          path.append("M%d %dh%dv1h-%dz".formatted(start + QUIET, y + QUIET, x - start, x - start));
        }
      }
    }
    return path.toString();
  }

  private BufferedImage image() {
    int side = side() * PIXELS;
    var image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        boolean dark = code.getModule(x / PIXELS - QUIET, y / PIXELS - QUIET);
        image.setRGB(x, y, dark ? 0 : WHITE);
      }
    }
    return image;
  }
}
