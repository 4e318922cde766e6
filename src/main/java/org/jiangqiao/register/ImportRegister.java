package org.jiangqiao.register;

import java.util.ArrayList;
import java.util.List;
import org.jiangqiao.access.Actor;
import org.jiangqiao.kernel.Refusal;
import org.jiangqiao.ui.Page;

/** Imports into a register. */
final class ImportRegister implements ImportTarget {

  /** What works for every register. */
  record Tools(ImportJudge judge, ImportWriter writer, ImportUndo undo, ImportTypes types) {}

  private final Register register;
  private final Tools tools;

  ImportRegister(Register register, Tools tools) {
    this.register = register;
    this.tools = tools;
  }

  @Override
  public String kind() {
    return register.spec().path();
  }

  @Override
  public String href() {
    return register.spec().href() + "/import";
  }

  @Override
  public String title(Page page) {
    return page.t(register.spec().text("title"));
  }

  @Override
  public String parentHref() {
    return register.spec().href();
  }

  @Override
  public List<ImportColumn> columns() {
    RegisterSpec spec = register.spec();
    List<ImportColumn> columns = new ArrayList<>();
    for (Column column : spec.with(Column.Trait.EDITABLE)) {
      columns.add(
          new ImportColumn(
              column.name(),
              spec.label(column),
              List.of(spec.label(column) + ".also", column.name()),
              column.is(Column.Trait.HINTED) ? spec.text("hint." + column.name()) : "",
              column.is(Column.Trait.REQUIRED),
              choices(column)));
    }
    return columns;
  }

  private static List<String> choices(Column column) {
    return switch (column.type()) {
      case ColumnType.Choice choice ->
          choice.codes().stream().map(code -> choice.texts() + code).toList();
      case ColumnType.Flag flag -> List.of("ui.yes", "ui.no");
      default -> List.of();
    };
  }

  @Override
  public boolean namesRecords() {
    return true;
  }

  @Override
  public List<String> rules() {
    return List.of("register.import.rule.match", "register.import.rule.blank");
  }

  @Override
  public List<String> layout() {
    return tools.types().layout(register.spec().table());
  }

  @Override
  public List<ImportLine> judge(ImportRun run, List<ImportRow> rows) {
    return tools.judge().judge(register, rows);
  }

  @Override
  public int refuseStale(ImportRun run) {
    return tools.writer().refuseStale(register.spec(), run);
  }

  @Override
  public void apply(Actor actor, ImportRun run) {
    tools.writer().apply(actor, register.spec(), run);
  }

  @Override
  public List<Refusal> againstUndo(ImportRun run) {
    return tools.undo().against(register.spec(), run);
  }

  @Override
  public void undo(Actor actor, ImportRun run) {
    tools.undo().undo(actor, register.spec(), run);
  }

  @Override
  public String shown(Page page, String column, String text) {
    return register
        .spec()
        .find(column)
        .map(known ->
            switch (known.type()) {
              case ColumnType.Choice choice ->
                  Cells.named(page.texts(), page.language(), choice.texts() + text, text);
              case ColumnType.Flag flag -> page.t(text.equals("true") ? "ui.yes" : "ui.no");
              default -> text;
            })
        .orElse(text);
  }
}
