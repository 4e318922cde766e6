package org.jiangqiao.register;

import java.util.List;
import org.jiangqiao.kernel.Refusal;

/**
 * An import as its page shows it.
 *
 * @param which the kind of rows shown; empty for all, WARNED for those in doubt
 * @param next number of the last row shown when there are more; 0 otherwise
 * @param againstUndo why it cannot be taken back; empty when it can
 */
public record ImportView(
    ImportTarget target,
    ImportRun run,
    String which,
    List<Line> lines,
    int next,
    List<Refusal> againstUndo) {

  /** One row with what it changes and what is wrong with it, ready to read. */
  public record Line(
      int row, ImportKind kind, String title, List<Change> changes, List<Note> notes) {}

  /** A value that the row changes; {@code was} is empty for new records. */
  public record Change(String label, String was, String becomes) {}

  /** A message; {@code where} names sheet and cell. */
  public record Note(String where, String text, boolean warning) {}

  /** The address of the import. */
  public String href() {
    return target.href() + "s/" + run.id();
  }

  /** The address of the page that shows one kind of rows. */
  public String of(String kind) {
    return kind.isEmpty() ? href() : href() + "?kind=" + kind;
  }

  /** The address of the next page of rows. */
  public String nextHref() {
    return href() + "?kind=" + which + "&after=" + next;
  }
}
