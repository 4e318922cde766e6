package org.jiangqiao.register;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiangqiao.kernel.FormErrors;
import org.jiangqiao.ui.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts forms together: empty, of a record, and again with what stood in the way. */
@Component
class Forms {

  private final RegisterRows rows;
  private final Cells cells;
  private final Histories histories;

  Forms(RegisterRows rows, Cells cells, Histories histories) {
    this.rows = rows;
    this.cells = cells;
    this.histories = histories;
  }

  FormView empty(RegisterSpec spec, Map<String, String> suggested) {
    return new FormView(spec, null, 0, suggested, new FormErrors(), List.of(), Map.of(), List.of());
  }

  @Transactional(readOnly = true)
  FormView of(Page page, RegisterSpec spec, UUID id) {
    RecordRow row = rows.get(spec, id);
    return new FormView(
        spec,
        id,
        row.version(),
        fields(page, spec, row),
        new FormErrors(),
        List.of(),
        Map.of(),
        List.of());
  }

  FormView wrong(RegisterSpec spec, @Nullable UUID id, int version, TypedForm form) {
    return new FormView(
        spec, id, version, form.typed(), form.errors(), List.of(), Map.of(), List.of());
  }

  FormView refused(
      RegisterSpec spec,
      @Nullable UUID id,
      int version,
      TypedForm form,
      RegisterRules.Verdict verdict) {
    List<FormView.Doubt> doubts =
        verdict.clashes().stream()
            .map(clash ->
                new FormView.Doubt(
                    clash.refusal(), spec.href() + "/" + clash.existing(), clash.blocking()))
            .toList();
    return new FormView(
        spec, id, version, form.typed(), verdict.errors(), doubts, Map.of(), List.of());
  }

  /** The form after somebody else's change: theirs beside what was typed, to be sent again. */
  @Transactional(readOnly = true)
  FormView overtaken(Page page, RegisterSpec spec, int version, TypedForm form, RecordRow now) {
    Map<String, String> theirs = new HashMap<>();
    for (Column column : spec.with(Column.Trait.EDITABLE)) {
      boolean given = form.values().has(column.name());
      if (given && !now.values().agrees(form.values(), column.name())) {
        theirs.put(column.name(), cells.text(page.language(), column, now));
      }
    }
    List<HistoryView> meanwhile =
        histories.of(page, spec, now.id()).stream()
            .limit(Math.max(1, now.version() - version))
            .toList();
    return new FormView(
        spec, now.id(), now.version(), form.typed(), form.errors(), List.of(), theirs, meanwhile);
  }

  /** What stands in the fields of a record's form; a number on file is not among it. */
  private Map<String, String> fields(Page page, RegisterSpec spec, RecordRow row) {
    Map<String, String> fields = new HashMap<>();
    for (Column column : spec.with(Column.Trait.EDITABLE)) {
      Object value = row.values().get(column.name());
      String text =
          switch (value) {
            case null -> "";
            case BigDecimal amount -> amount.stripTrailingZeros().toPlainString();
            default -> value.toString();
          };
      boolean number = column.type() instanceof ColumnType.PaperNumber;
      fields.put(column.name() + (number ? ".mask" : ""), text);
      fields.put(column.name() + FormReader.TEXT, cells.text(page.language(), column, row));
    }
    return fields;
  }
}
