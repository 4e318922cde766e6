package org.jiangqiao.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiangqiao.codes.SearchTerms;
import org.jiangqiao.database.Tenancy;
import org.jiangqiao.register.RegisterSpec.Sort;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What a list shows: search text, filters and order, read from the address. The list page, its
 * export and the API run the same statement, so all three give the same rows.
 *
 * @param text what stands in the search box
 * @param withdrawn whether withdrawn records are shown instead of those in force
 */
public record RegisterQuery(
    RegisterSpec spec, String text, List<Filter> filters, Sort sort, boolean withdrawn) {

  /** Reads an address; names, values and orders that the register does not know are left out. */
  public static RegisterQuery of(RegisterSpec spec, MultiValueMap<String, String> address) {
    return new RegisterQuery(
        spec,
        first(address, "q"),
        FilterReader.read(spec, address),
        sort(spec, address),
        first(address, "withdrawn").equals("1"));
  }

  /** Everything in force, in the register's own order. */
  public static RegisterQuery all(RegisterSpec spec) {
    return new RegisterQuery(spec, "", List.of(), spec.sort(), false);
  }

  private static Sort sort(RegisterSpec spec, MultiValueMap<String, String> address) {
    return spec.find(first(address, "sort"))
        .filter(column -> column.is(Column.Trait.SORTABLE))
        .map(column -> new Sort(column.name(), first(address, "dir").equals("desc")))
        .orElse(spec.sort());
  }

  private static String first(MultiValueMap<String, String> address, String name) {
    String value = address.getFirst(name);
    return value == null ? "" : value.strip();
  }

  /** The select with every column, the titles of references and the place in the order. */
  public String select() {
    return "select " + String.join(", ", ColumnSql.selected(this)) + "\n" + from();
  }

  /** The table and the tables its references name. */
  public String from() {
    StringBuilder from = new StringBuilder("from ").append(spec.table()).append(" t");
    spec.references().forEach(column -> from.append('\n').append(ColumnSql.join(column)));
    return from.toString();
  }

  /** The terms that a row must have; none when nothing is searched. */
  List<String> terms() {
    return SearchTerms.query(text);
  }

  /** Whether rows are asked for by a search alone, in the order of their titles. */
  boolean isPlainSearch() {
    return !terms().isEmpty() && filters.isEmpty() && sort.column().equals(spec.title());
  }

  /** The condition, with the school first. */
  public SqlPart where() {
    List<String> terms = terms();
    return terms.isEmpty() ? where(null) : where(SearchSql.all(spec.table(), terms));
  }

  /** The condition of one page of at most so many rows. */
  SqlPart where(Place place, int most) {
    return isPlainSearch() ? where(SearchSql.page(this, place, most)) : place.and(this, where());
  }

  private SqlPart where(@Nullable SqlPart search) {
    List<String> all = new ArrayList<>();
    Map<String, Object> values = new HashMap<>();
    all.add("t.school_id = :school");
    values.put("school", Tenancy.required().value());
    all.add("t.withdrawn_at is " + (withdrawn ? "not null" : "null"));
    if (search != null) {
      all.add(search.sql());
      values.putAll(search.parameters());
    }
    for (int i = 0; i < filters.size(); i++) {
      all.add(FilterSql.of(filters.get(i), "f" + i, values));
    }
    return new SqlPart("where " + String.join("\n  and ", all), values);
  }

  /** The order by clause; {@code backwards} turns it round. */
  public String orderBy(boolean backwards) {
    String direction = sort.descending() == backwards ? "asc" : "desc";
    return "order by " + ColumnSql.sort(this) + " " + direction + ", t.id " + direction;
  }

  /** Everything the list shows, in its order: what an export streams. */
  public SqlPart statement() {
    return new SqlPart(select() + "\n", Map.of())
        .and(where().sql() + "\n" + orderBy(false), where().parameters());
  }

  /** Counts the rows of the list, up to {@code most}. */
  SqlPart count(long most) {
    if (isPlainSearch()) {
      return SearchSql.count(this, most);
    }
    SqlPart where = where();
    return new SqlPart(
        "select count(*) from (select from %s t %s limit %d) counted"
            .formatted(spec.table(), where.sql(), most),
        where.parameters());
  }

  /** The same list narrowed to one more filter. */
  public RegisterQuery narrowed(Filter filter) {
    List<Filter> more = new ArrayList<>(filters);
    more.add(filter);
    return new RegisterQuery(spec, text, List.copyOf(more), sort, withdrawn);
  }
}
