package org.jiangqiao.register;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiangqiao.codes.Region;
import org.jiangqiao.codes.TextCleaner;
import org.jiangqiao.kernel.FormErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the fields of a form into the values of a record. */
@Component
class FormReader {

  /** The visible half of a picker's field; the hidden half bears the column's name. */
  static final String TEXT = ".text";

  private final ColumnReader reader;
  private final TitleFinder titles;

  FormReader(ColumnReader reader, TitleFinder titles) {
    this.reader = reader;
    this.titles = titles;
  }

  /** Reads every column the form asks for; {@code before} is empty for a new record. */
  @Transactional(readOnly = true)
  TypedForm read(RegisterSpec spec, Map<String, String> fields, RowValues before) {
    Map<String, String> typed = new HashMap<>();
    Map<String, @Nullable Object> values = new HashMap<>();
    FormErrors errors = new FormErrors();
    for (Column column : spec.with(Column.Trait.EDITABLE)) {
      typed.put(column.name(), fields.getOrDefault(column.name(), ""));
      typed.put(column.name() + TEXT, fields.getOrDefault(column.name() + TEXT, ""));
      read(column, fields, values, errors);
    }
    keepNumbers(spec, values, before);
    leaveOutNotAsked(spec, values);
    return new TypedForm(typed, RowValues.of(values), errors);
  }

  /** Reads the field of one column. */
  void read(
      Column column,
      Map<String, String> fields,
      Map<String, @Nullable Object> values,
      FormErrors errors) {
    String typed = fields.getOrDefault(column.name(), "");
    if (column.type() instanceof ColumnType.Flag) {
      values.put(column.name(), typed.equals("true"));
      return;
    }
    switch (reader.read(column, picked(column, typed, fields.get(column.name() + TEXT)))) {
      case ColumnReader.Value value when isUnknown(column, value.value()) ->
          errors.add(column.name(), "register.wrong.reference");
      case ColumnReader.Value value -> values.put(column.name(), value.value());
      case ColumnReader.Wrong wrong ->
          errors.add(column.name(), wrong.refusal().code(), wrong.refusal().arguments().toArray());
    }
  }

  /** A reference may be any id when the request was made by hand, also one of another school. */
  private boolean isUnknown(Column column, @Nullable Object value) {
    return column.type() instanceof ColumnType.Reference reference
        && value instanceof UUID id
        && !titles.exists(reference.to(), id);
  }

  /** What was picked, unless the text beside it says something else by now. */
  private String picked(Column column, String id, @Nullable String text) {
    if (text == null) {
      return id;
    }
    String named = TextCleaner.line(text);
    if (named.isEmpty()) {
      return "";
    }
    return switch (column.type()) {
      case ColumnType.Place place ->
          Region.find(id).filter(region -> region.path().equals(named)).isPresent() ? id : named;
      case ColumnType.Reference reference -> reference(reference.to(), id, named);
      default -> id;
    };
  }

  private String reference(RegisterSpec to, String id, String named) {
    if (FilterReader.isCastable("uuid", id) && titles.isTitle(to, UUID.fromString(id), named)) {
      return id;
    }
    List<UUID> found = titles.of(to, List.of(named)).getOrDefault(named, List.of());
    return found.size() == 1 ? found.getFirst().toString() : named;
  }

  /** An empty number field keeps the number, unless it is to be of another paper now. */
  private static void keepNumbers(
      RegisterSpec spec, Map<String, @Nullable Object> values, RowValues before) {
    for (Column column : spec.columns()) {
      if (column.type() instanceof ColumnType.PaperNumber paper
          && values.get(column.name()) == null
          && before.text(paper.kindColumn()).equals(values.get(paper.kindColumn()))) {
        values.remove(column.name());
      }
    }
  }

  /**
   * What the form does not ask for keeps its value; with a new number it is computed afresh, so
   * that the old value does not contradict it.
   */
  private static void leaveOutNotAsked(RegisterSpec spec, Map<String, @Nullable Object> values) {
    boolean renewed =
        spec.columns().stream()
            .anyMatch(column ->
                column.type() instanceof ColumnType.PaperNumber
                    && values.get(column.name()) != null);
    for (Column column : spec.columns()) {
      Object decides = values.get(column.askedUnless().column());
      if (decides != null && column.askedUnless().values().contains(decides.toString())) {
        values.remove(column.name());
        if (renewed) {
          values.put(column.name(), null);
        }
      }
    }
  }
}
