package org.jiangqiao.enrolment;

import java.util.List;
import java.util.stream.Stream;
import org.jiangqiao.access.Actor;
import org.jiangqiao.codes.Audience;
import org.jiangqiao.kernel.Refusal;
import org.jiangqiao.register.ImportColumn;
import org.jiangqiao.register.ImportRun;
import org.jiangqiao.register.ImportTarget;
import org.jiangqiao.ui.Page;

/** What all workbooks of people to be enrolled have in common. */
abstract class RosterTarget implements ImportTarget {

  static final String BATCH = "batch";
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

  private final RosterImportWriter writer;

  RosterTarget(RosterImportWriter writer) {
    this.writer = writer;
  }

  @Override
  public final List<String> choices() {
    return List.of(WAIT, REFUSE);
  }

  /** The columns that say who is enrolled as what. */
  static List<ImportColumn> people(boolean audienceRequired, String usualAudience) {
    List<String> audiences =
        Audience.offered(usualAudience).stream().map(Audience::labelKey).toList();
    return Stream.of(NAME, NUMBER, PHONE, AUDIENCE, ORGANIZATION, VILLAGE)
        .map(name ->
            name.equals(AUDIENCE)
                ? column(name, audienceRequired, audiences)
                : column(name, name.equals(NAME), List.of()))
        .toList();
  }

  static ImportColumn column(String name, boolean required, List<String> choices) {
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
  public final List<String> layout() {
    return RosterImportRow.LAYOUT;
  }

  @Override
  public void apply(Actor actor, ImportRun run) {
    writer.apply(actor, run);
  }

  @Override
  public final List<Refusal> againstUndo(ImportRun run) {
    return writer.againstUndo(run);
  }

  @Override
  public final void undo(Actor actor, ImportRun run) {
    writer.undo(actor, run);
  }

  @Override
  public final String shown(Page page, String column, String text) {
    return column.equals(AUDIENCE)
        ? Audience.find(text).map(audience -> page.t(audience.labelKey())).orElse(text)
        : text;
  }
}
