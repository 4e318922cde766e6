package org.jiangqiao.enrolment;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jiangqiao.access.Actor;
import org.jiangqiao.codes.Audience;
import org.jiangqiao.kernel.Refusal;
import org.jiangqiao.register.ImportColumn;
import org.jiangqiao.register.ImportLine;
import org.jiangqiao.register.ImportRow;
import org.jiangqiao.register.ImportRun;
import org.jiangqiao.register.ImportTarget;
import org.jiangqiao.training.BatchHead;
import org.jiangqiao.ui.Page;

/** A workbook of names that becomes the roster of a batch. */
final class RosterImport implements ImportTarget {

  static final String NAME = "name";
  static final String NUMBER = "idNumber";
  static final String PHONE = "phone";
  static final String AUDIENCE = "audience";
  static final String ORGANIZATION = "organization";
  static final String VILLAGE = "village";

  /** Rows beyond the last seat go to the waiting list. */
  static final String WAIT = "enrolment.import.wait";

  /** Rows beyond the last seat are handed back. */
  static final String REFUSE = "enrolment.import.refuse";

  private final BatchHead batch;
  private final RosterImportJudge judge;
  private final RosterImportWriter writer;

  RosterImport(BatchHead batch, RosterImportJudge judge, RosterImportWriter writer) {
    this.batch = batch;
    this.judge = judge;
    this.writer = writer;
  }

  BatchHead batch() {
    return batch;
  }

  @Override
  public String kind() {
    return "enrolment/roster";
  }

  @Override
  public UUID subject() {
    return batch.id();
  }

  @Override
  public String href() {
    return "/training/batches/" + batch.id() + "/roster-import";
  }

  @Override
  public String parentHref() {
    return "/training/batches/" + batch.id() + "/roster";
  }

  @Override
  public String title(Page page) {
    return page.t("enrolment.import.title", batch.title());
  }

  @Override
  public List<String> choices() {
    return List.of(WAIT, REFUSE);
  }

  @Override
  public List<ImportColumn> columns() {
    List<ImportColumn> columns = new ArrayList<>();
    columns.add(column(NAME, true, List.of()));
    columns.add(column(NUMBER, false, List.of()));
    columns.add(column(PHONE, false, List.of()));
    List<Audience> audiences = SignUpDesk.audiences(batch.audience());
    columns.add(
        column(
            AUDIENCE,
            Audience.find(batch.audience()).isEmpty(),
            audiences.stream().map(Audience::labelKey).toList()));
    columns.add(column(ORGANIZATION, false, List.of()));
    columns.add(column(VILLAGE, false, List.of()));
    return columns;
  }

  private static ImportColumn column(String name, boolean required, List<String> choices) {
    String label = "enrolment.import.column." + name;
    return new ImportColumn(
        name,
        label,
        List.of(label + ".also"),
        name.equals(NUMBER) ? "enrolment.import.numberHint" : "",
        required,
        choices);
  }

  @Override
  public List<String> needed() {
    return List.of(NAME);
  }

  @Override
  public List<String> layout() {
    return RosterImportRow.LAYOUT;
  }

  @Override
  public List<ImportLine> judge(ImportRun run, List<ImportRow> rows) {
    return judge.judge(batch, run, rows);
  }

  @Override
  public void apply(Actor actor, ImportRun run) {
    writer.apply(actor, batch, run);
  }

  @Override
  public List<Refusal> againstUndo(ImportRun run) {
    return writer.againstUndo(batch, run);
  }

  @Override
  public void undo(Actor actor, ImportRun run) {
    writer.undo(actor, run);
  }

  @Override
  public String shown(Page page, String column, String text) {
    return column.equals(AUDIENCE)
        ? Audience.find(text).map(audience -> page.t(audience.labelKey())).orElse(text)
        : text;
  }
}
