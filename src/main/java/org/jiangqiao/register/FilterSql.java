package org.jiangqiao.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The condition of a filter; values go into parameters, always. */
final class FilterSql {

  private FilterSql() {}

  static String of(Filter filter, String parameter, Map<String, Object> values) {
    String sql = "t." + filter.column().sql();
    if (filter.missing()) {
      return "coalesce(" + sql + "::text, '') = ''";
    }
    if (filter.column().type().isRange()) {
      return range(filter, sql, parameter, values);
    }
    return switch (filter.column().type()) {
      case ColumnType.Text text -> contains(filter, sql, parameter, values);
      case ColumnType.LongText text -> contains(filter, sql, parameter, values);
      case ColumnType.PhoneNumber phone -> contains(filter, sql, parameter, values);
      case ColumnType.SocialCredit credit -> contains(filter, sql, parameter, values);
      case ColumnType.PaperNumber paper -> contains(filter, sql, parameter, values);
      case ColumnType.Place place -> within(filter, sql, parameter, values);
      default -> {
        values.put(parameter, filter.anyOf());
        yield sql + "::text in (:" + parameter + ")";
      }
    };
  }

  private static String range(
      Filter filter, String sql, String parameter, Map<String, Object> values) {
    List<String> bounds = new ArrayList<>();
    String type = filter.column().type().sqlType();
    if (!filter.from().isEmpty()) {
      values.put(parameter + "from", filter.from());
      bounds.add(sql + " >= cast(:" + parameter + "from as " + type + ")");
    }
    if (!filter.until().isEmpty()) {
      values.put(parameter + "until", filter.until());
      bounds.add(sql + " <= cast(:" + parameter + "until as " + type + ")");
    }
    return String.join(" and ", bounds);
  }

  private static String contains(
      Filter filter, String sql, String parameter, Map<String, Object> values) {
    values.put(parameter, filter.anyOf().getFirst());
    return "position(lower(:" + parameter + ") in lower(" + sql + ")) > 0";
  }

  /** A province takes in its cities and districts: 500000 all codes that begin with 50. */
  private static String within(
      Filter filter, String sql, String parameter, Map<String, Object> values) {
    values.put(parameter, filter.anyOf().getFirst().replaceFirst("(00){1,2}$", "") + "%");
    return sql + " like :" + parameter;
  }
}
