package org.jiangqiao.register;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * One column of a register.
 *
 * @param name its name in addresses, forms and JSON, e.g. {@code birthDate}
 * @param sql the column of the register's table
 * @param traits what may be done with it
 * @param askedUnless the form does not ask for it while another column has one of these values
 */
public record Column(
    String name, String sql, ColumnType type, Set<Trait> traits, AskedUnless askedUnless) {

  /** What may be done with a column. */
  public enum Trait {
    /** A record without it is refused. */
    REQUIRED,
    /** Says something about a human being: masked for those who only read. */
    PERSONAL,
    FILTERABLE,
    SORTABLE,
    /** Stands in the list before the viewer chooses columns. */
    SHOWN,
    /** Asked for by the form and taken from sheets. */
    EDITABLE,
    /** May be set for many records at once. */
    BULK,
    /** Found by the search box, as a text with pinyin. */
    SEARCHED_AS_TEXT,
    /** Found by the search box, as a person's name with surname readings. */
    SEARCHED_AS_NAME,
    /** Found by the search box as it stands: numbers and codes. */
    SEARCHED_AS_CODE,
    /** Tells records of one name apart in pickers and search results. */
    TELLS_APART,
    /** Dropped from lists on phones. */
    SECONDARY,
    /** May be null in the table; text columns are empty instead unless they say so. */
    NULLABLE,
    /** The label has a hint beside it. */
    HINTED
  }

  /** A condition on another column; none when {@code values} is empty. */
  public record AskedUnless(String column, List<String> values) {
    static final AskedUnless ALWAYS = new AskedUnless("", List.of());
  }

  /** A column that the form asks for. */
  public static Column of(String name, String sql, ColumnType type, Trait... traits) {
    Set<Trait> all = EnumSet.of(Trait.EDITABLE);
    all.addAll(List.of(traits));
    return new Column(name, sql, type, Set.copyOf(all), AskedUnless.ALWAYS);
  }

  /** A column that is computed and shown only. */
  public static Column computed(String name, String sql, ColumnType type, Trait... traits) {
    return new Column(name, sql, type, Set.of(traits), AskedUnless.ALWAYS);
  }

  /** The same column, not asked for while another one has one of the values. */
  public Column unless(String column, List<String> values) {
    return new Column(name, sql, type, traits, new AskedUnless(column, values));
  }

  /** Whether it has the trait. */
  public boolean is(Trait trait) {
    return traits.contains(trait);
  }

  /** Whether the search box finds it in any way. */
  public boolean isSearched() {
    return is(Trait.SEARCHED_AS_TEXT) || is(Trait.SEARCHED_AS_NAME) || is(Trait.SEARCHED_AS_CODE);
  }
}
