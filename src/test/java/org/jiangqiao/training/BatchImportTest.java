package org.jiangqiao.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jiangqiao.access.Actor;
import org.jiangqiao.database.Tenancy;
import org.jiangqiao.kernel.Refusal;
import org.jiangqiao.kernel.RuleRefused;
import org.jiangqiao.register.ImportRun;
import org.jiangqiao.register.Imports;
import org.jiangqiao.register.Sheets;
import org.jiangqiao.workbook.Caps;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Batches that come in as a workbook. */
class BatchImportTest extends TrainingTest {

  private static final Actor CLERK = new Actor(UUID.randomUUID(), "测试");
  private static final List<String> HEAD =
      List.of("班次编号", "培训项目", "开始日期", "结束日期", "培训地点", "名额", "备注");
  private static final LocalDate NEXT_YEAR = LocalDate.now().plusYears(1);

  @Autowired Imports imports;
  @Autowired BatchImport target;
  @Autowired BatchReads reads;

  @BeforeEach
  void aScheme() {
    scheme(school, "焊接技能");
  }

  private ImportRun judge(List<List<String>> rows) {
    return Tenancy.in(
        school,
        () -> {
          var sheet = new ByteArrayInputStream(Sheets.xlsx(HEAD, rows));
          UUID id = imports.receive(CLERK, target, "班次.xlsx", sheet, "");
          return imports.judge(CLERK, target, id, Caps.ORDINARY, (done, total) -> {});
        });
  }

  private ImportRun take(List<List<String>> rows) {
    ImportRun run = judge(rows);
    Tenancy.run(school, () -> imports.confirm(CLERK, target, run.id()));
    return run;
  }

  private static List<String> row(String number, LocalDate start, String... rest) {
    List<String> row = new java.util.ArrayList<>(List.of(number, "焊接技能", start.toString()));
    row.addAll(List.of(rest));
    return row;
  }

  private BatchHead batch(String number) {
    return java.util.Objects.requireNonNull(
        inSchool(() -> batches.byNumber(List.of(number))).get(number));
  }

  private List<String> numbers() {
    return inSchool(() ->
        jdbc.sql(
                "select number from training.batch where school_id = :school and withdrawn_at is null order by number")
            .param("school", school.value())
            .query(String.class)
            .list());
  }

  /** Cell and code of every message. */
  private List<String> messages(ImportRun run) {
    return inSchool(() ->
        jdbc.sql(
                """
                select (m ->> 'cell') || ' ' || (m ->> 'code') from register.import_row w, jsonb_array_elements(w.messages) m
                 where w.school_id = :school and w.import_id = :id order by row_no, 1
                """)
            .param("school", school.value())
            .param("id", run.id())
            .query(String.class)
            .list());
  }

  @Test
  void aRowOpensABatchWithItsSeatsAndTheLessonsOfTheStandardPlan() {
    take(List.of(row("2031-01", NEXT_YEAR, "", "第一实训楼", "30")));
    BatchHead batch = batch("2031-01");
    assertThat(
            List.of(
                batch.title(),
                batch.capacity(),
                batch.hours(),
                batch.endsOn(),
                batch.state().code()))
        .isEqualTo(List.of("焊接技能", 30, 12, NEXT_YEAR.plusDays(1), "PLANNED"));
    assertThat(inSchool(() -> batches.lessons(batch.id())).stream().map(LessonRow::title).toList())
        .isEqualTo(List.of("安全用电", "焊条电弧焊", "考核"));
  }

  @Test
  void theSecondPressOpensNothingMore() {
    ImportRun run = take(List.of(row("2031-01", NEXT_YEAR)));
    Tenancy.run(school, () -> imports.confirm(CLERK, target, run.id()));
    assertThat(numbers()).isEqualTo(List.of("2031-01"));
  }

  @Test
  void newModifiedUnchangedAndWrongRowsAreToldApart() {
    take(List.of(row("2031-01", NEXT_YEAR, "", "第一实训楼", "30"), row("2031-02", NEXT_YEAR)));
    ImportRun run =
        judge(
            List.of(
                row("2031-01", NEXT_YEAR),
                List.of("2031-02", "", "", "", "第二实训楼", "40"),
                row("2031-03", NEXT_YEAR),
                row("", NEXT_YEAR)));
    assertThat(run.counts()).isEqualTo(new ImportRun.Counts(1, 1, 1, 1, 0));
    Tenancy.run(school, () -> imports.confirm(CLERK, target, run.id()));
    BatchHead changed = batch("2031-02");
    assertThat(List.of(changed.place(), changed.capacity(), changed.startsOn()))
        .isEqualTo(List.of("第二实训楼", 40, NEXT_YEAR));
  }

  @Test
  void everyFaultNamesItsCell() {
    ImportRun run =
        judge(
            List.of(
                List.of("2031-01", "电焊", "2031-13-01", "", "", "很多", ""),
                row("2031-02", NEXT_YEAR, NEXT_YEAR.minusDays(1).toString()),
                List.of("2031-03", "焊接技能", "", "", "", "", ""),
                row("2031-04", NEXT_YEAR),
                row("2031-04", NEXT_YEAR)));
    assertThat(messages(run))
        .isEqualTo(
            List.of(
                "B2 register.import.wrong.unknown",
                "C2 codes.date.month",
                "F2 training.form.number",
                "D3 training.form.endBeforeStart",
                "C4 training.form.required",
                " register.import.wrong.twice"));
    assertThat(run.counts().errors()).isEqualTo(4);
  }

