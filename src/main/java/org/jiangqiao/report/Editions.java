package org.jiangqiao.report;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jiangqiao.access.AuditLog;
import org.jiangqiao.access.Schools;
import org.jiangqiao.database.Tenancy;
import org.jiangqiao.evidence.Definition;
import org.jiangqiao.journal.Journal;
import org.jiangqiao.journal.Merkle;
import org.jiangqiao.journal.PublicationKeys;
import org.jiangqiao.kernel.NotFound;
import org.jiangqiao.kernel.Refusal;
import org.jiangqiao.kernel.RuleRefused;
import org.jiangqiao.report.EditionManifest.FrozenDefinition;
import org.jiangqiao.report.EditionManifest.FrozenHead;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Publishes: counts every figure anew, freezes what stands behind it, signs the whole. */
@Component
public class Editions {

  private final EditionStore store;
  private final FrozenWriter writer;
  private final Journal journal;
  private final PublicationKeys keys;
  private final Schools schools;
  private final AuditLog audit;
  private final Clock clock;

  Editions(
      EditionStore store,
      FrozenWriter writer,
      Journal journal,
      PublicationKeys keys,
      Schools schools,
      AuditLog audit,
      Clock clock) {
    this.store = store;
    this.writer = writer;
    this.journal = journal;
    this.keys = keys;
    this.schools = schools;
    this.audit = audit;
    this.clock = clock;
  }

  /** All editions, the latest first. */
  @Transactional(readOnly = true)
  public List<Edition> all() {
    return store.all();
  }

  /** The edition of that id. */
  @Transactional(readOnly = true)
  public Optional<Edition> find(UUID id) {
    return store.find(id);
  }

  /**
   * Publishes a draft in one transaction, that of the caller if there is one. A second call with
   * the same id changes nothing.
   *
   * @return the id of the edition
   * @throws RuleRefused when something is missing, publisher and approver are one person, or the
   *     corrected edition has a correction already
   */
  @Transactional
  public UUID publish(EditionDraft draft) {
    store.lock(draft.id());
    if (store.find(draft.id()).isPresent()) {
      return draft.id();
    }
    RuleRefused.unlessEmpty(refusals(draft));
    String correctedHash = draft.corrects() == null ? null : corrected(draft.corrects());
    Map<String, Definition> definitions = new LinkedHashMap<>();
    List<FrozenFigure> figures = new ArrayList<>();
    for (FrozenCell cell : draft.cells()) {
      figures.add(frozen(draft.id(), figures.size() + 1, cell, definitions));
    }
    PublicationKeys.Kept key = keys.current(draft.publisher());
    OffsetDateTime now = OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
    EditionManifest manifest = manifest(draft, correctedHash, figures, key, now);
    String text = manifest.text();
    PublicationKeys.Signed signed = keys.sign(key, text.getBytes(StandardCharsets.UTF_8));
    store.add(draft, now, text, signed.keyId(), signed.signature());
    store.addDefinitions(draft.id(), manifest.definitions(), definitions);
    record(draft);
    return draft.id();
  }

  /** Freezes a cell; its rows are put away at once, so that those of one at a time are held. */
  private FrozenFigure frozen(
      UUID edition, int position, FrozenCell cell, Map<String, Definition> definitions) {
    FrozenWriter.Frozen frozen = writer.freeze(position, cell, definitions);
    for (int list = 0; list < frozen.packed().size(); list++) {
      store.addRows(edition, position, list, frozen.packed().get(list));
    }
    return frozen.figure();
  }

  private static List<Refusal> refusals(EditionDraft draft) {
    List<Refusal> refusals = new ArrayList<>();
    if (draft.title().isBlank()) {
      refusals.add(Refusal.of("edition.refusal.noTitle"));
    }
    if (draft.cells().isEmpty()) {
      refusals.add(Refusal.of("edition.refusal.noFigures"));
    }
    if (draft.publisher().account() == null
        || draft.approver().account() == null
        || draft.publisher().account().equals(draft.approver().account())) {
      refusals.add(Refusal.of("edition.refusal.onePerson"));
    }
    if ((draft.corrects() == null) != draft.reason().isBlank()) {
      refusals.add(Refusal.of("edition.refusal.reason"));
    }
    for (FrozenCell cell : draft.cells()) {
      if (cell instanceof FrozenCell.ByHand hand
          && (hand.paperTitle().isBlank() || hand.signer().isBlank() || hand.unit().isBlank())) {
        refusals.add(Refusal.of("edition.refusal.byHand", hand.label()));
      }
    }
    return refusals;
  }

  /** The hash of the manifest to be corrected. */
  private String corrected(UUID id) {
    store.lock(id);
    Edition first = store.get(id);
    if (first.correctedBy() != null) {
      throw new RuleRefused("edition.refusal.corrected", first.title());
    }
    return hash(store.signed(id).manifest());
  }

  /** The hash by which a manifest is known. */
  static String hash(String manifest) {
    return Merkle.hex(Merkle.hash(manifest.getBytes(StandardCharsets.UTF_8)));
  }

  private EditionManifest manifest(
      EditionDraft draft,
      @Nullable String correctedHash,
      List<FrozenFigure> figures,
      PublicationKeys.Kept key,
      OffsetDateTime now) {
    Schools.School school =
        schools
            .find(Tenancy.required())
            .orElseThrow(() -> new NotFound("school " + Tenancy.required()));
    return new EditionManifest(
        EditionManifest.FORMAT,
        draft.id(),
        school.id().value(),
        school.name(),
        draft.kind(),
        draft.title(),
        draft.corrects(),
        correctedHash,
        draft.reason(),
        now.toInstant().toString(),
        draft.publisher().name(),
        draft.approver().name(),
        key.key().fingerprint(),
        draft.texts(),
        figures,
        definitions(figures),
        journal
            .head()
            .map(head -> new FrozenHead(head.sequence(), head.hash(), head.sealedAt()))
            .orElse(null));
  }

  private static List<FrozenDefinition> definitions(List<FrozenFigure> figures) {
    return figures.stream()
        .filter(figure -> !figure.byHand())
        .map(figure ->
            new FrozenDefinition(figure.definition(), figure.indicator(), figure.version()))
        .distinct()
        .toList();
  }

  private void record(EditionDraft draft) {
    Map<String, Object> after = new LinkedHashMap<>();
    after.put("title", draft.title());
    after.put("figures", draft.cells().size());
    after.put("approver", draft.approver().name());
    audit.write(
        draft.publisher(),
        "published",
        "report.edition",
        draft.id(),
        Map.of(),
        after,
        draft.reason());
  }
}
