package org.jiangqiao.register;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jiangqiao.kernel.FormErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/**
 * Reads the values a program sent through the very form that people fill in, which says what is
 * wrong with them; what the form would leave out without a word is an error here.
 */
@Component
class ApiReader {

  private final FormReader form;
  private final ColumnReader columns;
  private final RegisterRows rows;

  ApiReader(FormReader form, ColumnReader columns, RegisterRows rows) {
    this.form = form;
    this.columns = columns;
    this.rows = rows;
  }

  /** Reads {@code given} over the record as it is; {@code before} is null for a new one. */
  @Transactional(readOnly = true)
  TypedForm read(RegisterSpec spec, @Nullable JsonNode given, @Nullable RecordRow before) {
    FormErrors errors = new FormErrors();
    if (given == null || !given.isObject()) {
      errors.add("values", "register.api.noValues");
      return new TypedForm(Map.of(), RowValues.of(Map.of()), errors);
    }
    Map<String, String> fields = before == null ? new HashMap<>() : fields(spec, before);
    for (Map.Entry<String, JsonNode> pair : given.properties()) {
      spec.find(pair.getKey())
          .filter(column -> column.is(Column.Trait.EDITABLE))
          .ifPresentOrElse(
              column -> take(column, pair.getValue(), fields, errors),
              () -> errors.add(pair.getKey(), "register.api.unknownField", names(spec)));
    }
    RowValues was = before == null ? RowValues.of(Map.of()) : before.values();
    TypedForm read = form.read(spec, fields, was);
    read.errors()
        .all()
        .forEach((field, why) -> errors.add(field, why.code(), why.arguments().toArray()));
    RowValues values = read.values();
    for (Column column : spec.with(Column.Trait.EDITABLE)) {
      if (given.has(column.name()) && read.values().get(column.name()) == null) {
        values = takeNotAsked(spec, column, fields, values, was, errors);
      }
    }
    return new TypedForm(fields, values, errors);
  }

  private static Map<String, String> fields(RegisterSpec spec, RecordRow row) {
    Map<String, String> fields = new HashMap<>();
    for (Column column : spec.with(Column.Trait.EDITABLE)) {
      boolean number = column.type() instanceof ColumnType.PaperNumber;
      Object value = number ? null : row.values().get(column.name());
      String text =
          value instanceof BigDecimal amount
              ? amount.stripTrailingZeros().toPlainString()
              : value == null ? "" : value.toString();
      fields.put(column.name(), text);
    }
    return fields;
  }

  private void take(Column column, JsonNode node, Map<String, String> fields, FormErrors errors) {
    if (node.isContainer()) {
      errors.add(column.name(), "register.api.plain");
      return;
    }
    String text = node.isNull() ? "" : node.asString();
    fields.put(column.name(), text);
    if (column.type() instanceof ColumnType.Flag && !text.isBlank()) {
      switch (columns.read(column, text)) {
        case ColumnReader.Value value -> fields.put(column.name(), "" + value.value());
        case ColumnReader.Wrong wrong -> errors.add(column.name(), wrong.refusal().code());
      }
    } else if (column.type() instanceof ColumnType.Reference reference && !text.isBlank()) {
      takeReference(column, reference, text, fields, errors);
    }
  }

  /** A reference is given by id, or by a title that only one record bears. */
  private void takeReference(
      Column column,
      ColumnType.Reference reference,
      String text,
      Map<String, String> fields,
      FormErrors errors) {
    if (!FilterReader.isCastable("uuid", text.strip())) {
      fields.put(column.name(), "");
      fields.put(column.name() + FormReader.TEXT, text);
      return;
    }
    boolean there =
        rows.find(reference.to(), UUID.fromString(text.strip()))
            .filter(row -> row.withdrawal() == null)
            .isPresent();
    if (!there) {
      errors.add(column.name(), "register.api.noReference");
    }
  }

  /**
   * What follows from a number: with a new number it may be given too, and the rules compare; alone
   * it cannot be changed.
   */
  private RowValues takeNotAsked(
      RegisterSpec spec,
      Column column,
      Map<String, String> fields,
      RowValues values,
      RowValues was,
      FormErrors errors) {
    boolean renewed =
        spec.columns().stream()
            .anyMatch(other ->
                other.type() instanceof ColumnType.PaperNumber && values.get(other.name()) != null);
    String text = fields.getOrDefault(column.name(), "");
    boolean derived = column.askedUnless() != Column.AskedUnless.ALWAYS;
    if (!derived || !(columns.read(column, text) instanceof ColumnReader.Value value)) {
      return values;
    }
    RowValues given = values.with(column.name(), value.value());
    if (!renewed && !given.agrees(was, column.name())) {
      errors.add(column.name(), "register.api.notAsked");
    }
    return renewed && value.value() != null ? given : values;
  }

  private static String names(RegisterSpec spec) {
    return spec.with(Column.Trait.EDITABLE).stream()
        .map(Column::name)
        .collect(Collectors.joining(", "));
  }
}
