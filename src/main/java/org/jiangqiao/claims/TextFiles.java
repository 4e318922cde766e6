package org.jiangqiao.claims;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jiangqiao.kernel.RuleRefused;
import org.jiangqiao.workbook.Caps;
import org.jiangqiao.workbook.SheetCell;
import org.jiangqiao.workbook.SheetReader;
import org.jiangqiao.workbook.WorkbookRefused;

/** Takes the words out of a file: text, Word, PDF or Excel, told by its content. */
final class TextFiles {

  /** The longest text that is read, in characters. */
  static final int LONGEST = 200_000;

  private static final int MOST_PAGES = 400;

  private TextFiles() {}

  /**
   * The words of a file.
   *
   * @throws RuleRefused when it holds none that can be read, or is protected
   */
  static String read(InputStream content, String name) throws IOException {
    Path file = Files.createTempFile("text", ".upload");
    try {
      Files.copy(content, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
      String text = words(file, name.toLowerCase(Locale.ROOT)).strip();
      if (text.isEmpty()) {
        throw new RuleRefused("claims.wrong.noText");
      }
      return text;
    } finally {
      Files.delete(file);
    }
  }

  private static String words(Path file, String name) throws IOException {
    byte[] head = head(file);
    if (starts(head, "%PDF")) {
      return pdf(file);
    }
    if (starts(head, "PK")) {
      return name.endsWith(".xlsx") ? sheet(file) : WordText.read(file);
    }
    if (head.length > 3 && (head[0] & 0xFF) == 0xD0 && (head[1] & 0xFF) == 0xCF) {
      throw new RuleRefused("claims.wrong.protectedOrOld");
    }
    if (starts(head, "{\\rtf")) {
      throw new RuleRefused("claims.wrong.protectedOrOld");
    }
    return plain(Files.readAllBytes(file));
  }

  private static String pdf(Path file) throws IOException {
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setEndPage(MOST_PAGES);
      String text = stripper.getText(document);
      if (text.isBlank()) {
        throw new RuleRefused("claims.wrong.scannedPdf");
      }
      return text;
    } catch (InvalidPasswordException e) {
      throw refused("claims.wrong.protectedOrOld", e);
    } catch (IOException e) {
      throw refused("claims.wrong.notReadable", e);
    }
  }

  private static String sheet(Path file) {
    try (SheetReader reader = SheetReader.open(file, Caps.ORDINARY)) {
      return reader
          .rows()
          .map(row ->
              row.cells().stream().map(SheetCell::text).collect(Collectors.joining(" ")).strip())
          .collect(Collectors.joining("\n"));
    } catch (WorkbookRefused e) {
      throw refused("claims.wrong.notReadable", e);
    }
  }

  /**
   * Chinese texts come in UTF-8 or in the national encoding; Windows also writes UTF-16, marked.
   */
  private static String plain(byte[] bytes) {
    boolean marked =
        bytes.length > 1
            && (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE
                || bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF);
    List<Charset> charsets =
        marked
            ? List.of(StandardCharsets.UTF_16)
            : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));
    for (Charset charset : charsets) {
      try {
        String text =
            charset
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        if (text.indexOf('\0') < 0) {
          return text.replace("\uFEFF", "");
        }
      } catch (CharacterCodingException e) {
        // The next encoding may fit.
      }
    }
    throw new RuleRefused("claims.wrong.notReadable");
  }

  private static RuleRefused refused(String code, Exception cause) {
    RuleRefused refused = new RuleRefused(code);
    refused.initCause(cause);
    return refused;
  }

  private static byte[] head(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(8);
    }
  }

  private static boolean starts(byte[] head, String magic) {
    return new String(head, StandardCharsets.ISO_8859_1).startsWith(magic);
  }
}
