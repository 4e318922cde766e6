package org.jiangqiao.register;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jiangqiao.codes.Pinyin;
import org.jiangqiao.codes.SearchKeys;
import org.jiangqiao.codes.SearchTerms;
import org.jspecify.annotations.Nullable;

/** Makes of a record's values the columns of its table, with those that search and order need. */
public final class RowComposer {

  private RowComposer() {}

  /**
   * Every column to be stored, by SQL name; of {@code search} a {@code String[]}. The school, the
   * id, the version and who made the row are left to the writer.
   */
  public static Map<String, @Nullable Object> stored(Register register, UUID id, RowValues values) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    for (Column column : register.spec().columns()) {
      if (!(column.type() instanceof ColumnType.PaperNumber)) {
        row.put(column.sql(), storable(column, values.get(column.name())));
      }
    }
    row.putAll(register.derived(id, values));
    row.put("search", terms(register, values));
    row.put("sort_key", sortKey(register.spec(), values));
    return row;
  }

  private static @Nullable Object storable(Column column, @Nullable Object value) {
    boolean emptyText =
        column.type().isText() && !column.is(Column.Trait.NULLABLE) && value == null;
    if (emptyText) {
      return "";
    }
    boolean noText = column.is(Column.Trait.NULLABLE) && "".equals(value);
    return noText
        ? null
        : column.type() instanceof ColumnType.Flag ? value != null && (boolean) value : value;
  }

  private static String[] terms(Register register, RowValues values) {
    List<SearchKeys> named = new ArrayList<>();
    List<String> plain = new ArrayList<>(register.alsoFoundBy(values));
    for (Column column : register.spec().columns()) {
      String text = values.text(column.name());
      if (text.isEmpty()) {
        continue;
      }
      if (column.is(Column.Trait.SEARCHED_AS_NAME)) {
        named.add(Pinyin.personName(text));
      } else if (column.is(Column.Trait.SEARCHED_AS_TEXT)) {
        named.add(Pinyin.text(text));
      } else if (column.is(Column.Trait.SEARCHED_AS_CODE)) {
        plain.add(text);
      }
    }
    return SearchTerms.index(named, plain.toArray(String[]::new)).toArray(String[]::new);
  }

  private static String sortKey(RegisterSpec spec, RowValues values) {
    String title = values.text(spec.title());
    if (spec.titleColumn().is(Column.Trait.SEARCHED_AS_NAME)) {
      return Pinyin.sortKey(title);
    }
    SearchKeys keys = Pinyin.text(title);
    return keys.readings().getFirst().stream()
            .map(SearchKeys.Syllable::sound)
            .collect(Collectors.joining(" "))
        + " "
        + keys.text();
  }
}
