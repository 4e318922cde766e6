package org.jiangqiao.evidence;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiangqiao.kernel.NotFound;
import org.jspecify.annotations.Nullable;

/**
 * 分组: a side from which a figure can be looked at.
 *
 * @param key name in addresses and in the evidence's {@code facet} section
 * @param lookup message prefix of the words, or the statement that names ids
 * @param spoken by value the further words by which texts mean it
 */
public record Facet(String key, Kind kind, String lookup, Map<String, List<String>> spoken) {

  /** How values of a facet are kept, and how they are shown. */
  public enum Kind {
    /** A code whose word is a message. */
    WORDS("varchar"),
    /** A text that speaks for itself. */
    TEXT("varchar"),
    /** The id of a record, named by a statement. */
    ID("uuid"),
    /** Year and month as 202603. */
    MONTH("integer"),
    /** The start year of a school year. */
    YEAR("integer");

    private final String sqlType;

    Kind(String sqlType) {
      this.sqlType = sqlType;
    }
  }

  /** How well the rows are proved: A to D. */
  public static final Facet GRADE = new Facet("grade", Kind.WORDS, "figure.grade.", Map.of());

  /** The month of the evidence's date. */
  public static final Facet MONTH = new Facet("month", Kind.MONTH, "", Map.of());

  /** The school year of the evidence's date. */
  public static final Facet YEAR = new Facet("year", Kind.YEAR, "", Map.of());

  private static final String NONE = "~";

  /** A facet of codes, each with a word {@code prefix + code}. */
  public static Facet words(String key, String prefix, Map<String, List<String>> spoken) {
    return new Facet(key, Kind.WORDS, prefix, Map.copyOf(spoken));
  }

  /** A facet of texts. */
  public static Facet text(String key) {
    return new Facet(key, Kind.TEXT, "", Map.of());
  }

  /**
   * A facet of records; the statement takes {@code :school} and {@code :ids}, gives id and name.
   */
  public static Facet named(String key, String statement) {
    return new Facet(key, Kind.ID, statement, Map.of());
  }

  String sql(Evidence evidence) {
    String date = evidence.date();
    return switch (kind) {
      case MONTH -> part("year", date) + " * 100 + " + part("month", date);
      case YEAR ->
          part("year", date) + " - case when " + part("month", date) + " < 9 then 1 else 0 end";
      default ->
          equals(GRADE) ? evidence.grade() : evidence.optional("facet " + key).orElse(nothing());
    };
  }

  /** No value, in the type of the facet. */
  String nothing() {
    return typed("null");
  }

  /** An expression in the type of the facet, whatever text type a table has. */
  String typed(String sql) {
    return "cast(" + sql + " as " + kind.sqlType + ")";
  }

  private static String part(String field, String date) {
    return "cast(extract(" + field + " from " + date + ") as integer)";
  }

  /**
   * The value an address names.
   *
   * @throws NotFound when it is no value of this facet
   */
  @Nullable Object parse(String text) {
    try {
      return text.equals(NONE)
          ? null
          : switch (kind) {
            case WORDS, TEXT -> text;
            case ID -> UUID.fromString(text);
            case MONTH, YEAR -> Integer.valueOf(text);
          };
    } catch (IllegalArgumentException e) {
      throw (NotFound) new NotFound("facet value " + text).initCause(e);
    }
  }

  /**
   * Refuses a text that names no value of this facet.
   *
   * @throws NotFound when it does not
   */
  public void check(String text) {
    parse(text);
  }

  /** The value as it stands in an address. */
  static String text(@Nullable Object value) {
    return value == null ? NONE : value.toString();
  }
}
