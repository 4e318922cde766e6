package org.jiangqiao.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Looks over the parts of an .xlsx before a parser does: size, number, kind. */
final class ZipCheck {

  private ZipCheck() {}

  static void check(Path file, Caps caps) throws IOException {
    if (Files.size(file) > caps.fileBytes()) {
      throw new WorkbookRefused("tooLarge", caps.fileBytes() >> 20);
    }
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (zip.size() > caps.entries()) {
        throw new WorkbookRefused("tooManyParts", caps.entries());
      }
      measure(zip, caps);
      if (zip.getEntry("xl/workbook.xml") == null) {
        throw new WorkbookRefused(
            zip.getEntry("word/document.xml") == null ? "notAWorkbook" : "word");
      }
    } catch (ZipException e) {
      throw new WorkbookRefused("broken");
    }
  }

  /** Unpacks every part and throws it away: the sizes an archive states of itself may lie. */
  private static void measure(ZipFile zip, Caps caps) throws IOException {
    byte[] buffer = new byte[64 << 10];
    long total = 0;
    var entries = zip.entries();
    while (entries.hasMoreElements()) {
      ZipEntry entry = entries.nextElement();
      if (entry.getName().toLowerCase(Locale.ROOT).endsWith("vbaproject.bin")) {
        throw new WorkbookRefused("macros");
      }
      try (InputStream in = zip.getInputStream(entry)) {
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
          total += n;
          if (total > caps.unpackedBytes()) {
            throw new WorkbookRefused("bomb", caps.unpackedBytes() >> 20);
          }
        }
      }
    }
  }
}
