package org.jiangqiao.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jiangqiao.evidence.TrainingScenario;
import org.jiangqiao.journal.Finding;
import org.jiangqiao.journal.Journal;
import org.jiangqiao.journal.JournalReport;
import org.jiangqiao.kernel.Ids;
import org.jiangqiao.kernel.Refusal;
import org.jiangqiao.kernel.RuleRefused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;

/** What is published is frozen, signed once, and tells when anything of it is touched. */
class EditionTest extends EditionScene {

  @Autowired Journal journal;
  @Autowired EditionDiffs diffs;

  @BeforeEach
  void threeCompletions() {
    inSchool(() -> {
      TrainingScenario data = data();
      UUID scheme = data.scheme("月嫂", "家政", "COMMUNITY");
      UUID batch = data.closed(scheme, "月嫂一期", DAY);
      UUID other = data.closed(scheme, "月嫂二期", DAY.plusDays(10));
      UUID first = data.person("安春");
      UUID enrolment = data.completed(scheme, batch, first, "COMMUNITY", DAY);
      data.completed(scheme, other, first, "COMMUNITY", DAY.plusDays(10));
      data.completed(scheme, batch, data.person("安夏"), "COMMUNITY", DAY);
      data.rating(batch, enrolment, 4);
      data.summary(2025, "农民培训", 3, 250, "C");
      return null;
    });
  }

  @Test
  void everyKindOfFigureIsFrozenWithWhatStandsBehindIt() {
    UUID id =
        publish(
            cell("training.person-times"),
            cell("training.persons", YEAR, Map.of("audience", "COMMUNITY")),
            cell("training.satisfaction"),
            cell("training.completion-rate"),
            byHand());
    EditionManifest manifest = manifest(id);
    assertThat(manifest.figures().stream().map(FrozenFigure::value).toList())
        .containsExactly("253", "2", "4.00", "100.0", "12.50");
    FrozenFigure personTimes = manifest.figure(1);
    assertThat(personTimes.lists().getFirst().grades().keySet()).containsExactly("A", "C");
    assertThat(personTimes.unitName()).containsEntry("zh-CN", "人次");
    FrozenFigure persons = manifest.figure(2);
    assertThat(persons.lists().getFirst().rows()).isEqualTo(3);
    assertThat(persons.filters().getFirst().words()).containsEntry("zh-CN", "社区居民");
    assertThat(manifest.figure(4).lists()).hasSize(2);
    assertThat(manifest.figure(5).signer()).isEqualTo("周科");
    VerifierReport report = verify(bundle(id));
    assertThat(report.findings()).isEmpty();
    assertThat(report.rows()).isEqualTo(4 + 3 + 1 + 3 + 3);
    assertThat(bundle(id)).doesNotContain("安春");
  }

  @Test
  void everyIndicatorCanBePublishedAndVerified() {
    List<FrozenCell> all = indicators.all(YEAR).stream().map(i -> cell(i.id())).toList();
    EditionDraft draft = draft(all);
    UUID id = inSchool(() -> editions.publish(draft));
    assertThat(verify(bundle(id)).findings()).isEmpty();
    assertThat(inSchool(() -> diffs.all(id, null)).lines())
        .hasSize(all.size())
        .allMatch(EditionDiff.Line::isSame);
  }

