package org.jiangqiao.register;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The values of one record by column name, typed as its {@link ColumnType} says: String, Long,
 * BigDecimal, LocalDate, Boolean or UUID. A name that is missing was not given; a null value means
 * that the record has none.
 */
public final class RowValues {

  private final Map<String, @Nullable Object> values;

  private RowValues(Map<String, @Nullable Object> values) {
    this.values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** Values by column name. */
  public static RowValues of(Map<String, ? extends @Nullable Object> values) {
    return new RowValues(new LinkedHashMap<>(values));
  }

  /** Whether the column was given, be it as null. */
  public boolean has(String column) {
    return values.containsKey(column);
  }

  /** The value, or null when there is none. */
  public @Nullable Object get(String column) {
    return values.get(column);
  }

  /** A text; empty when there is none. */
  public String text(String column) {
    return values.get(column) instanceof String text ? text : "";
  }

  /** A day, or null. */
  public @Nullable LocalDate day(String column) {
    return (LocalDate) values.get(column);
  }

  /** A whole number or year, or null. */
  public @Nullable Long whole(String column) {
    return (Long) values.get(column);
  }

  /** An amount, or null. */
  public @Nullable BigDecimal amount(String column) {
    return (BigDecimal) values.get(column);
  }

  /** A record of another register, or null. */
  public @Nullable UUID reference(String column) {
    return (UUID) values.get(column);
  }

  /** Whether the flag is set. */
  public boolean flag(String column) {
    return Boolean.TRUE.equals(values.get(column));
  }

  /** These values with one of them changed. */
  public RowValues with(String column, @Nullable Object value) {
    Map<String, @Nullable Object> changed = new LinkedHashMap<>(values);
    changed.put(column, value);
    return new RowValues(changed);
  }

  /** These values, overlaid by all that the others give. */
  public RowValues overlaid(RowValues others) {
    Map<String, @Nullable Object> changed = new LinkedHashMap<>(values);
    changed.putAll(others.values);
    return new RowValues(changed);
  }

  /** Whether both have the same value; empty text and none are the same. */
  public boolean agrees(RowValues other, String column) {
    return Objects.equals(comparable(get(column)), comparable(other.get(column)));
  }

  private static @Nullable Object comparable(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case String text when text.isEmpty() -> null;
      case BigDecimal amount -> amount.stripTrailingZeros();
      default -> value;
    };
  }

  /** All values by column name. */
  public Map<String, @Nullable Object> all() {
    return values;
  }

  /** Only the names: values may be personal. */
  @Override
  public String toString() {
    return "RowValues" + values.keySet();
  }
}
