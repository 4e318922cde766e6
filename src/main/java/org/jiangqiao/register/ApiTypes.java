package org.jiangqiao.register;

import static org.jiangqiao.api.ApiDocument.object;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jiangqiao.ui.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What columns hold, as JSON schemas and in words. */
@Component
class ApiTypes {

  private final Cells cells;

  ApiTypes(Cells cells) {
    this.cells = cells;
  }

  /** What a program may send; null empties the field. */
  Map<String, Object> taken(ColumnType type) {
    return nullable(plain(type));
  }

  /** What a program gets; personal values may come masked and are mere text then. */
  Map<String, Object> given(Column column) {
    boolean text = column.is(Column.Trait.PERSONAL) || column.type().isText();
    Map<String, Object> plain = text ? object("type", "string") : plain(column.type());
    if (column.type() instanceof ColumnType.Choice choice) {
      plain.put("enum", new ArrayList<@Nullable Object>(choice.codes()));
    }
    return nullable(plain);
  }

  private static Map<String, Object> plain(ColumnType type) {
    return switch (type) {
      case ColumnType.Text text -> object("type", "string", "maxLength", text.max());
      case ColumnType.LongText text -> object("type", "string", "maxLength", text.max());
      case ColumnType.Whole whole -> bounded(whole.min(), whole.max());
      case ColumnType.Year year -> bounded(1900, 2100);
      case ColumnType.Amount amount -> object("type", "number", "minimum", 0);
      case ColumnType.Day day -> object("type", "string", "format", "date");
      case ColumnType.Flag flag -> object("type", "boolean");
      case ColumnType.Choice choice ->
          object("type", "string", "enum", new ArrayList<@Nullable Object>(choice.codes()));
      case ColumnType.Reference reference -> object("type", "string", "format", "uuid");
      case ColumnType.PhoneNumber phone -> object("type", "string");
      case ColumnType.SocialCredit credit -> object("type", "string");
      case ColumnType.Place place -> object("type", "string");
      case ColumnType.Industry industry -> object("type", "string");
      case ColumnType.PaperNumber paper -> object("type", "string");
    };
  }

  private static Map<String, Object> bounded(long min, long max) {
    return object("type", "integer", "minimum", min, "maximum", max);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> nullable(Map<String, Object> schema) {
    schema.put("type", List.of(String.valueOf(schema.get("type")), "null"));
    if (schema.get("enum") instanceof List<?> codes) {
      ((List<@Nullable Object>) codes).add(null);
    }
    return schema;
  }

  /** What the column holds, for people. */
  String words(Page page, ColumnType type) {
    return switch (type) {
      case ColumnType.Text text -> page.t("register.api.type.text", "" + text.max());
      case ColumnType.LongText text -> page.t("register.api.type.longText", "" + text.max());
      case ColumnType.Whole whole ->
          page.t("register.api.type.whole", "" + whole.min(), "" + whole.max());
      case ColumnType.Year year -> page.t("register.api.type.year");
      case ColumnType.Amount amount -> page.t("register.api.type.amount");
      case ColumnType.Day day -> page.t("register.api.type.day");
      case ColumnType.Flag flag -> page.t("register.api.type.flag");
      case ColumnType.Choice choice -> page.t("register.api.type.choice", choices(page, choice));
      case ColumnType.Reference reference ->
          page.t("register.api.type.reference", page.t(reference.to().text("title")));
      case ColumnType.PhoneNumber phone -> page.t("register.api.type.phone");
      case ColumnType.SocialCredit credit -> page.t("register.api.type.credit");
      case ColumnType.Place place -> page.t("register.api.type.place");
      case ColumnType.Industry industry -> page.t("register.api.type.industry");
      case ColumnType.PaperNumber paper -> page.t("register.api.type.paper");
    };
  }

  private String choices(Page page, ColumnType.Choice choice) {
    return choice.codes().stream()
        .map(code -> code + " " + cells.text(page.language(), choice, code))
        .collect(Collectors.joining("、"));
  }
}
