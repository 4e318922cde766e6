package org.jiangqiao.paper;

import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.PageSizeUnits;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.CacheStore;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.logging.Level;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Sets XHTML pages as A4 PDF in the families "Jiangqiao Sans" and "Jiangqiao Serif" (400 and 700).
 *
 * <p>Fonts are embedded, rare Han characters found in any family, nothing outside the page is read:
 * pictures travel as {@code data:} addresses, styles in {@code <style>}.
 */
@Component
public class Pdf {
  private static final float A4_WIDTH_MM = 210;
  private static final float A4_HEIGHT_MM = 297;
  private static final String GROUND = ground();
  private static final byte[] SRGB = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

  /** Spares a paper the loading of fonts that it does not use. */
  private static final FSDefaultCacheStore METRICS = new FSDefaultCacheStore();

  static {
    XRLog.listRegisteredLoggers().forEach(log -> XRLog.setLevel(log, Level.WARNING));
  }

  /**
   * Renders a page; about a second for the first, a tenth for one more; not on a request's thread
   * if it has many pages.
   *
   * @param xhtml well-formed XHTML from {@code <html>} on; no named entities beyond XML's five
   * @throws IllegalArgumentException if it is not well-formed or asks for an outside resource
   */
  public byte[] render(String xhtml) {
    var outside = new Outside();
    var bytes = new ByteArrayOutputStream();
    var builder =
        builder(outside).withW3cDocument(grounded(Xhtml.parse(xhtml)), "").toStream(bytes);
    try {
      builder.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    outside.check();
    return bytes.toByteArray();
  }

  /**
   * Renders a page as {@link #render(String)} does and then writes it; nothing is written on error.
   */
  public void render(String xhtml, OutputStream out) throws IOException {
    out.write(render(xhtml));
  }

  /**
   * Lists the characters of a text that no font of ours has and that a paper shows as 〓, so that a
   * form can warn before a name is printed; empty for all but the rarest names.
   */
  public List<String> unprintable(String text) {
    return text.codePoints()
        .filter(c -> !Character.isWhitespace(c) && !Face.SANS.draws(c) && !Face.RARE.draws(c))
        .distinct()
        .mapToObj(Character::toString)
        .toList();
  }

  private static PdfRendererBuilder builder(Outside outside) {
    var builder = new PdfRendererBuilder();
    builder.usePdfAConformance(PdfAConformance.PDFA_2_U); // also rules out fonts left unembedded
    builder.useColorProfile(SRGB);
    builder.useCacheStore(CacheStore.PDF_FONT_METRICS, METRICS);
    builder.useFastMode();
    builder.useReplacementText("〓"); // the printers' sign for a missing character
    builder.withProducer("Jiangqiao");
    builder.useDefaultPageSize(A4_WIDTH_MM, A4_HEIGHT_MM, PageSizeUnits.MM);
    outside.bar(builder);
    for (Face face : Face.values()) {
      face.register(builder);
    }
    return builder;
  }

  /** Puts our style first in the head, so that the page's own rules win. */
  private static Document grounded(Document page) {
    var style = page.createElementNS(page.getDocumentElement().getNamespaceURI(), "style");
    style.setAttribute("type", "text/css");
    style.setTextContent(GROUND);
    var head = head(page);
    head.insertBefore(style, head.getFirstChild());
    return page;
  }

  private static Element head(Document page) {
    var heads = page.getElementsByTagName("head");
    if (heads.getLength() == 0) {
      throw new IllegalArgumentException("The page has no head");
    }
    return (Element) heads.item(0);
  }

  private static String ground() {
    try (var in = Pdf.class.getResourceAsStream("/paper/paper.css")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
