package org.jiangqiao.paper;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.awt.image.BufferedImage;

/** Reads a code from a picture as a telephone would. */
final class Scanner {
  private Scanner() {}

  static String read(BufferedImage picture) throws NotFoundException {
    var bitmap = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(picture)));
    return new MultiFormatReader().decode(bitmap).getText();
  }
}
