package org.jiangqiao.paper;

import java.io.IOException;
import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads XHTML strictly and without ever opening a second file. */
final class Xhtml {
  private static final String NO_DTD =
      "http://apache.org/xml/features/nonvalidating/load-external-dtd";

  private Xhtml() {}

  /**
   * Parses a whole page.
   *
   * @throws IllegalArgumentException if the text is not well-formed, with line and column
   */
  static Document parse(String xhtml) {
    try {
      return parser().parse(new InputSource(new StringReader(xhtml)));
    } catch (SAXParseException e) {
      throw new IllegalArgumentException(
          "Not well-formed at line %d, column %d: %s"
              .formatted(e.getLineNumber(), e.getColumnNumber(), e.getMessage()),
          e);
    } catch (SAXException | IOException e) {
      throw new IllegalArgumentException("Not well-formed: " + e.getMessage(), e);
    }
  }

  private static DocumentBuilder parser() {
    try {
      var factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature(NO_DTD, false);
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      var parser = factory.newDocumentBuilder();
      parser.setErrorHandler(new DefaultHandler()); // throws on fatal errors, prints nothing
      return parser;
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }
}
