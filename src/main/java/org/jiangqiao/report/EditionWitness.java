package org.jiangqiao.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jiangqiao.database.Tenancy;
import org.jiangqiao.evidence.Definition;
import org.jiangqiao.evidence.Indicator;
import org.jiangqiao.evidence.Indicators;
import org.jiangqiao.journal.Finding;
import org.jiangqiao.journal.JournalHead;
import org.jiangqiao.journal.JournalWitness;
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

  EditionWitness(EditionStore store, Indicators indicators) {
    this.store = store;
    this.indicators = indicators;
  }

  @Override
  public List<JournalHead> heads() {
    return store.all().stream()
        .map(edition -> store.signed(edition.id()).read())
        .map(EditionWitness::head)
        .filter(Objects::nonNull)
        .toList();
  }

  private static @org.jspecify.annotations.Nullable JournalHead head(EditionManifest manifest) {
    EditionManifest.FrozenHead head = manifest.journal();
    return head == null
        ? null
        : new JournalHead(
            Tenancy.required().value(),
            head.sequence(),
            head.hash(),
            head.sealedAt(),
            manifest.title());
  }

  @Override
  public List<Finding> changed() {
    List<Finding> findings = new ArrayList<>();
    for (EditionStore.Text kept : store.definitions()) {
      String title = store.find(kept.editionId()).map(Edition::title).orElse("");
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
