package org.jiangqiao.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jiangqiao.evidence.TrainingScenario;
import org.jiangqiao.kernel.Ids;
import org.jiangqiao.report.EditionTerm.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The terms of a difference say what happened, and add up to it. */
class EditionDiffTest extends EditionScene {

  @Autowired EditionDiffs diffs;
  private UUID scheme = UUID.randomUUID();
  private UUID batch = UUID.randomUUID();
  private UUID edition = UUID.randomUUID();

  @BeforeEach
  void publishTen() {
    inSchool(() -> {
      TrainingScenario data = data();
      scheme = data.scheme("月嫂", "家政", "COMMUNITY");
      batch = data.closed(scheme, "月嫂一期", DAY);
      for (int i = 0; i < 10; i++) {
        data.completed(scheme, batch, data.person("安" + i), "COMMUNITY", DAY);
      }
      return null;
    });
    edition =
        publish(
            cell("training.persons"),
            cell("training.completed", YEAR, Map.of("audience", "COMMUNITY")),
            cell("training.person-hours"));
  }

  @Test
  void whatOnlyOneOfTwoEditionsStatesIsNamed() {
    EditionDraft draft =
        new EditionDraft(
            Ids.next(),
            "BULLETIN",
            "更正",
            List.of(cell("training.persons"), byHand(), cell("training.persons")),
            List.of("本学年培训社会人员，另有投入。"),
            edition,
            "漏计投入",
            actor("提出人"),
            actor("批准人"));
    UUID second = inSchool(() -> editions.publish(draft));
    EditionDiff.Beyond beyond = inSchool(() -> diffs.all(edition, second)).beyond();
    assertThat(beyond.figures()).extracting(FrozenFigure::label).containsExactly("校企合作投入");
    assertThat(beyond.gone()).containsExactly("本学年培训社会人员。");
    assertThat(beyond.fresh()).containsExactly("本学年培训社会人员，另有投入。");
    assertThat(inSchool(() -> diffs.all(edition, null)).beyond())
        .isEqualTo(EditionDiff.Beyond.NOTHING);
  }

  @Test
  void newWithdrawnMergedMovedAndFailedRowsAreToldApart() {
    changeRecords();
    assertThat(terms(1, null))
        .isEqualTo(
            Map.of(
                Kind.NEW, 2L,
                Kind.WITHDRAWN, -1L,
                Kind.CONDITION, -1L,
                Kind.PERIOD, -1L,
                Kind.MERGED, -1L));
    EditionDiff.ListDiff diff = list(1, null);
    assertThat(diff.before()).isEqualTo(10);
    assertThat(diff.after()).isEqualTo(8);
    assertThat(terms(2, null))
        .isEqualTo(
            Map.of(
                Kind.NEW, 2L,
                Kind.WITHDRAWN, -1L,
                Kind.CONDITION, -1L,
                Kind.PERIOD, -1L,
                Kind.FACET, -1L));
    assertThat(
            diffs(1, null).lines().getFirst().lists().getFirst().terms().stream()
                .filter(term -> term.kind() == Kind.CONDITION)
                .map(EditionTerm::word))
        .containsExactly("figure.training.completions.condition.completed");
  }

  @Test
  void changedHoursAreATermOfTheirOwn() {
    inSchool(() -> {
      data()
          .change(
              "update training.completion set hours_attended = 5.5 where school_id = :school and id = (select min(id::text)::uuid from training.completion where school_id = :school)");
      return null;
    });
    assertThat(terms(3, null)).isEqualTo(Map.of(Kind.REWEIGHED, -20L));
    assertThat(list(3, null).after() - list(3, null).before()).isEqualTo(-20);
  }

  @Test
  void aWrittenOffRowThatIsNotThereAnyMoreIsSaidToBeGone() {
    owner()
        .act(
            "delete from training.completion where id = (select min(id::text)::uuid from training.completion)");
    assertThat(terms(1, null)).isEqualTo(Map.of(Kind.VANISHED, -1L));
  }

