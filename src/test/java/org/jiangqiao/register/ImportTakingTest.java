package org.jiangqiao.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.stream.IntStream;
import org.jiangqiao.database.Tenancy;
import org.jiangqiao.kernel.NotFound;
import org.jiangqiao.kernel.RuleRefused;
import org.jiangqiao.scenario.MadeUp;
import org.junit.jupiter.api.Test;

/** How sheets that were judged are taken in as one act, and taken back. */
class ImportTakingTest extends ImportCase {

  @Test
  void goodRowsComeInWithTheirHistoryAndWrongOnesStayBehind() {
    ImportRun run =
        take(List.of(List.of("李梅", CARD, "13900000001", "甲"), List.of("王芳", "12", "", "")));
    assertThat(notes()).isEqualTo(List.of("李梅/13900000001/甲"));
    assertThat(kinds(run)).isEqualTo(List.of("ERROR"));
    List<String> actions =
        inSchool(() ->
            jdbc.sql(
                    "select action || ' ' || coalesce(after ->> 'name', after ->> 'new') from access.audit_entry where school_id = :school and action in ('created', 'imported') and subject_kind in ('directory.person', 'register.import_run') order by 1")
                .param("school", school.value())
                .query(String.class)
                .list());
    assertThat(actions).isEqualTo(List.of("created 李梅", "imported 1"));
  }

  @Test
  void theSecondConfirmationDoesNothing() {
    ImportRun run = take(List.of(List.of("李梅", CARD, "", "")));
    Tenancy.run(school, () -> imports.confirm(CLERK, people(), run.id()));
    assertThat(notes()).isEqualTo(List.of("李梅//"));
  }

  @Test
  void anImportThatFailsHalfWayLeavesNothing() {
    ImportRun run = judge(List.of(List.of("曾可", "", "", ""), List.of("李梅", CARD, "", "")));
    take(List.of(List.of("李梅", CARD, "", "先到")));
    assertThat(
            catchThrowableOfType(
                    RuleRefused.class,
                    () -> Tenancy.run(school, () -> imports.confirm(CLERK, people(), run.id())))
                .refusals()
                .getFirst()
                .code())
        .isEqualTo("register.import.refusal.overtaken");
    assertThat(notes()).isEqualTo(List.of("李梅//先到"));
    assertThat(inSchool(() -> runs.get(people(), run.id()).confirmedAt())).isNull();
  }

  @Test
  void rowsWhoseRecordsWereChangedMeanwhileAreHeldBack() {
    take(List.of(List.of("李梅", CARD, "", "一")));
    ImportRun run = judge(List.of(List.of("李梅", CARD, "", "二"), List.of("曾可", "", "", "")));
    take(List.of(List.of("李梅", CARD, "", "三")));
    assertThat(
            catchThrowableOfType(
                    RuleRefused.class,
                    () -> Tenancy.run(school, () -> imports.confirm(CLERK, people(), run.id())))
                .refusals()
                .getFirst()
                .code())
        .isEqualTo("register.import.refusal.stale");
    Tenancy.run(school, () -> imports.confirm(CLERK, people(), run.id()));
    assertThat(notes()).isEqualTo(List.of("曾可//", "李梅//三"));
  }

  @Test
  void theLastImportIsTakenBackAsOneAct() {
    take(List.of(List.of("李梅", CARD, "13900000001", "一")));
    ImportRun run =
        take(List.of(List.of("李梅", CARD, "13900000009", "二"), List.of("曾可", OTHER, "", "")));
    assertThat(notes()).isEqualTo(List.of("曾可//", "李梅/13900000009/二"));
    Tenancy.run(school, () -> imports.undo(CLERK, people(), run.id()));
    assertThat(notes()).isEqualTo(List.of("李梅/13900000001/一"));
    ImportRun again = take(List.of(List.of("曾可", OTHER, "", "新")));
    assertThat(again.counts().fresh()).isEqualTo(1);
  }

  @Test
  void anImportWhoseRecordsWereChangedSinceIsNotTakenBack() {
    ImportRun run = take(List.of(List.of("李梅", CARD, "", "一"), List.of("曾可", "", "", "")));
    inSchool(() ->
        jdbc.sql(
                "update directory.person set version = version + 1 where school_id = :school and name = '李梅'")
            .param("school", school.value())
            .update());
    RuleRefused refused =
        catchThrowableOfType(
            RuleRefused.class,
            () -> Tenancy.run(school, () -> imports.undo(CLERK, people(), run.id())));
    assertThat(refused.refusals().getFirst().code()).isEqualTo("register.import.refusal.changed");
    assertThat(refused.refusals().getFirst().arguments()).isEqualTo(List.of("李梅"));
    assertThat(notes().size()).isEqualTo(2);
  }

  @Test
  void onlyTheLastImportIsTakenBack() {
    ImportRun first = take(List.of(List.of("李梅", CARD, "", "")));
    take(List.of(List.of("曾可", OTHER, "", "")));
    assertThat(
            inSchool(() ->
                imports.againstUndo(people(), runs.get(people(), first.id())).getFirst().code()))
        .isEqualTo("register.import.refusal.notLast");
  }

  @Test
  void aNumberThatIsImportedIsSealedAndLeavesNoTraceInTheStagingTables() {
    ImportRun run = judge(List.of(List.of("李梅", CARD, "", "")));
    long traces =
        inSchool(() ->
            jdbc.sql(
                    "select count(*) from register.import_row w where school_id = :school and to_jsonb(w)::text like '%' || :number || '%'")
                .param("school", school.value())
                .param("number", CARD)
                .query(Long.class)
                .single());
    assertThat(traces).isEqualTo(0);
    Tenancy.run(school, () -> imports.confirm(CLERK, people(), run.id()));
    long secrets =
        inSchool(() ->
            jdbc.sql("select count(*) from directory.person_secret where school_id = :school")
                .param("school", school.value())
                .query(Long.class)
                .single());
    assertThat(secrets).isEqualTo(1);
  }

  @Test
  void aSheetWithRecordNumbersChangesNamesAndClearsCells() {
    take(List.of(List.of("李梅", CARD, "13900000001", "一")));
    String record =
        inSchool(() ->
            jdbc.sql("select id || '.' || version from directory.person where school_id = :school")
                .param("school", school.value())
                .query(String.class)
                .single());
    byte[] sheet =
        Sheets.xlsx(
            List.of("姓名*", "证件号码", "电话", "备注", "记录编号"),
            List.of(List.of("李小梅", MadeUp.idNumber(1980, 123).masked(), "", "", record)));
    take(people(), sheet);
    assertThat(notes()).isEqualTo(List.of("李小梅//"));
  }

  @Test
  void manyRowsAreStagedAndWrittenInOneAct() {
    List<List<String>> rows =
        IntStream.range(0, 4_500)
            .mapToObj(i -> List.of("学员" + i, "", "139%08d".formatted(i), ""))
            .toList();
    ImportRun run = take(rows);
    assertThat(run.counts().fresh()).isEqualTo(4_500);
    assertThat(notes().size()).isEqualTo(4_500);
  }

  @Test
  void anotherSchoolSeesNothingOfAnImport() {
    ImportRun run = judge(List.of(List.of("李梅", CARD, "", "")));
    assertThat(
            catchThrowableOfType(
                NotFound.class, () -> in(newSchool(), () -> runs.get(people(), run.id()))))
        .isNotNull();
    assertThat(in(newSchool(), () -> preview.page(run, "", 0))).isEqualTo(List.of());
  }
}
