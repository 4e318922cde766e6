package org.jiangqiao.register;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jiangqiao.kernel.NotFound;

/**
 * The description of a noun that an office keeps; list, form, record page, sheet and API follow.
 *
 * <p>The table has, besides the described columns: school_id, id, search, sort_key, version,
 * import_id, created_at, created_by, withdrawn_at, withdrawn_by, withdrawn_reason.
 *
 * @param path the address, e.g. {@code directory/people}
 * @param table schema and table; also the subject kind in the record of changes
 * @param texts prefix of its message keys: {@code .title .one .intro .empty .column.<name>
 *     .hint.<name>}
 * @param icon symbol in icons.svg
 * @param read the right to see it
 * @param manage the right to change it
 * @param title name of the column that titles a record
 * @param sort name of the column lists are sorted by, unless asked otherwise
 * @param findable whether the search over everything looks here
 */
public record RegisterSpec(
    String path,
    String table,
    String texts,
    String icon,
    String read,
    String manage,
    List<Column> columns,
    String title,
    Sort sort,
    boolean findable) {

  /** An order of a list. */
  public record Sort(String column, boolean descending) {}

  /** The column of that name; empty when the register has none. */
  public Optional<Column> find(String name) {
    return columns.stream().filter(column -> column.name().equals(name)).findFirst();
  }

  /**
   * The column of that name.
   *
   * @throws NotFound when the register has none
   */
  public Column column(String name) {
    return find(name).orElseThrow(() -> new NotFound(path + " column " + name));
  }

  /** The column that titles a record. */
  public Column titleColumn() {
    return column(title);
  }

  /** The columns with the trait, in order. */
  public List<Column> with(Column.Trait trait) {
    return columns.stream().filter(column -> column.is(trait)).toList();
  }

  /** The columns that name records of other registers. */
  public Stream<Column> references() {
    return columns.stream().filter(column -> column.type() instanceof ColumnType.Reference);
  }

  /** Message key of a column's label. */
  public String label(Column column) {
    return texts + ".column." + column.name();
  }

  /** Message key of one of the register's own sentences. */
  public String text(String name) {
    return texts + "." + name;
  }

  /** The address of the list. */
  public String href() {
    return "/" + path;
  }
}