  @Test
  void publishedTwiceAtOnceItIsOneEdition() throws Exception {
    EditionDraft draft = draft(List.of(cell("training.persons")));
    List<Future<UUID>> both = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(2)) {
      Callable<UUID> act = () -> inSchool(() -> editions.publish(draft));
      both.add(threads.submit(act));
      both.add(threads.submit(act));
    }
    assertThat(both.get(0).get()).isEqualTo(draft.id());
    assertThat(both.get(1).get()).isEqualTo(draft.id());
    assertThat(inSchool(() -> editions.all())).hasSize(1);
    assertThat(inSchool(() -> store.rows(draft.id(), 1, 0).lines())).hasSize(3);
  }

  @Test
  void theDatabaseRefusesOnePersonForTwo() {
    UUID id = publish(byHand());
    EditionStore.Signed signed = inSchool(() -> store.signed(id));
    EditionDraft two = draft(List.of(byHand()));
    EditionDraft one =
        new EditionDraft(
            Ids.next(),
            two.kind(),
            two.title(),
            two.cells(),
            two.texts(),
            null,
            "",
            two.publisher(),
            two.publisher());
    assertThatThrownBy(() ->
            inSchool(() -> {
              store.add(
                  one,
                  java.time.OffsetDateTime.now(java.time.ZoneOffset.UTC),
                  signed.manifest(),
                  signed.keyId(),
                  signed.signature());
              return null;
            }))
        .isInstanceOf(DataIntegrityViolationException.class)
        .rootCause()
        .hasMessageContaining("edition_two_persons");
    assertThat(refusals(one)).containsExactly("edition.refusal.onePerson");
  }

  @Test
  void nothingOfAnEditionCanBeChangedByTheApplication() {
    publish(cell("training.persons"));
    for (String table :
        List.of("edition", "edition_rows", "edition_definition", "edition_request")) {
      assertThatThrownBy(() -> inSchool(() -> jdbc.sql("delete from report." + table).update()))
          .rootCause()
          .hasMessageContaining("permission denied");
    }
    assertThatThrownBy(
            () -> inSchool(() -> jdbc.sql("update report.edition set title = 'x'").update()))
        .rootCause()
        .hasMessageContaining("permission denied");
  }

  @Test
  void aCorrectionKeepsTheFirstAndIsTheOnlyOne() {
    UUID first = publish(cell("training.persons"));
    EditionDraft without = draft(List.of(cell("training.persons")), first, "");
    assertThat(refusals(without)).containsExactly("edition.refusal.reason");
    EditionDraft draft = draft(List.of(cell("training.persons")), first, "漏了一期");
    UUID second = inSchool(() -> editions.publish(draft));
    Edition corrected = inSchool(() -> editions.find(first)).orElseThrow();
    assertThat(corrected.correctedBy()).isEqualTo(second);
    assertThat(manifest(second).correctsHash())
        .isEqualTo(Editions.hash(inSchool(() -> store.signed(first).manifest())));
    EditionDraft again = draft(List.of(cell("training.persons")), first, "又漏了");
    assertThat(refusals(again)).containsExactly("edition.refusal.corrected");
  }

  @Test
  void aSwappedDefinitionIsNamedByTheJournalAndByTheVerifier() {
    UUID id = publish(cell("training.persons"));
    assertThat(check().findings()).isEmpty();
    owner()
        .act(
            "update report.edition_definition set text = text || ' or true' where edition_id = ?",
            id);
    assertThat(check().findings())
        .containsExactly(
            Finding.of("edition.finding.swapped", "2025–2026 学年数据", "training.persons", 1));
    assertThat(verify(bundle(id)).findings())
        .containsExactly(Finding.of("verify.definitionSwapped", "training.persons", 1));
  }

  @Test
  void aDefinitionThatIsNotTheProductsIsNamed() {
    publish(cell("training.persons"));
    owner()
        .act(
            """
            update report.edition_definition
               set text = 'anything', hash = encode(sha256('anything'::bytea), 'hex')
            """);
    assertThat(check().findings().stream().map(Finding::code))
        .containsExactly("edition.finding.redefined");
  }

  @Test
  void anEditionCarriesTheHeadOfTheJournalAndTestifiesToIt() {
    actor("某人");
    inSchool(() -> journal.seal(Ids.of(Long.MAX_VALUE >>> 20, 0, 0)));
    publish(byHand(), cell("training.persons"));
    long sealed = inSchool(() -> journal.head()).orElseThrow().sequence();
    owner().act("delete from journal.link where sequence = ?", sealed);
    assertThat(check().findings().stream().map(Finding::code))
        .containsExactly("journal.finding.cut");
  }

  @Test
  void aHeadRewrittenInsideAnEditionBreaksItsSignature() {
    publish(cell("training.persons"));
    owner().act("update report.edition set manifest = replace(manifest, '提出人', '别的人')");
    assertThat(check().findings())
        .containsExactly(Finding.of("edition.finding.forged", "2025–2026 学年数据"));
  }

  private JournalReport check() {
    return inSchool(() -> journal.check(List.of()));
  }

  private List<String> refusals(EditionDraft draft) {
    try {
      inSchool(() -> editions.publish(draft));
      return List.of();
    } catch (RuleRefused refused) {
      return refused.refusals().stream().map(Refusal::code).toList();
    }
  }
}
