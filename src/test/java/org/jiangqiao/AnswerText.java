package org.jiangqiao;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.springframework.mock.web.MockHttpServletResponse;

/** What a person or a program can read in an answer, whatever its form. */
final class AnswerText {

  private AnswerText() {}

  /** Everything that can be read in an answer, its head included. */
  static String of(MockHttpServletResponse answer) {
    List<String> words = new ArrayList<>();
    answer
        .getHeaderNames()
        .forEach(name ->
            words.add(
                java.net.URLDecoder.decode(
                    String.valueOf(answer.getHeader(name)).replaceAll("%(?![0-9A-F]{2})", "%25"),
                    StandardCharsets.UTF_8)));
    byte[] body = answer.getContentAsByteArray();
    String type = String.valueOf(answer.getContentType());
    try {
      if (type.contains("openxmlformats")) {
        words.add(unpacked(body));
      } else if (type.contains("pdf")) {
        try (var pdf = Loader.loadPDF(body)) {
          words.add(new PDFTextStripper().getText(pdf));
        }
      } else {
        words.add(new String(body, StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return String.join("\n", words);
  }

  private static String unpacked(byte[] zip) throws IOException {
    Path file = Files.write(Files.createTempFile("answer", ".zip"), zip);
    StringBuilder text = new StringBuilder();
    try (ZipFile in = new ZipFile(file.toFile())) {
      for (var entry : Collections.list(in.entries())) {
        text.append(new String(in.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
      }
    } finally {
      Files.delete(file);
    }
    return text.toString();
  }
}
