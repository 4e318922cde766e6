package org.jiangqiao.register;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The condition of a search, through functions that may use the index where row-level security lets
 * no statement do so; see docs/decisions/0008.
 */
public final class SearchSql {

  private SearchSql() {}

  /** Every row of the table with the terms. */
  public static SqlPart all(String table, List<String> terms) {
    return new SqlPart(
        "t.id in (select platform.found('%s', array[:terms]::text[]))".formatted(table),
        Map.of("terms", terms));
  }

  /** The first rows in force with the terms, in the order of their names. */
  public static SqlPart first(String table, List<String> terms, int most) {
    return first(table, terms, false, true, null, null, most);
  }

  /** The page of a list that is in the order of its titles and has no filters. */
  static SqlPart page(RegisterQuery query, Place place, int most) {
    boolean upwards = query.sort().descending() == place.isBackwards();
    return switch (place) {
      case Place.Start start -> page(query, upwards, null, null, most);
      case Place.After after -> page(query, upwards, after.position(), after.id(), most);
      case Place.Before before -> page(query, upwards, before.position(), before.id(), most);
    };
  }

  /** How many rows the table has with the terms, counted up to {@code most}. */
  static SqlPart count(RegisterQuery query, long most) {
    return new SqlPart(
        "select platform.count_found('%s', array[:terms]::text[], :gone, :most)"
            .formatted(query.spec().table()),
        Map.of("terms", query.terms(), "gone", query.withdrawn(), "most", most));
  }

  private static SqlPart page(
      RegisterQuery query, boolean upwards, @Nullable String key, @Nullable UUID id, int most) {
    return first(query.spec().table(), query.terms(), query.withdrawn(), upwards, key, id, most);
  }

  private static SqlPart first(
      String table,
      List<String> terms,
      boolean withdrawn,
      boolean upwards,
      @Nullable String key,
      @Nullable UUID id,
      int most) {
    Map<String, Object> values = new HashMap<>();
    values.put("terms", terms);
    values.put("gone", withdrawn);
    values.put("upwards", upwards);
    values.put("most", most);
    if (id != null && key != null) {
      values.put("beyondKey", key);
      values.put("beyondId", id);
    }
    String beyond = id == null ? "null, null" : ":beyondKey, :beyondId";
    return new SqlPart(
        "t.id in (select platform.first_found('%s', array[:terms]::text[], :gone, :upwards, %s, :most))"
            .formatted(table, beyond),
        values);
  }
}
