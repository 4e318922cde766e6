package org.jiangqiao.training;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jiangqiao.access.Actor;
import org.jiangqiao.kernel.Refusal;
import org.jiangqiao.register.ImportColumn;
import org.jiangqiao.register.ImportLine;
import org.jiangqiao.register.ImportRow;
import org.jiangqiao.register.ImportRun;
import org.jiangqiao.register.ImportTarget;
import org.jiangqiao.ui.Page;
import org.springframework.stereotype.Component;

/** A workbook of batches, each matched by its number. */
@Component
final class BatchImport implements ImportTarget {

  static final String NUMBER = "number";
  static final String SCHEME = "scheme";
  static final String STARTS_ON = "startsOn";

  /** Where it lies. */
  static final String PATH = "/training/batches/import";

  private static final List<String> REQUIRED = List.of(NUMBER, SCHEME, STARTS_ON);

  private final BatchImportJudge judge;
  private final BatchImportWriter writer;

  BatchImport(BatchImportJudge judge, BatchImportWriter writer) {
    this.judge = judge;
    this.writer = writer;
  }

  /** The columns in the order of the template: the fields of the form and the scheme. */
  static List<String> names() {
    List<String> names = new ArrayList<>(BatchForm.of(java.util.Map.of()).fields().keySet());
    names.add(1, SCHEME);
    return names;
  }

  @Override
  public String kind() {
    return "training/batches";
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
    return page.t("training.batches");
  }

  @Override
  public List<ImportColumn> columns() {
    return names().stream().map(BatchImport::column).toList();
  }

  private static ImportColumn column(String name) {
    return new ImportColumn(
        name,
        "training.batch." + name,
        List.of("training.import.also." + name, name),
        hint(name),
        REQUIRED.contains(name),
        List.of());
  }

  private static String hint(String name) {
    return switch (name) {
      case "customer" -> "training.batch.customerHint";
      case "trainers" -> "training.batch.trainersHint";
      case "completionPercent" -> "training.batch.completionHint";
      case STARTS_ON -> "training.import.dateHint";
      case "title", "endsOn", "fundingLine", "capacity", "hours" -> "training.import.defaultHint";
      default -> "";
    };
  }

  /** Batches there are already need neither scheme nor first day. */
  @Override
  public List<String> needed() {
    return List.of(NUMBER);
  }

  @Override
  public List<String> rules() {
    return Stream.of("match", "blank", "begun", "people")
        .map(r -> "training.import.rule." + r)
        .toList();
  }

  @Override
  public List<String> layout() {
    return List.of(BatchImportWriter.SCHEME, BatchImportWriter.VALUES);
  }

  @Override
  public List<ImportLine> judge(ImportRun run, List<ImportRow> rows) {
    return judge.judge(rows);
  }

  @Override
  public void apply(Actor actor, ImportRun run) {
    writer.apply(actor, run);
  }

  @Override
  public List<Refusal> againstUndo(ImportRun run) {
    return writer.againstUndo(run);
  }

  @Override
  public void undo(Actor actor, ImportRun run) {
    writer.undo(actor, run);
  }
}
