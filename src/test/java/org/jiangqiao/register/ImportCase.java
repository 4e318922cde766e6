package org.jiangqiao.register;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.UUID;
import org.jiangqiao.AppTest;
import org.jiangqiao.access.Actor;
import org.jiangqiao.database.Tenancy;
import org.jiangqiao.kernel.RuleRefused;
import org.jiangqiao.scenario.MadeUp;
import org.jiangqiao.workbook.Caps;
import org.springframework.beans.factory.annotation.Autowired;

/** Hands sheets in and looks at what became of them. */
abstract class ImportCase extends AppTest {

  static final String CARD = MadeUp.idNumber(1980, 123).value();
  static final String OTHER = MadeUp.idNumber(1975, 444).value();
  static final List<String> HEAD = List.of("姓名", "证件号码", "电话", "备注");
  static final Actor CLERK = new Actor(UUID.randomUUID(), "测试");

  @Autowired Imports imports;
  @Autowired ImportRuns runs;
  @Autowired ImportPreview preview;
  @Autowired ImportRegister.Tools tools;
  @Autowired Registers registers;

  ImportTarget target(String path) {
    return new ImportRegister(registers.at(path), tools);
  }

  ImportTarget people() {
    return target("directory/people");
  }

  ImportRun judge(ImportTarget target, byte[] sheet) {
    return Tenancy.in(
        school,
        () -> {
          UUID id = imports.receive(CLERK, target, "名单.xlsx", new ByteArrayInputStream(sheet), "");
          return imports.judge(CLERK, target, id, Caps.ORDINARY, (done, total) -> {});
        });
  }

  ImportRun judge(List<List<String>> rows) {
    return judge(people(), Sheets.xlsx(HEAD, rows));
  }

  ImportRun take(ImportTarget target, byte[] sheet) {
    ImportRun run = judge(target, sheet);
    Tenancy.run(school, () -> imports.confirm(CLERK, target, run.id()));
    return run;
  }

  ImportRun take(List<List<String>> rows) {
    return take(people(), Sheets.xlsx(HEAD, rows));
  }

  List<String> kinds(ImportRun run) {
    return inSchool(() -> preview.page(run, "", 0)).stream()
        .map(line -> line.kind().name())
        .toList();
  }

  /** Cell and code of every message. */
  List<String> messages(ImportRun run) {
    return inSchool(() -> preview.page(run, "", 0)).stream()
        .flatMap(line -> line.messages().stream())
        .map(m -> m.cell() + " " + m.code())
        .toList();
  }

  String refusal(byte[] sheet) {
    RuleRefused refused = catchThrowableOfType(RuleRefused.class, () -> judge(people(), sheet));
    return refused.refusals().getFirst().code();
  }

  List<String> notes() {
    return inSchool(() ->
        jdbc.sql(
                "select name || '/' || phone || '/' || note from directory.person where school_id = :school and withdrawn_at is null order by name")
            .param("school", school.value())
            .query(String.class)
            .list());
  }
}