  @Test
  void twoEditionsAreComparedByTheirFrozenRows() {
    changeRecords();
    EditionDraft draft = draft(List.of(cell("training.persons")), edition, "补录");
    UUID later = inSchool(() -> editions.publish(draft));
    assertThat(list(1, later).after()).isEqualTo(8);
    assertThat(terms(1, later).values().stream().mapToLong(Long::longValue).sum()).isEqualTo(-2);
    assertThat(inSchool(() -> diffs.all(edition, later)).lines().get(1).missing()).isTrue();
    assertThat(inSchool(() -> diffs.all(edition, null)).lines().getFirst().lists()).isNotEmpty();
  }

  @Test
  void withoutAChangeThereIsNoTerm() {
    assertThat(list(1, null).terms()).isEmpty();
    assertThat(inSchool(() -> diffs.all(edition, null)).lines()).allMatch(EditionDiff.Line::isSame);
  }

  @Test
  void termsAddUpForEveryWayKeysCanChange() {
    FrozenRow a = row(1, 1, "a");
    FrozenRow b = row(2, 1, "b");
    FrozenRow b2 = row(3, 0, "b");
    List<FrozenRow> before = List.of(a, b, b2);
    List<FrozenRow> merged = List.of(row(1, 1, "a"), row(2, 0, "a"), row(3, 0, "a"));
    assertThat(units(before, merged)).isEqualTo(Map.of(Kind.MERGED, -1L));
    assertThat(units(merged, before)).isEqualTo(Map.of(Kind.SPLIT, 1L));
    List<FrozenRow> renamed = List.of(row(1, 1, "a"), row(2, 1, "c"), row(3, 0, "c"));
    assertThat(units(before, renamed)).isEmpty();
    List<FrozenRow> other = List.of(row(3, 1, "b"), row(4, 1, "d"));
    assertThat(units(before, other)).isEqualTo(Map.of(Kind.NEW, 1L, Kind.VANISHED, -1L));
  }

  private static Map<Kind, Long> units(List<FrozenRow> before, List<FrozenRow> after) {
    Map<Kind, Long> result = new TreeMap<>();
    EditionTerms.of(before, after, true, ids -> Map.of())
        .forEach(term -> result.merge(term.kind(), term.units(), Long::sum));
    long sum = result.values().stream().mapToLong(Long::longValue).sum();
    long was = before.stream().mapToLong(FrozenRow::weight).sum();
    assertThat(was + sum).isEqualTo(after.stream().mapToLong(FrozenRow::weight).sum());
    return result;
  }

  private static FrozenRow row(int id, long weight, String key) {
    return new FrozenRow(new UUID(0, id), "test.rows", weight, "A", key);
  }

  private void changeRecords() {
    inSchool(() -> {
      TrainingScenario data = data();
      UUID person = data.person("新一");
      data.completed(scheme, batch, person, "COMMUNITY", DAY);
      data.completed(scheme, batch, data.person("新二"), "COMMUNITY", DAY);
      change(data, 0, "withdrawn_at = now(), withdrawn_by = '测试', withdrawn_reason = '误录'");
      change(data, 1, "outcome = 'NOT_COMPLETED'");
      change(data, 2, "completed_on = date '2024-05-20'");
      change(data, 3, "audience = 'FARMER'");
      change(
          data,
          4,
          "person_key = (select person_key from training.completion where school_id = :school order by id offset 5 limit 1)");
      return null;
    });
  }

  private static void change(TrainingScenario data, int which, String set) {
    data.change(
        "update training.completion set "
            + set
            + " where school_id = :school and id = (select id from training.completion where school_id = :school order by id offset "
            + which
            + " limit 1)");
  }

  private EditionDiff diffs(int position, @Nullable UUID other) {
    return inSchool(() -> diffs.one(edition, position, other));
  }

  private EditionDiff.ListDiff list(int position, @Nullable UUID other) {
    return diffs(position, other).lines().getFirst().lists().getFirst();
  }

  private Map<Kind, Long> terms(int position, @Nullable UUID other) {
    Map<Kind, Long> result = new TreeMap<>();
    EditionDiff.ListDiff diff = list(position, other);
    diff.terms().forEach(term -> result.merge(term.kind(), term.units(), Long::sum));
    long sum = result.values().stream().mapToLong(Long::longValue).sum();
    assertThat(diff.before() + sum).isEqualTo(diff.after());
    return result;
  }
}
