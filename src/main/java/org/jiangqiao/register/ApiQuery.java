package org.jiangqiao.register;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jiangqiao.kernel.FormErrors;
import org.springframework.util.MultiValueMap;

/**
 * What a program asks of a list: the same parameters as the list page, but where a page leaves out
 * what it does not know, a program is told, so that a slip of the pen never gives the whole list.
 */
record ApiQuery(RegisterQuery query, Place place, int limit) {

  /** As many rows as one answer gives at most. */
  static final int MOST = 500;

  private static final Set<String> KNOWN =
      Set.of("q", "sort", "dir", "withdrawn", "limit", "after");

  /** Reads an address; what is wrong with it goes to the errors, by parameter. */
  static ApiQuery of(RegisterSpec spec, MultiValueMap<String, String> address, FormErrors errors) {
    RegisterQuery query = RegisterQuery.of(spec, address);
    address.forEach((name, values) -> check(query, name, values, errors));
    int limit = limit(address.getFirst("limit"), errors);
    String after = address.getFirst("after");
    Place place = Place.of(query, after, null);
    if (after != null && place instanceof Place.Start) {
      errors.add("after", "register.api.wrongAfter");
    }
    return new ApiQuery(query, place, limit);
  }

  private static void check(
      RegisterQuery query, String name, List<String> values, FormErrors errors) {
    String value = values.getFirst();
    switch (name) {
      case "sort" -> {
        List<String> names =
            query.spec().with(Column.Trait.SORTABLE).stream().map(Column::name).toList();
        unless(names.contains(value), name, String.join(", ", names), errors);
      }
      case "dir" -> unless(List.of("asc", "desc").contains(value), name, "asc, desc", errors);
      case "withdrawn" -> unless(List.of("0", "1").contains(value), name, "0, 1", errors);
      default -> {
        if (name.startsWith("f.")) {
          filter(query, name, values, errors);
        } else if (!KNOWN.contains(name)) {
          errors.add(
              name, "register.api.unknownParameter", String.join(", ", names(query).toList()));
        }
      }
    }
  }

  private static void filter(
      RegisterQuery query, String name, List<String> values, FormErrors errors) {
    if (!names(query).toList().contains(name)) {
      errors.add(name, "register.api.unknownParameter", String.join(", ", names(query).toList()));
      return;
    }
    boolean taken =
        values.stream()
            .map(String::strip)
            .allMatch(value ->
                value.isEmpty() || query.filters().stream().anyMatch(f -> holds(f, name, value)));
    if (!taken) {
      errors.add(name, "register.api.wrongFilter");
    }
  }

  private static boolean holds(Filter filter, String name, String value) {
    String column = "f." + filter.column().name();
    if (name.equals(column)) {
      return filter.missing() ? value.equals(Filter.NONE) : filter.anyOf().contains(value);
    }
    return name.equals(column + ".from") && filter.from().equals(value)
        || name.equals(column + ".until") && filter.until().equals(value);
  }

  /** Every parameter that the list knows. */
  private static Stream<String> names(RegisterQuery query) {
    return Stream.concat(
        KNOWN.stream().sorted(),
        query.spec().with(Column.Trait.FILTERABLE).stream().flatMap(ApiQuery::names));
  }

  /** The parameters that filter a column. */
  static Stream<String> names(Column column) {
    String name = "f." + column.name();
    return column.type().isRange()
        ? Stream.of(name, name + ".from", name + ".until")
        : Stream.of(name);
  }

  private static void unless(boolean right, String name, String choices, FormErrors errors) {
    if (!right) {
      errors.add(name, "register.wrong.choice", choices);
    }
  }

  private static int limit(@org.jspecify.annotations.Nullable String text, FormErrors errors) {
    if (text == null) {
      return 100;
    }
    int limit = text.matches("\\d{1,3}") ? Integer.parseInt(text) : 0;
    if (limit < 1 || limit > MOST) {
      errors.add("limit", "register.wrong.bounds", "1", "" + MOST);
      return 1;
    }
    return limit;
  }
}
