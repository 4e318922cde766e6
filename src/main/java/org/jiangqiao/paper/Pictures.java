package org.jiangqiao.paper;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * 小图: photographs and scans made small, upright and free of what the camera wrote about place and
 * time; what cannot be read gives nothing. Two at a time, so that many do not take the memory.
 */
public final class Pictures {

  private static final long MOST_PIXELS = 120_000_000;
  private static final float QUALITY = 0.82f;
  private static final Semaphore AT_ONCE = new Semaphore(2);

  private Pictures() {}

  /** The picture as JPEG with sides of at most so many pixels; empty when it is none we read. */
  public static Optional<byte[]> small(Path file, int edge) {
    return alone(
        () -> {
          try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
              return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
              reader.setInput(in, true, true);
              return Optional.of(jpeg(upright(read(reader, edge), Exif.orientation(file), edge)));
            } finally {
              reader.dispose();
            }
          }
        },
        Optional.empty());
  }

  /** The first pages of a PDF as JPEG; empty when it cannot be read. */
  public static List<byte[]> pages(Path pdf, int most, int edge) {
    return alone(
        () -> {
          List<byte[]> pages = new ArrayList<>();
          try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            PDFRenderer renderer = new PDFRenderer(document);
            for (int i = 0; i < Math.min(most, document.getNumberOfPages()); i++) {
              PDRectangle box = document.getPage(i).getCropBox();
              float longest = Math.max(1, Math.max(box.getWidth(), box.getHeight()));
              pages.add(jpeg(renderer.renderImage(i, edge / longest, ImageType.RGB)));
            }
          }
          return pages;
        },
        List.of());
  }

  private interface Work<T> {
    T done() throws IOException;
  }

  private static <T> T alone(Work<T> work, T otherwise) {
    AT_ONCE.acquireUninterruptibly();
    try {
      return work.done();
    } catch (IOException | RuntimeException unreadable) {
      // Whatever a broken or hostile file makes the decoders throw: there is no picture then.
      return otherwise;
    } finally {
      AT_ONCE.release();
    }
  }

  private static BufferedImage read(ImageReader reader, int edge) throws IOException {
    long width = reader.getWidth(0);
    long height = reader.getHeight(0);
    if (width * height > MOST_PIXELS) {
      throw new IOException("too many pixels");
    }
    int step = (int) Math.max(1, Math.max(width, height) / (2L * edge));
    ImageReadParam param = reader.getDefaultReadParam();
    param.setSourceSubsampling(step, step, 0, 0);
    return reader.read(0, param);
  }

  private static BufferedImage upright(BufferedImage raw, int orientation, int edge) {
    boolean turned = orientation >= 5;
    double scale = Math.min(1, (double) edge / Math.max(raw.getWidth(), raw.getHeight()));
    int width = Math.max(1, (int) Math.round(raw.getWidth() * scale));
    int height = Math.max(1, (int) Math.round(raw.getHeight() * scale));
    BufferedImage small =
        new BufferedImage(
            turned ? height : width, turned ? width : height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = small.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, small.getWidth(), small.getHeight());
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    AffineTransform place = turn(orientation, small.getWidth(), small.getHeight());
    place.scale((double) width / raw.getWidth(), (double) height / raw.getHeight());
    pen.drawImage(raw, place, null);
    pen.dispose();
    return small;
  }

  /** How a picture of EXIF orientation 1 to 8 is laid onto a page of that size. */
  private static AffineTransform turn(int orientation, int width, int height) {
    return switch (orientation) {
      case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
      case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
      case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
      case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
      case 6 -> new AffineTransform(0, 1, -1, 0, width, 0);
      case 7 -> new AffineTransform(0, -1, -1, 0, width, height);
      case 8 -> new AffineTransform(0, -1, 1, 0, 0, height);
      default -> new AffineTransform();
    };
  }

  private static byte[] jpeg(BufferedImage picture) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (var out = ImageIO.createImageOutputStream(bytes)) {
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(QUALITY);
      writer.setOutput(out);
      writer.write(null, new IIOImage(picture, null, null), param);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
