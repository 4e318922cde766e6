package org.jiangqiao.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.UUID;
import org.jiangqiao.database.Tenancy;
import org.jiangqiao.register.ImportRun;
import org.jiangqiao.register.Imports;
import org.jiangqiao.register.Sheets;
import org.jiangqiao.scenario.MadeUp;
import org.jiangqiao.training.Batches;
import org.jiangqiao.workbook.Caps;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Rosters that come in as workbooks. */
class RosterImportTest extends EnrolmentTest {

  private static final List<String> HEAD = List.of("姓名", "身份证号", "手机号", "培训对象", "单位", "村社");

  @Autowired Imports imports;
  @Autowired Batches batchHeads;
  @Autowired RosterImportJudge judge;
  @Autowired RosterImportWriter writer;

  private RosterImport target(UUID batch) {
    return inSchool(() -> new RosterImport(batchHeads.head(batch), judge, writer));
  }

  private ImportRun judged(RosterImport target, String choice, List<List<String>> rows) {
    return Tenancy.in(
        school,
        () -> {
          var sheet = new ByteArrayInputStream(Sheets.xlsx(HEAD, rows));
          UUID id = imports.receive(CLERK, target, "名单.xlsx", sheet, choice);
          return imports.judge(CLERK, target, id, Caps.ORDINARY, (done, total) -> {});
        });
  }

  private static final org.jiangqiao.access.Actor CLERK =
      new org.jiangqiao.access.Actor(UUID.randomUUID(), "测试");

  private static List<String> row(String name, int sequence) {
    return List.of(name, MadeUp.idNumber(1980, sequence).value(), "", "农民", "重庆云岭汽车有限公司", "石龙村");
  }

  private List<List<String>> three() {
    return List.of(row("张信春", 1), row("李成明", 2), row("王小梅", 3));
  }

  @Test
  void aWorkbookFillsTheSeatsAndThenTheWaitingList() {
    UUID batch = openBatch(2, 5);
    RosterImport target = target(batch);
    ImportRun run = judged(target, RosterImport.WAIT, three());
    assertThat(run.counts()).isEqualTo(new ImportRun.Counts(3, 0, 0, 0, 0));
    Tenancy.run(school, () -> imports.confirm(CLERK, target, run.id()));
    Tenancy.run(school, () -> imports.confirm(CLERK, target, run.id()));
    assertThat(List.of(taken(batch), seated(batch), waiting(batch))).isEqualTo(List.of(2, 2, 1));
  }

  @Test
  void rowsBeyondTheLastSeatAreHandedBackWhenAskedFor() {
    UUID batch = openBatch(2, 5);
    RosterImport target = target(batch);
    ImportRun run = judged(target, RosterImport.REFUSE, three());
    Tenancy.run(school, () -> imports.confirm(CLERK, target, run.id()));
    assertThat(List.of(taken(batch), seated(batch), waiting(batch))).isEqualTo(List.of(2, 2, 0));
    List<String> behind =
        inSchool(() ->
            jdbc.sql(
                    "select title || ' ' || kind from register.import_row where school_id = :school and import_id = :id")
                .param("school", school.value())
                .param("id", run.id())
                .query(String.class)
                .list());
    assertThat(behind).isEqualTo(List.of("王小梅 ERROR"));
  }

  @Test
  void aSecondWorkbookFindsWhoIsThereAlready() {
    UUID batch = openBatch(5, 5);
    RosterImport target = target(batch);
    ImportRun first = judged(target, RosterImport.WAIT, List.of(row("张信春", 1)));
    Tenancy.run(school, () -> imports.confirm(CLERK, target, first.id()));
    ImportRun run =
        judged(target, RosterImport.WAIT, List.of(row("张信春", 1), row("王小梅", 3), row("李四", 1)));
    assertThat(run.counts()).isEqualTo(new ImportRun.Counts(1, 0, 1, 1, 0));
  }

  @Test
  void anImportedRosterIsTakenBackAsOneAct() {
    UUID batch = openBatch(2, 5);
    RosterImport target = target(batch);
    ImportRun run = judged(target, RosterImport.WAIT, three());
    Tenancy.run(school, () -> imports.confirm(CLERK, target, run.id()));
    Tenancy.run(school, () -> imports.undo(CLERK, target, run.id()));
    assertThat(List.of(taken(batch), seated(batch), waiting(batch))).isEqualTo(List.of(0, 0, 0));
  }

  @Test
  void whoGivesNeitherNumberNorPhoneCannotBeKnown() {
    RosterImport target = target(openBatch(2, 5));
    ImportRun run =
        judged(target, RosterImport.WAIT, List.of(List.of("张信春", "", "", "农民", "", "")));
    assertThat(run.counts().errors()).isEqualTo(1);
  }
}
