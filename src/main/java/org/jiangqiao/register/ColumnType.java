package org.jiangqiao.register;

import java.util.List;

/** What a column holds; says how it is typed, checked, shown, filtered and stored. */
public sealed interface ColumnType {

  /** One line of text. */
  record Text(int max) implements ColumnType {}

  /** Several lines of text. */
  record LongText(int max) implements ColumnType {}

  /** A whole number within bounds, both included; a {@code Long}. */
  record Whole(long min, long max) implements ColumnType {}

  /** Money or hours with up to two decimals, not negative; a {@code BigDecimal}. */
  record Amount() implements ColumnType {}

  /** A day; a {@code LocalDate}. */
  record Day() implements ColumnType {}

  /** A year from 1900 to 2100; a {@code Long}. */
  record Year() implements ColumnType {}

  /** Yes or no; a {@code Boolean}. */
  record Flag() implements ColumnType {}

  /**
   * One of several codes; a {@code String}.
   *
   * @param texts prefix of the message key of a code, ending in a dot
   */
  record Choice(List<String> codes, String texts) implements ColumnType {}

  /**
   * A record of another register; its {@code UUID}.
   *
   * @param to the register it names a record of
   */
  record Reference(RegisterSpec to) implements ColumnType {}

  /** A telephone number in its normal form; a {@code String}. */
  record PhoneNumber() implements ColumnType {}

  /** A unified social credit code, GB 32100; a {@code String}. */
  record SocialCredit() implements ColumnType {}

  /** A region by GB/T 2260, six digits; a {@code String}. */
  record Place() implements ColumnType {}

  /** A division of GB/T 4754, two digits; a {@code String}. */
  record Industry() implements ColumnType {}

  /**
   * The number of an identity paper: typed in full, kept encrypted by the register itself, read
   * back masked from the column's SQL name. An empty field leaves the number as it is.
   *
   * @param kindColumn the column that names the paper
   */
  record PaperNumber(String kindColumn) implements ColumnType {}

  /** The PostgreSQL type, for casting what comes as text. */
  default String sqlType() {
    return switch (this) {
      case Whole whole -> "bigint";
      case Year year -> "bigint";
      case Amount amount -> "numeric";
      case Day day -> "date";
      case Flag flag -> "boolean";
      case Reference reference -> "uuid";
      case Text text -> "text";
      case LongText text -> "text";
      case Choice choice -> "text";
      case PhoneNumber phone -> "text";
      case SocialCredit credit -> "text";
      case Place place -> "text";
      case Industry industry -> "text";
      case PaperNumber paper -> "text";
    };
  }

  /** Whether it is text in PostgreSQL. */
  default boolean isText() {
    return sqlType().equals("text");
  }

  /** Whether it is filtered from a lower to an upper bound. */
  default boolean isRange() {
    return switch (this) {
      case Whole whole -> true;
      case Year year -> true;
      case Amount amount -> true;
      case Day day -> true;
      default -> false;
    };
  }
}
