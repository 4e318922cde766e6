package org.jiangqiao.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.jiangqiao.journal.PublicationKeys;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * 发布包: an edition with everything that is needed to verify it elsewhere. The manifest stands in it
 * as a text, so that what is verified is what was signed, byte for byte.
 */
@Component
class EditionBundle {

  static final String FORMAT = "jiangqiao-bundle/1";
  private final EditionStore store;
  private final PublicationKeys keys;
  private final JsonMapper json;

  EditionBundle(EditionStore store, PublicationKeys keys, JsonMapper json) {
    this.store = store;
    this.keys = keys;
    this.json = json;
  }

  /** Writes the bundle; the rows of one list at a time are held in memory. */
  @Transactional(readOnly = true)
  public void write(UUID edition, OutputStream out) throws IOException {
    EditionStore.Signed signed = store.signed(edition);
    Base64.Encoder base64 = Base64.getEncoder();
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    writer.write("{\"format\":" + text(FORMAT));
    writer.write(",\n\"manifest\":" + text(signed.manifest()));
    writer.write(",\n\"signature\":" + text(base64.encodeToString(signed.signature())));
    writer.write(
        ",\n\"publicKey\":"
            + text(base64.encodeToString(keys.get(signed.keyId()).key().encoded())));
    writer.write(",\n\"definitions\":{");
    String comma = "\n";
    for (var definition : store.definitions(edition).entrySet()) {
      writer.write(comma + text(definition.getKey()) + ":" + text(definition.getValue()));
      comma = ",\n";
    }
    writer.write("},\n\"lists\":[");
    comma = "\n";
    for (FrozenFigure figure : signed.read().figures()) {
      for (int list = 0; list < figure.lists().size(); list++) {
        writer.write(comma);
        list(writer, figure.position(), list, store.rows(edition, figure.position(), list));
        comma = ",\n";
      }
    }
    writer.write("]}\n");
    writer.flush();
  }

  private void list(Writer writer, int figure, int list, FrozenRows rows) throws IOException {
    writer.write("{\"figure\":" + figure + ",\"list\":" + list + ",\n\"leaves\":\"");
    try (OutputStream leaves = Base64.getEncoder().wrap(new Ascii(writer))) {
      for (byte[] leaf : rows.leaves()) {
        leaves.write(leaf);
      }
    }
    writer.write("\",\n\"rows\":[");
    String comma = "\n";
    for (String line : rows.lines()) {
      writer.write(comma + text(line));
      comma = ",\n";
    }
    writer.write("]}");
  }

  private String text(String text) {
    return json.writeValueAsString(text);
  }

  /** Takes the bytes of ASCII characters; closing it leaves the writer open. */
  private static final class Ascii extends OutputStream {
    private final Writer writer;

    Ascii(Writer writer) {
      this.writer = writer;
    }

    @Override
    public void write(int character) {
      try {
        writer.write(character);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
