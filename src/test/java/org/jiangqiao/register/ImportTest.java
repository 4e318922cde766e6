package org.jiangqiao.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.jiangqiao.AppTest;
import org.jiangqiao.access.Actor;
import org.jiangqiao.database.Tenancy;
import org.jiangqiao.directory.MadeUp;
import org.jiangqiao.kernel.NotFound;
import org.jiangqiao.kernel.RuleRefused;
import org.jiangqiao.workbook.Caps;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What becomes of sheets, good and bad, on their way into a register. */
class ImportTest extends AppTest {

  private static final String CARD = MadeUp.idNumber(1980, 123).value();
  private static final String OTHER = MadeUp.idNumber(1975, 444).value();
  private static final List<String> HEAD = List.of("姓名", "证件号码", "电话", "备注");
  private static final Actor CLERK = new Actor(UUID.randomUUID(), "测试");

  @Autowired Imports imports;
  @Autowired ImportRuns runs;
  @Autowired ImportPreview preview;
  @Autowired ImportRegister.Tools tools;
  @Autowired Registers registers;

  private ImportTarget target(String path) {
    return new ImportRegister(registers.at(path), tools);
  }

  private ImportTarget people() {
    return target("directory/people");
  }

  private ImportRun judge(ImportTarget target, byte[] sheet) {
    return Tenancy.in(
        school,
        () -> {
          UUID id = imports.receive(CLERK, target, "名单.xlsx", new ByteArrayInputStream(sheet), "");
          return imports.judge(CLERK, target, id, Caps.ORDINARY, (done, total) -> {});
        });
  }

  private ImportRun judge(List<List<String>> rows) {
    return judge(people(), Sheets.xlsx(HEAD, rows));
  }

  private ImportRun take(ImportTarget target, byte[] sheet) {
    ImportRun run = judge(target, sheet);
    Tenancy.run(school, () -> imports.confirm(CLERK, target, run.id()));
    return run;
  }

  private ImportRun take(List<List<String>> rows) {
    return take(people(), Sheets.xlsx(HEAD, rows));
  }

  private List<String> kinds(ImportRun run) {
    return inSchool(() -> preview.page(run, "", 0)).stream()
        .map(line -> line.kind().name())
        .toList();
  }

  /** Cell and code of every message. */
  private List<String> messages(ImportRun run) {
    return inSchool(() -> preview.page(run, "", 0)).stream()
        .flatMap(line -> line.messages().stream())
        .map(m -> m.cell() + " " + m.code())
        .toList();
  }

  private String refusal(byte[] sheet) {
    RuleRefused refused = catchThrowableOfType(RuleRefused.class, () -> judge(people(), sheet));
    return refused.refusals().getFirst().code();
  }

  private List<String> notes() {
    return inSchool(() ->
        jdbc.sql(
                "select name || '/' || phone || '/' || note from directory.person where school_id = :school and withdrawn_at is null order by name")
            .param("school", school.value())
            .query(String.class)
            .list());
  }

  @Test
  void newModifiedUnchangedAndWrongRowsAreToldApart() {
    take(List.of(List.of("李梅", CARD, "13900000001", ""), List.of("王芳", OTHER, "", "")));
    ImportRun run =
        judge(
            List.of(
                List.of("李梅", CARD, "13900000001", ""),
                List.of("王芳", OTHER, "13900000002", ""),
                List.of("曾可", "", "13900000003", ""),
                List.of("", "", "13900000004", "")));
    assertThat(kinds(run)).isEqualTo(List.of("UNCHANGED", "MODIFIED", "NEW", "ERROR"));
    assertThat(run.counts()).isEqualTo(new ImportRun.Counts(1, 1, 1, 1, 0));
    assertThat(messages(run)).isEqualTo(List.of("A5 register.wrong.required"));
  }

  @Test
  void everyMessageNamesItsCell() {
    String broken = CARD.substring(0, 17) + (CARD.endsWith("1") ? "2" : "1");
    ImportRun run =
        judge(List.of(List.of("李梅", broken, "1390000", ""), List.of("王芳", "", "1390000", "")));
    assertThat(messages(run).stream().map(m -> m.split(" ")[0]).toList())
        .isEqualTo(List.of("C2", "B2", "C3"));
  }

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
  void aNumberUnderAnotherNameIsHeldBack() {
    take(List.of(List.of("李梅", CARD, "", "")));
    assertThat(messages(judge(List.of(List.of("王芳", CARD, "", "")))))
        .isEqualTo(List.of("A2 register.import.wrong.otherName"));
  }

  @Test
  void rowsThatStandTwiceNameBothRows() {
    ImportRun run =
        judge(
            List.of(
                List.of("李梅", CARD, "", ""),
                List.of("曾可", "", "", ""),
                List.of("李 梅", CARD, "", "")));
    assertThat(kinds(run)).isEqualTo(List.of("NEW", "NEW", "ERROR"));
    ImportMessage twice =
        inSchool(() -> preview.page(run, "ERROR", 0)).getFirst().messages().getFirst();
    assertThat(twice.arguments()).isEqualTo(List.of("4", "2"));
  }

