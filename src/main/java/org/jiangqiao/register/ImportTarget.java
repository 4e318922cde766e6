package org.jiangqiao.register;

import java.util.List;
import java.util.UUID;
import org.jiangqiao.access.Actor;
import org.jiangqiao.kernel.Refusal;
import org.jiangqiao.ui.Page;

/** What sheets are imported into: a register, the roster of a batch. */
public interface ImportTarget {

  /** Stands for everything that is not one record among several: the zero id. */
  UUID WHOLE = new UUID(0, 0);

  /** A name that stays, such as {@code directory/people}. */
  String kind();

  /** The record the rows belong to. */
  default UUID subject() {
    return WHOLE;
  }

  /** The address of its upload page; previews lie below it. */
  String href();

  /** The name of the sheet and the heading of the pages. */
  String title(Page page);

  /** Where the upload page leads back to. */
  String parentHref();

  /** Whether its sheets may name records by id. */
  default boolean namesRecords() {
    return false;
  }

  /** Ways to handle rows in doubt, of which the person chooses one: message keys; none to ask. */
  default List<String> choices() {
    return List.of();
  }

  /** What the upload page says of how rows find their records: message keys. */
  default List<String> rules() {
    return List.of();
  }

  /** A value as people read it; the default is the text itself. */
  default String shown(Page page, String column, String text) {
    return text;
  }

  /** The columns a sheet may have, in the order of the template. */
  List<ImportColumn> columns();

  /** Names of the columns without which no row can be read; none for sheets with record ids. */
  default List<String> needed() {
    return columns().stream().filter(ImportColumn::required).map(ImportColumn::name).toList();
  }

  /** Names of the staged values, in order; what a row does not give stays as it is. */
  List<String> layout();

  /** Judges some rows in few statements; runs in a read-only transaction of its own. */
  List<ImportLine> judge(ImportRun run, List<ImportRow> rows);

  /** Marks rows whose records were changed since they were judged as faulty; returns how many. */
  default int refuseStale(ImportRun run) {
    return 0;
  }

  /** Writes the good rows, in the transaction of the confirmation. */
  void apply(Actor actor, ImportRun run);

  /** Reasons why the import can no longer be taken back as one act. */
  List<Refusal> againstUndo(ImportRun run);

  /** Takes the import back, in one transaction. */
  void undo(Actor actor, ImportRun run);
}
