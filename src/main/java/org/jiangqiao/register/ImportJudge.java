package org.jiangqiao.register;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiangqiao.kernel.Ids;
import org.jiangqiao.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Judges rows of a sheet against a register: what is new, changed, as before, or wrong. */
@Component
class ImportJudge {

  private final ImportCells cells;
  private final RegisterRules rules;
  private final RegisterRows rows;
  private final Changes changes;
  private final Cells shown;
  private final Clock clock;

  ImportJudge(
      ImportCells cells,
      RegisterRules rules,
      RegisterRows rows,
      Changes changes,
      Cells shown,
      Clock clock) {
    this.cells = cells;
    this.shown = shown;
    this.rules = rules;
    this.rows = rows;
    this.changes = changes;
    this.clock = clock;
  }

  /**
   * Judges some rows with a handful of statements, however many they are. Of a row that changes
   * nothing no rule is asked: it is not written.
   */
  List<ImportLine> judge(Register register, List<ImportRow> sheet) {
    List<ImportReading> readings = cells.read(register.spec(), sheet);
    Map<Integer, UUID> alike =
        register.match(readings.stream().map(r -> RowValues.of(r.values)).toList());
    Map<UUID, RecordRow> known = known(register.spec(), readings, alike);
    List<ImportDraft> drafts = new ArrayList<>();
    for (int i = 0; i < readings.size(); i++) {
      drafts.add(ImportDraft.of(register.spec(), readings.get(i), alike.get(i), known, shown));
    }
    List<RegisterRules.Verdict> verdicts =
        rules.judge(
            register,
            drafts.stream().map(d -> new Register.Draft(d.recordId(), d.values())).toList());
    List<ImportLine> lines = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      lines.add(line(register, drafts.get(i), verdicts.get(i)));
    }
    return lines;
  }

  private Map<UUID, RecordRow> known(
      RegisterSpec spec, List<ImportReading> readings, Map<Integer, UUID> alike) {
    Set<UUID> ids = new LinkedHashSet<>(alike.values());
    readings.stream().map(r -> r.record).filter(Objects::nonNull).forEach(ids::add);
    return rows.of(spec, ids).stream()
        .collect(Collectors.toMap(RecordRow::id, Function.identity()));
  }

  private static void note(
      RegisterSpec spec, ImportReading reading, RegisterRules.Verdict verdict) {
    for (Column column : spec.columns()) {
      Refusal wrong = verdict.errors().of(column.name());
      if (wrong != null && !reading.isFaulty(column.name())) {
        reading.error(column.name(), wrong);
      }
    }
    Refusal whole = verdict.errors().of("");
    if (whole != null) {
      reading.error("", whole);
    }
    verdict.doubts().forEach(doubt -> reading.warn(doubt.column(), doubt.refusal()));
  }

  private ImportLine line(Register register, ImportDraft draft, RegisterRules.Verdict verdict) {
    RegisterSpec spec = register.spec();
    String title = draft.values().text(spec.title());
    ImportReading reading = draft.reading();
    RecordRow there = draft.before();
    if (there != null && draft.isUntouched(spec) && !reading.isFaulty()) {
      return ImportLine.unchanged(reading.row, there, title, List.copyOf(reading.messages));
    }
    if (draft.isOvertaken()) {
      reading.warn(ImportColumn.RECORD, Refusal.of("register.import.warn.version"));
    }
    note(spec, reading, verdict);
    return reading.isFaulty()
        ? ImportLine.faulty(reading.row, title, List.copyOf(reading.messages))
        : line(register, draft, title);
  }

  private ImportLine line(Register register, ImportDraft draft, String title) {
    RegisterSpec spec = register.spec();
    ImportReading reading = draft.reading();
    RecordRow before = draft.before();
    UUID id = before == null ? Ids.next() : before.id();
    Map<String, @Nullable Object> stored = RowComposer.stored(register, id, draft.values());
    RecordRow after = after(spec, id, draft, stored);
    Changes.Difference difference =
        before == null
            ? new Changes.Difference(Map.of(), changes.all(spec, after))
            : changes.between(spec, before, after);
    ImportKind kind =
        before == null
            ? ImportKind.NEW
            : difference.isEmpty() && !draft.renumbered()
                ? ImportKind.UNCHANGED
                : ImportKind.MODIFIED;
    return new ImportLine(
        reading.row,
        kind,
        id,
        before == null ? null : before.version(),
        title,
        stored,
        kind == ImportKind.UNCHANGED ? null : side(register, id, draft),
        difference.before(),
        difference.after(),
        List.copyOf(reading.messages),
        identity(register, draft));
  }

  private static Register.@Nullable SideRow side(Register register, UUID id, ImportDraft draft) {
    List<Register.SideRow> all = register.sideRows(id, draft.values());
    if (all.size() > 1) {
      throw new IllegalStateException("imports write at most one row beside a record");
    }
    return all.isEmpty() ? null : all.getFirst();
  }

  private static String identity(Register register, ImportDraft draft) {
    RecordRow before = draft.before();
    if (before != null) {
      return before.id().toString();
    }
    String own = register.identity(draft.values());
    return own.isEmpty() ? draft.values().all().toString() : own;
  }

  /** The record as it will read once it is written. */
  private RecordRow after(
      RegisterSpec spec, UUID id, ImportDraft draft, Map<String, @Nullable Object> stored) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    for (Column column : spec.columns()) {
      Object value =
          stored.containsKey(column.sql())
              ? stored.get(column.sql())
              : draft.values().get(column.name());
      values.put(column.name(), value);
    }
    Map<String, String> titles = new HashMap<>();
    RecordRow before = draft.before();
    if (before != null) {
      titles.putAll(before.titles());
    }
    titles.putAll(draft.reading().titles);
    return new RecordRow(
        id, 0, RowValues.of(values), titles, OffsetDateTime.now(clock), "", null, "");
  }
}