  @Test
  void lessonsBeyondTheLastDayAreLeftOutAndItIsSaid() {
    ImportRun run = take(List.of(row("2031-01", NEXT_YEAR, NEXT_YEAR.toString())));
    assertThat(run.counts().warned()).isEqualTo(1);
    assertThat(inSchool(() -> batches.lessons(batch("2031-01").id()))).hasSize(2);
  }

  @Test
  void aBatchOfThePastIsRunningOnceItIsImported() {
    ImportRun run = take(List.of(row("2025-01", LocalDate.now().minusYears(1))));
    assertThat(run.counts().warned()).isEqualTo(1);
    assertThat(batch("2025-01").state()).isEqualTo(new BatchState.Running());
  }

  @Test
  void aClosedBatchKeepsWhatItSays() {
    take(List.of(row("2025-01", LocalDate.now().minusYears(1))));
    UUID id = batch("2025-01").id();
    inSchool(() -> {
      batches.step(OFFICE, id, "CLOSED", "");
      return id;
    });
    ImportRun run = judge(List.of(row("2025-01", LocalDate.now().minusYears(1), "", "第二实训楼")));
    assertThat(messages(run)).isEqualTo(List.of("A2 training.refusal.closed"));
  }

  @Test
  void aBatchStaysWithItsScheme() {
    take(List.of(row("2031-01", NEXT_YEAR)));
    scheme(school, "花椒栽培");
    ImportRun run = judge(List.of(List.of("2031-01", "花椒栽培", NEXT_YEAR.toString())));
    assertThat(messages(run)).isEqualTo(List.of("B2 training.import.otherScheme"));
  }

  @Test
  void theLastImportIsTakenBackAsOneAct() {
    take(List.of(row("2031-01", NEXT_YEAR, "", "第一实训楼", "30")));
    ImportRun run =
        take(
            List.of(
                row("2031-01", NEXT_YEAR.plusDays(7), "", "第二实训楼", "40"),
                row("2025-01", LocalDate.now().minusYears(1))));
    Tenancy.run(school, () -> imports.undo(CLERK, target, run.id()));
    assertThat(numbers()).isEqualTo(List.of("2031-01"));
    BatchHead batch = batch("2031-01");
    assertThat(List.of(batch.place(), batch.capacity(), batch.startsOn()))
        .isEqualTo(List.of("第一实训楼", 30, NEXT_YEAR));
    assertThat(inSchool(() -> batches.lessons(batch.id())).getFirst().heldOn())
        .isEqualTo(NEXT_YEAR);
  }

  @Test
  void whatHappenedSinceForbidsTheUndoAndIsNamed() {
    ImportRun run =
        take(
            List.of(
                row("2031-01", NEXT_YEAR), row("2031-02", NEXT_YEAR), row("2031-03", NEXT_YEAR)));
    enrol(batch("2031-01").id(), "测试甲", "13800000001");
    UUID second = batch("2031-02").id();
    inSchool(() -> {
      steps.announce(OFFICE, second);
      return second;
    });
    RuleRefused refused =
        catchThrowableOfType(
            RuleRefused.class,
            () -> Tenancy.run(school, () -> imports.undo(CLERK, target, run.id())));
    assertThat(refused.refusals())
        .isEqualTo(
            List.of(
                Refusal.of("training.import.refusal.enrolled", "2031-01"),
                Refusal.of("training.import.refusal.changed", "2031-02")));
    assertThat(numbers()).isEqualTo(List.of("2031-01", "2031-02", "2031-03"));
  }

  @Test
  void aRowThatARuleRefusesMeanwhileIsHandedBackAndTheOthersComeIn() {
    take(List.of(row("2031-01", NEXT_YEAR, "", "", "30")));
    ImportRun run =
        judge(List.of(row("2031-01", NEXT_YEAR, "", "", "1"), row("2031-02", NEXT_YEAR)));
    UUID first = batch("2031-01").id();
    enrol(first, "测试甲", "13800000001");
    enrol(first, "测试乙", "13800000002");
    Tenancy.run(school, () -> imports.confirm(CLERK, target, run.id()));
    assertThat(numbers()).isEqualTo(List.of("2031-01", "2031-02"));
    assertThat(batch("2031-01").capacity()).isEqualTo(30);
    assertThat(messages(run)).isEqualTo(List.of(" training.refusal.capacityTaken"));
  }

  @Test
  void ofSeveralSheetsTheOneWithBatchesIsRead() {
    byte[] book =
        Sheets.book(
            new Sheets.Sheet("说明", List.of("填写说明"), List.of(List.of("每行一个班次"))),
            new Sheets.Sheet("名单", List.of("姓名", "班次编号"), List.of(List.of("张信春", "2031-01"))),
            new Sheets.Sheet(
                "班次", HEAD, List.of(row("2031-01", NEXT_YEAR), row("2031-02", NEXT_YEAR))));
    ImportRun run =
        Tenancy.in(
            school,
            () -> {
              UUID id =
                  imports.receive(CLERK, target, "全部.xlsx", new ByteArrayInputStream(book), "");
              return imports.judge(CLERK, target, id, Caps.ORDINARY, (done, total) -> {});
            });
    assertThat(List.of(run.sheet(), run.counts().fresh())).isEqualTo(List.of("班次", 2));
  }
}
