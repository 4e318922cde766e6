package org.jiangqiao.register;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jiangqiao.codes.TextCleaner;
import org.jiangqiao.kernel.Refusal;
import org.jiangqiao.ui.Language;
import org.jspecify.annotations.Nullable;

/**
 * What a row of a sheet makes of a record. An empty cell leaves the value of a record that was
 * recognised by what it says, and clears it when the sheet names the record by its id. A cell that
 * says what the record shows already, masked or not, leaves it as it is.
 *
 * @param before the record as it is; null for a new one
 * @param renumbered whether an identity number takes the place of none or of another
 */
record ImportDraft(
    ImportReading reading, @Nullable RecordRow before, RowValues values, boolean renumbered) {

  static ImportDraft of(
      RegisterSpec spec,
      ImportReading reading,
      @Nullable UUID alike,
      Map<UUID, RecordRow> known,
      Cells cells) {
    RecordRow before = before(spec, reading, alike, known);
    Map<String, @Nullable Object> given = new HashMap<>(reading.values);
    if (before != null) {
      leaveUntouched(spec, reading, before, given, cells);
      if (reading.record == null) {
        given.values().removeIf(value -> value == null || value.equals(""));
      }
    }
    reading.unread.forEach(
        (column, wrong) -> reading.error(column, masked(spec, reading, column, wrong)));
    boolean renumbered = false;
    for (Column column : spec.columns()) {
      if (column.type() instanceof ColumnType.PaperNumber paper) {
        renumbered |= number(spec, column, paper, reading, before, alike, given);
      }
    }
    RowValues values = RowValues.of(given);
    return new ImportDraft(
        reading, before, before == null ? values : before.values().overlaid(values), renumbered);
  }

  /** Whether the row says nothing that the record does not say. */
  boolean isUntouched(RegisterSpec spec) {
    RecordRow there = before;
    return there != null
        && !renumbered
        && spec.columns().stream().allMatch(c -> values.agrees(there.values(), c.name()));
  }

  private static void leaveUntouched(
      RegisterSpec spec,
      ImportReading reading,
      RecordRow before,
      Map<String, @Nullable Object> given,
      Cells cells) {
    RowValues read = RowValues.of(given);
    for (Column column : spec.with(Column.Trait.EDITABLE)) {
      String name = column.name();
      boolean differs =
          reading.unread.containsKey(name) || read.has(name) && !read.agrees(before.values(), name);
      if (differs && shows(cells, column, before, reading.row.cell(name).text())) {
        reading.unread.remove(name);
        given.remove(name);
      }
    }
  }

  private static boolean shows(Cells cells, Column column, RecordRow before, String text) {
    for (Language language : Language.values()) {
      if (alike(text, cells.text(language, column, before))
          || alike(text, cells.masked(language, column, before))) {
        return true;
      }
    }
    return false;
  }

  private static boolean alike(String cell, String shown) {
    return TextCleaner.line(cell).equals(TextCleaner.line(shown));
  }

  /** A masked value tells nothing unless the record shows the same one. */
  private static Refusal masked(
      RegisterSpec spec, ImportReading reading, String column, Refusal wrong) {
    boolean starred =
        spec.column(column).is(Column.Trait.PERSONAL)
            && reading.row.cell(column).text().contains("*");
    return starred ? Refusal.of("register.import.wrong.masked") : wrong;
  }

  @Nullable UUID recordId() {
    return before == null ? null : before.id();
  }

  /** Whether the record was changed since the sheet was made from it. */
  boolean isOvertaken() {
    Integer made = reading.version;
    return before != null && reading.record != null && made != null && made != before.version();
  }

  private static @Nullable RecordRow before(
      RegisterSpec spec, ImportReading reading, @Nullable UUID alike, Map<UUID, RecordRow> known) {
    if (reading.record == null) {
      RecordRow found = alike == null ? null : known.get(alike);
      if (found != null) {
        compareNames(spec, reading, found);
      }
      return found;
    }
    RecordRow named = known.get(reading.record);
    if (named == null || named.withdrawal() != null) {
      reading.error(ImportColumn.RECORD, Refusal.of("register.import.wrong.noRecord"));
      return null;
    }
    return named;
  }

  /** A number that is on file under another person's name is a slip of the pen, or worse. */
  private static void compareNames(RegisterSpec spec, ImportReading reading, RecordRow found) {
    String given = reading.text(spec.title());
    String there = found.values().text(spec.title());
    if (given.isEmpty() || comparable(given).equals(comparable(there))) {
      return;
    }
    if (spec.titleColumn().is(Column.Trait.SEARCHED_AS_NAME)) {
      reading.error(spec.title(), Refusal.of("register.import.wrong.otherName", there));
    } else {
      reading.warn(spec.title(), Refusal.of("register.import.warn.otherName", there));
    }
  }

  private static String comparable(String name) {
    return TextCleaner.line(name).replaceAll("[\\s\\p{P}]", "");
  }

  /** Decides what becomes of the number; true when a new one is to be sealed. */
  private static boolean number(
      RegisterSpec spec,
      Column column,
      ColumnType.PaperNumber paper,
      ImportReading reading,
      @Nullable RecordRow before,
      @Nullable UUID alike,
      Map<String, @Nullable Object> given) {
    String typed = reading.text(column.name());
    String mask = before == null ? "" : before.values().text(column.name());
    if (typed.isEmpty()) {
      given.remove(column.name());
      return false;
    }
    if (typed.contains("*")) {
      given.remove(column.name());
      if (!typed.equals(mask)) {
        reading.error(column.name(), Refusal.of("register.import.wrong.masked"));
      }
      return false;
    }
    if (before != null && !mask.isEmpty() && before.id().equals(alike)) {
      given.remove(column.name());
      return false;
    }
    forgetWhatFollows(spec, paper, given);
    return before != null;
  }

  /** The kind and what the number tells itself are not taken over from before. */
  private static void forgetWhatFollows(
      RegisterSpec spec, ColumnType.PaperNumber paper, Map<String, @Nullable Object> given) {
    given.putIfAbsent(paper.kindColumn(), null);
    for (Column other : spec.columns()) {
      if (other.askedUnless().column().equals(paper.kindColumn())) {
        given.putIfAbsent(other.name(), null);
      }
    }
  }
}
