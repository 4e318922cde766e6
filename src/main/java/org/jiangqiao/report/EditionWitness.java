package org.jiangqiao.report;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jiangqiao.database.Tenancy;
import org.jiangqiao.evidence.Definition;
import org.jiangqiao.evidence.Indicator;
import org.jiangqiao.evidence.Indicators;
import org.jiangqiao.journal.Finding;
import org.jiangqiao.journal.JournalHead;
import org.jiangqiao.journal.JournalWitness;
import org.jiangqiao.journal.PublicationKeys;
import org.jiangqiao.kernel.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What editions know of the journal, and whether their definitions are still those of the product.
 */
@Component
@Transactional(readOnly = true)
class EditionWitness implements JournalWitness {

  private final EditionStore store;
  private final Indicators indicators;
  private final PublicationKeys keys;

  EditionWitness(EditionStore store, Indicators indicators, PublicationKeys keys) {
    this.store = store;
    this.indicators = indicators;
    this.keys = keys;
  }

  @Override
  public List<JournalHead> heads() {
    return store.signed().stream().flatMap(edition -> head(edition.read()).stream()).toList();
  }

  private static Optional<JournalHead> head(EditionManifest manifest) {
    return Optional.ofNullable(manifest.journal())
        .map(head ->
            new JournalHead(
                Tenancy.required().value(),
                head.sequence(),
                head.hash(),
                head.sealedAt(),
                manifest.title()));
  }

  @Override
  public List<Finding> changed() {
    List<Finding> findings = new ArrayList<>();
    Map<UUID, String> titles = new HashMap<>();
    for (EditionStore.Signed edition : store.signed()) {
      String title = edition.read().title();
      titles.put(edition.id(), title);
      byte[] text = edition.manifest().getBytes(StandardCharsets.UTF_8);
      // A head testifies only as long as nobody could have put another in its place.
      if (!keys.get(edition.keyId()).key().signed(text, edition.signature())) {
        findings.add(Finding.of("edition.finding.forged", title));
      }
    }
    for (EditionStore.Text kept : store.definitions()) {
      String title = titles.getOrDefault(kept.editionId(), "");
      if (!new Definition(kept.text()).hash().equals(kept.hash())) {
        findings.add(
            Finding.of("edition.finding.swapped", title, kept.indicator(), kept.version()));
      } else if (!inProduct(kept).map(kept.hash()::equals).orElse(true)) {
        findings.add(
            Finding.of("edition.finding.redefined", title, kept.indicator(), kept.version()));
      }
    }
    return findings;
  }

  /** The hash of that version's definition as the product has it; empty where it has none. */
  private Optional<String> inProduct(EditionStore.Text kept) {
    try {
      return indicators.history(kept.indicator()).stream()
          .filter(version -> version.version() == kept.version())
          .findFirst()
          .map((Indicator version) -> Definition.of(version, indicators).hash());
    } catch (NotFound gone) {
      return Optional.empty();
    }
  }
}
