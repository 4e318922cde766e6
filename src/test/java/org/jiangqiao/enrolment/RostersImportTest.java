package org.jiangqiao.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jiangqiao.access.Actor;
import org.jiangqiao.database.Tenancy;
import org.jiangqiao.kernel.RuleRefused;
import org.jiangqiao.register.ImportRun;
import org.jiangqiao.register.Imports;
import org.jiangqiao.register.Sheets;
import org.jiangqiao.scenario.MadeUp;
import org.jiangqiao.workbook.Caps;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One long list of people for several batches. */
class RostersImportTest extends EnrolmentTest {

  private static final Actor CLERK = new Actor(UUID.randomUUID(), "测试");
  private static final List<String> HEAD = List.of("班次编号", "姓名", "身份证号", "电话", "培训对象");

  @Autowired Imports imports;
  @Autowired RostersImport target;

  private ImportRun judge(String choice, List<List<String>> rows) {
    return Tenancy.in(
        school,
        () -> {
          var sheet = new ByteArrayInputStream(Sheets.xlsx(HEAD, rows));
          UUID id = imports.receive(CLERK, target, "名单.xlsx", sheet, choice);
          return imports.judge(CLERK, target, id, Caps.ORDINARY, (done, total) -> {});
        });
  }

  private ImportRun take(String choice, List<List<String>> rows) {
    ImportRun run = judge(choice, rows);
    Tenancy.run(school, () -> imports.confirm(CLERK, target, run.id()));
    return run;
  }

  private List<String> row(UUID batch, String name, int sequence) {
    return row(inSchool(() -> batches.head(batch)).number(), name, sequence, "农民");
  }

  private static List<String> row(String batch, String name, int sequence, String audience) {
    return List.of(batch, name, MadeUp.idNumber(1980, sequence).value(), "", audience);
  }

  private List<String> behind(ImportRun run) {
    return inSchool(() ->
        jdbc.sql(
                """
                select title || ' ' || (m ->> 'cell') || ' ' || (m ->> 'code')
                  from register.import_row w, jsonb_array_elements(w.messages) m
                 where w.school_id = :school and w.import_id = :id and w.kind = 'ERROR' order by row_no
                """)
            .param("school", school.value())
            .param("id", run.id())
            .query(String.class)
            .list());
  }

  @Test
  void eachRowIsEnrolledInTheBatchItNames() {
    UUID first = openBatch(3, 5);
    UUID second = openBatch(3, 30);
    List<List<String>> rows =
        List.of(row(first, "张信春", 1), row(second, "李成明", 2), row(second, "张信春", 1));
    ImportRun run = take(RosterTarget.WAIT, rows);
    assertThat(run.counts()).isEqualTo(new ImportRun.Counts(3, 0, 0, 0, 0));
    assertThat(List.of(taken(first), taken(second))).isEqualTo(List.of(1, 2));
    assertThat(judge(RosterTarget.WAIT, rows).counts())
        .isEqualTo(new ImportRun.Counts(0, 0, 3, 0, 0));
  }

  @Test
  void anUnknownNumberAMissingOneAndASecondRowOfOnePersonAreNamed() {
    UUID batch = openBatch(3, 5);
    String number = inSchool(() -> batches.head(batch)).number();
    ImportRun run =
        judge(
            RosterTarget.WAIT,
            List.of(
                row("X-1", "张信春", 1, "农民"),
                row("", "李成明", 2, "农民"),
                row(batch, "王小梅", 3),
                row(batch, "王小梅", 3),
                row(number, "赵大勇", 4, "农民、员工")));
    assertThat(behind(run))
        .isEqualTo(
            List.of(
                "张信春 A2 enrolment.import.noBatch",
                "李成明 A3 register.wrong.required",
                "王小梅  register.import.wrong.twice",
                "赵大勇 E6 register.wrong.choice"));
  }

  @Test
  void aBlankAudienceIsThatOfTheBatchsScheme() {
    UUID batch = openBatch(3, 5);
    String number = inSchool(() -> batches.head(batch)).number();
    take(RosterTarget.WAIT, List.of(row(number, "张信春", 1, "")));
    assertThat(
            inSchool(() ->
                jdbc.sql(
                        "select audience from training.enrolment where school_id = :school and batch_id = :batch")
                    .param("school", school.value())
                    .param("batch", batch)
                    .query(String.class)
                    .single()))
        .isEqualTo("FARMER_HQ");
  }

  @Test
  void rowsBeyondTheLastSeatWaitOrAreHandedBackBatchByBatch() {
    UUID small = openBatch(1, 5);
    UUID large = openBatch(5, 30);
    List<List<String>> rows = new ArrayList<>();
    rows.add(row(small, "张信春", 1));
    rows.add(row(small, "李成明", 2));
    rows.add(row(large, "王小梅", 3));
    ImportRun run = take(RosterTarget.REFUSE, rows);
    assertThat(List.of(taken(small), waiting(small), taken(large))).isEqualTo(List.of(1, 0, 1));
    assertThat(behind(run)).hasSize(1).allMatch(line -> line.startsWith("李成明"));
  }

  @Test
  void aSecondSubsidyInOneYearIsSaidInThePreview() {
    UUID line = subsidisedLine();
    int days = 1;
    UUID first = batch(school, 5, days, line);
    UUID second = batch(school, 5, days, line);
    take(RosterTarget.WAIT, List.of(row(first, "张信春", 1)));
    ImportRun run = judge(RosterTarget.WAIT, List.of(row(second, "张信春", 1)));
    assertThat(behind(run)).isEqualTo(List.of("张信春  enrolment.refusal.subsidy"));
  }

  @Test
  void aSecondSubsidyWithinOneSheetStaysBehind() {
    UUID line = subsidisedLine();
    UUID first = batch(school, 5, 1, line);
    UUID second = batch(school, 5, 1, line);
    ImportRun run = take(RosterTarget.WAIT, List.of(row(first, "张信春", 1), row(second, "张信春", 1)));
    assertThat(List.of(taken(first), taken(second))).isEqualTo(List.of(1, 0));
    assertThat(behind(run)).isEqualTo(List.of("张信春  enrolment.refusal.subsidy"));
  }

  @Test
  void theWholeListIsTakenBackAsOneActUnlessABatchIsClosed() {
    UUID first = openBatch(3, 5);
    UUID second = openBatch(3, 30);
    ImportRun run = take(RosterTarget.WAIT, List.of(row(first, "张信春", 1), row(second, "李成明", 2)));
    step(second, "CLOSED");
    RuleRefused refused =
        catchThrowableOfType(
            RuleRefused.class,
            () -> Tenancy.run(school, () -> imports.undo(CLERK, target, run.id())));
    assertThat(refused.refusals().getFirst().code()).isEqualTo("training.refusal.closed");
    step(second, "REOPENED");
    Tenancy.run(school, () -> imports.undo(CLERK, target, run.id()));
    assertThat(List.of(taken(first), taken(second))).isEqualTo(List.of(0, 0));
  }
}
