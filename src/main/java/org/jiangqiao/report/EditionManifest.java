package org.jiangqiao.report;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * 清单: all that an edition states, as it is signed. Written with sorted names and without spaces, so
 * that the same content is the same text.
 *
 * @param corrects id of the corrected edition
 * @param correctsHash hash of that edition's manifest
 * @param key fingerprint of the key that signs
 * @param journal how far the record of changes was sealed; null when nothing was
 */
record EditionManifest(
    String format,
    UUID edition,
    UUID school,
    String schoolName,
    String kind,
    String title,
    @Nullable UUID corrects,
    @Nullable String correctsHash,
    String reason,
    String publishedAt,
    String publisher,
    String approver,
    String key,
    List<String> texts,
    List<FrozenFigure> figures,
    List<FrozenDefinition> definitions,
    @Nullable FrozenHead journal) {

  static final String FORMAT = "jiangqiao-edition/1";

  /** A definition that figures of the edition name by its hash. */
  record FrozenDefinition(String hash, String indicator, int version) {}

  /** The head of the journal. */
  record FrozenHead(long sequence, String hash, String sealedAt) {}

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .build();

  String text() {
    return JSON.writeValueAsString(this);
  }

  /** Reads a manifest; a text that is none is refused by the reader's exception. */
  static EditionManifest read(String text) {
    return JSON.readValue(text, EditionManifest.class);
  }

  FrozenFigure figure(int position) {
    return figures.stream()
        .filter(figure -> figure.position() == position)
        .findFirst()
        .orElseThrow(() -> new org.jiangqiao.kernel.NotFound("figure " + position));
  }
}