  @Test
  void fullWidthDigitsAndTrailingBlanksAreRead() {
    StringBuilder wide = new StringBuilder();
    CARD.chars().forEach(c -> wide.append((char) (c - '0' + '０')));
    String typed = CARD.endsWith("X") ? CARD + " " : wide + "　";
    take(List.of(List.of("　李梅 ", typed, "１３９０００００００1", "")));
    assertThat(notes()).isEqualTo(List.of("李梅/13900000001/"));
  }

  @Test
  void oldNumbersOfFifteenDigitsAreConvertedAndFlagged() {
    String old = CARD.substring(0, 6) + CARD.substring(8, 17);
    ImportRun run = judge(List.of(List.of("李梅", old, "", "")));
    assertThat(messages(run)).isEqualTo(List.of("B2 register.import.warn.fifteen"));
    assertThat(run.counts()).isEqualTo(new ImportRun.Counts(1, 0, 0, 0, 1));
  }

  @Test
  void numbersThatLostDigitsAreNamed() throws Exception {
    var bytes = new ByteArrayOutputStream();
    Workbook workbook = new Workbook(bytes, "test", "1.0");
    var sheet = workbook.newWorksheet("名单");
    sheet.value(0, 0, "姓名");
    sheet.value(0, 1, "证件号码");
    sheet.value(1, 0, "李梅");
    sheet.value(1, 1, 500113198001010123d);
    workbook.finish();
    assertThat(messages(judge(people(), bytes.toByteArray())))
        .isEqualTo(List.of("B2 register.import.wrong.lostDigits"));
  }

  @Test
  void datesTypedAsTextAreReadAndAmbiguousOnesNamed() {
    byte[] sheet =
        Sheets.xlsx(
            List.of("姓名", "出生日期"),
            List.of(
                List.of("李梅", "1980年3月5日"),
                List.of("王芳", "1980.3.5"),
                List.of("曾可", "03/05/1980")));
    ImportRun run = judge(people(), sheet);
    assertThat(kinds(run)).isEqualTo(List.of("NEW", "NEW", "ERROR"));
    assertThat(messages(run)).isEqualTo(List.of("B4 codes.date.ambiguous"));
  }

  @Test
  void aHeadBelowATitleAndOverTwoRowsIsFound() throws Exception {
    var bytes = new ByteArrayOutputStream();
    Workbook workbook = new Workbook(bytes, "test", "1.0");
    var sheet = workbook.newWorksheet("名单");
    sheet.value(0, 0, "2026 年学员名单");
    sheet.range(0, 0, 0, 3).merge();
    sheet.value(1, 0, "姓名");
    sheet.range(1, 0, 2, 0).merge();
    sheet.value(1, 1, "联系方式");
    sheet.range(1, 1, 1, 2).merge();
    sheet.value(2, 1, "电话");
    sheet.value(2, 2, "证件号码");
    sheet.value(3, 0, "李梅");
    sheet.value(3, 1, "13900000001");
    sheet.value(3, 2, CARD);
    workbook.finish();
    ImportRun run = judge(people(), bytes.toByteArray());
    assertThat(List.of(run.headRow(), run.counts().fresh())).isEqualTo(List.of(3, 1));
    assertThat(run.mapped()).isEqualTo(List.of("name", "phone", "paperNumber"));
  }

  @Test
  void aSheetWithNothingToImportSaysSo() {
    ImportRun run = judge(List.of());
    assertThat(run.counts().all()).isEqualTo(0);
    assertThat(
            catchThrowableOfType(
                    RuleRefused.class,
                    () -> Tenancy.run(school, () -> imports.confirm(CLERK, people(), run.id())))
                .refusals()
                .getFirst()
                .code())
        .isEqualTo("register.import.refusal.nothing");
  }

  @Test
  void aSheetWithoutItsRequiredColumnSaysWhich() {
    ImportRun run = judge(people(), Sheets.csv("学员大名,电话", "李梅,13900000001"));
    assertThat(run.notes().getFirst().code()).isEqualTo("register.import.refusal.missing");
    assertThat(run.unmapped()).isEqualTo(List.of(0));
  }

  @Test
  void filesThatAreNoSheetsAreNamed() {
    assertThat(refusal("%PDF-1.7 ".getBytes(java.nio.charset.StandardCharsets.US_ASCII)))
        .isEqualTo("workbook.refusal.pdf");
    assertThat(refusal(Sheets.csv("甲,乙", "一,二"))).isEqualTo("register.import.refusal.noHead");
  }

  @Test
  void organizationsComeInByCreditCodeOrName() {
    ImportTarget target = target("directory/organizations");
    List<String> head = List.of("单位名称", "类别");
    take(target, Sheets.xlsx(head, List.of(List.of("重庆云岭汽车有限公司", "企业"))));
    ImportRun run =
        judge(
            target,
            Sheets.xlsx(
                head, List.of(List.of("重庆云岭汽车有限公司", "企业"), List.of("巴南区安澜镇人民政府", "不知道什么"))));
    assertThat(kinds(run)).isEqualTo(List.of("UNCHANGED", "ERROR"));
    assertThat(messages(run)).isEqualTo(List.of("B3 register.wrong.choice"));
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
