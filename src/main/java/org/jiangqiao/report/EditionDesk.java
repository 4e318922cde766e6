package org.jiangqiao.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.jiangqiao.evidence.Question;
import org.jiangqiao.evidence.RowKeys;
import org.jiangqiao.journal.PublicationKeys;
import org.jiangqiao.ui.Page;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the pages of editions show. */
@Component
@Transactional(readOnly = true)
class EditionDesk {

  /** A key and whether it signed the edition. */
  record Seal(String fingerprint, String hash, boolean genuine) {}

  private final EditionStore store;
  private final EditionDiffs diffs;
  private final FrozenLists lists;
  private final EditionBundle bundle;
  private final PublicationKeys keys;
  private final RowKeys rows;

  EditionDesk(
      EditionStore store,
      EditionDiffs diffs,
      FrozenLists lists,
      EditionBundle bundle,
      PublicationKeys keys,
      RowKeys rows) {
    this.store = store;
    this.diffs = diffs;
    this.lists = lists;
    this.bundle = bundle;
    this.keys = keys;
    this.rows = rows;
  }

  Edition edition(UUID id) {
    return store.get(id);
  }

  EditionManifest manifest(UUID id) {
    return store.signed(id).read();
  }

  Seal seal(UUID id) {
    EditionStore.Signed signed = store.signed(id);
    var key = keys.get(signed.keyId()).key();
    byte[] text = signed.manifest().getBytes(StandardCharsets.UTF_8);
    return new Seal(
        key.fingerprint(), Editions.hash(signed.manifest()), key.signed(text, signed.signature()));
  }

  /** All frozen rows of one list. */
  List<FrozenRow> rows(UUID edition, int position, int list) {
    return store.rows(edition, position, list).rows();
  }

  /** The records behind rows of a list as they are today. */
  EditionView view(Page page, FrozenFigure figure, int list, List<FrozenRow> shown) {
    return diffs
        .question(figure)
        .map(question -> {
          Question part = question.about(lists.counted(question.indicator()).get(list));
          return new EditionView(
              part,
              rows.known(part, shown.stream().map(FrozenRow::id).toList()),
              part.indicator().columns().stream()
                  .filter(column -> !column.personal() || page.may("directory.read"))
                  .toList());
        })
        .orElse(EditionView.none());
  }

  /** Verifies an edition as a stranger would: from its bundle alone. */
  VerifierReport verify(UUID id) {
    store.get(id);
    try {
      Path file = Files.createTempFile("bundle", ".json");
      try {
        try (OutputStream out = Files.newOutputStream(file)) {
          bundle.write(id, out);
        }
        return Verifier.verify(() -> Files.newInputStream(file), "");
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
