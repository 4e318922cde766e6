package org.jiangqiao.claims;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jiangqiao.kernel.RuleRefused;

/** The words of a Word document (ECMA-376): the text runs of its body, a line a paragraph. */
final class WordText {

  private static final String BODY = "word/document.xml";
  private static final int MOST_BYTES = 32 << 20;

  private WordText() {}

  static String read(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      ZipEntry body = zip.getEntry(BODY);
      if (body == null) {
        throw new RuleRefused("claims.wrong.notReadable");
      }
      try (InputStream in = zip.getInputStream(body)) {
        byte[] xml = in.readNBytes(MOST_BYTES + 1);
        if (xml.length > MOST_BYTES) {
          throw new RuleRefused("claims.wrong.notReadable");
        }
        return text(new ByteArrayInputStream(xml));
      }
    } catch (ZipException | XMLStreamException e) {
      RuleRefused refused = new RuleRefused("claims.wrong.notReadable");
      refused.initCause(e);
      throw refused;
    }
  }

  private static String text(InputStream in) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    XMLStreamReader xml = factory.createXMLStreamReader(in);
    StringBuilder text = new StringBuilder();
    boolean inRun = false;
    int fallbacks = 0;
    while (xml.hasNext()) {
      int event = xml.next();
      // A text box is written twice, once for old versions of Word.
      if (xml.isStartElement() && xml.getLocalName().equals("Fallback")) {
        fallbacks++;
      } else if (xml.isEndElement() && xml.getLocalName().equals("Fallback")) {
        fallbacks--;
      }
      switch (fallbacks > 0 ? XMLStreamConstants.COMMENT : event) {
        case XMLStreamConstants.START_ELEMENT -> {
          inRun = xml.getLocalName().equals("t");
          text.append(
              switch (xml.getLocalName()) {
                case "br" -> "\n";
                case "tab" -> " ";
                default -> "";
              });
        }
        case XMLStreamConstants.CHARACTERS -> text.append(inRun ? xml.getText() : "");
        case XMLStreamConstants.END_ELEMENT -> {
          inRun = false;
          text.append(xml.getLocalName().equals("p") ? "\n" : "");
        }
        default -> {}
      }
    }
    return text.toString();
  }
}
