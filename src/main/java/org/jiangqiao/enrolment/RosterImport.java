package org.jiangqiao.enrolment;

import java.util.List;
import java.util.UUID;
import org.jiangqiao.access.Actor;
import org.jiangqiao.codes.Audience;
import org.jiangqiao.register.ImportColumn;
import org.jiangqiao.register.ImportLine;
import org.jiangqiao.register.ImportRow;
import org.jiangqiao.register.ImportRun;
import org.jiangqiao.training.BatchHead;
import org.jiangqiao.ui.Page;

/** A workbook of names that becomes the roster of one batch. */
final class RosterImport extends RosterTarget {

  /** Where it lies. */
  static final String PATH = "/training/batches/{batch}/roster-import";

  private final BatchHead batch;
  private final RosterImportJudge judge;
  private final RosterImportWriter writer;

  RosterImport(BatchHead batch, RosterImportJudge judge, RosterImportWriter writer) {
    super(writer);
    this.batch = batch;
    this.judge = judge;
    this.writer = writer;
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
    return PATH.replace("{batch}", batch.id().toString());
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
  public List<ImportColumn> columns() {
    return people(Audience.find(batch.audience()).isEmpty(), batch.audience());
  }

  @Override
  public List<String> needed() {
    return List.of(NAME);
  }

  @Override
  public List<ImportLine> judge(ImportRun run, List<ImportRow> rows) {
    return judge.judge(run, rows, row -> batch);
  }

  @Override
  public void apply(Actor actor, ImportRun run) {
    writer.requireChangeable(batch.id());
    super.apply(actor, run);
  }
}
