package org.jiangqiao.enrolment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jiangqiao.codes.TextCleaner;
import org.jiangqiao.register.ImportColumn;
import org.jiangqiao.register.ImportLine;
import org.jiangqiao.register.ImportRow;
import org.jiangqiao.register.ImportRun;
import org.jiangqiao.training.BatchHead;
import org.jiangqiao.training.Batches;
import org.jiangqiao.ui.Page;
import org.springframework.stereotype.Component;

/** One workbook of names for several batches: each row says which by its number. */
@Component
final class RostersImport extends RosterTarget {

  /** Where it lies. */
  static final String PATH = "/training/batches/roster-import";

  private final Batches batches;
  private final RosterImportJudge judge;

  RostersImport(Batches batches, RosterImportJudge judge, RosterImportWriter writer) {
    super(writer);
    this.batches = batches;
    this.judge = judge;
  }

  @Override
  public String kind() {
    return "enrolment/rosters";
  }

  @Override
  public String href() {
    return PATH;
  }

  @Override
  public String parentHref() {
    return "/training/batches";
  }

  @Override
  public String title(Page page) {
    return page.t("enrolment.import.titleMany");
  }

  @Override
  public List<ImportColumn> columns() {
    List<ImportColumn> columns = new ArrayList<>();
    columns.add(column(BATCH, true, List.of()));
    columns.addAll(people(false, ""));
    return columns;
  }

  @Override
  public List<String> needed() {
    return List.of(BATCH, NAME);
  }

  @Override
  public List<String> rules() {
    return List.of("enrolment.import.rule.batch", "enrolment.import.rule.audience");
  }

  @Override
  public List<ImportLine> judge(ImportRun run, List<ImportRow> rows) {
    Map<String, BatchHead> known =
        batches.byNumber(rows.stream().map(RostersImport::number).distinct().toList());
    return judge.judge(run, rows, row -> known.get(number(row)));
  }

  static String number(ImportRow row) {
    return TextCleaner.line(row.cell(BATCH).text());
  }
}
