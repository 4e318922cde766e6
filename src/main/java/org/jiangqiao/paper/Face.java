package org.jiangqiao.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The faces papers are set in; each file is read from the jar once, when first needed. */
enum Face {
  SANS("Jiangqiao Sans", 400, "NotoSansSC-400.ttf", FSFontUseCase.DOCUMENT),
  SANS_BOLD("Jiangqiao Sans", 700, "NotoSansSC-700.ttf", FSFontUseCase.DOCUMENT),
  SERIF("Jiangqiao Serif", 400, "NotoSerifSC-400.ttf", FSFontUseCase.DOCUMENT),
  SERIF_BOLD("Jiangqiao Serif", 700, "NotoSerifSC-700.ttf", FSFontUseCase.DOCUMENT),
  /** Stands in for families we do not have; a face of its own, as one cannot serve two uses. */
  OTHER("Jiangqiao Other", 400, "NotoSansSC-400.ttf", FSFontUseCase.FALLBACK_PRE),
  /**
   * Han characters outside the everyday set, asked only when the named family lacks a character.
   */
  RARE("Jiangqiao Rare", 400, "NotoSansSC-400-rare.ttf", FSFontUseCase.FALLBACK_PRE);

  private static final Map<String, byte[]> DATA = new ConcurrentHashMap<>();
  private static final Map<Face, CmapLookup> CHARACTERS = new ConcurrentHashMap<>();

  private final String family;
  private final int weight;
  private final String file;
  private final FSFontUseCase use;

  Face(String family, int weight, String file, FSFontUseCase use) {
    this.family = family;
    this.weight = weight;
    this.file = file;
    this.use = use;
  }

  /** Offers this face to a renderer, which embeds the glyphs it uses. */
  void register(PdfRendererBuilder builder) {
    builder.useFont(this::open, family, weight, FontStyle.NORMAL, true, Set.of(use));
  }

  /** Tells whether this face has a glyph for a code point. */
  boolean draws(int codePoint) {
    return CHARACTERS.computeIfAbsent(this, Face::characters).getGlyphId(codePoint) != 0;
  }

  private InputStream open() {
    return new ByteArrayInputStream(data());
  }

  private byte[] data() {
    return DATA.computeIfAbsent(file, Face::read);
  }

  private static CmapLookup characters(Face face) {
    try (var font = new TTFParser().parse(new RandomAccessReadBuffer(face.data()))) {
      return font.getUnicodeCmapLookup();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] read(String file) {
    try (var in = Face.class.getResourceAsStream("/fonts/" + file)) {
      return Objects.requireNonNull(in, file).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
