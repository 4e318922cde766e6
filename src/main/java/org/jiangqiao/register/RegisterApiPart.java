package org.jiangqiao.register;

import static org.jiangqiao.api.ApiDocument.json;
import static org.jiangqiao.api.ApiDocument.list;
import static org.jiangqiao.api.ApiDocument.object;
import static org.jiangqiao.api.ApiDocument.parameter;
import static org.jiangqiao.api.ApiDocument.ref;
import static org.jiangqiao.api.ApiDocument.schema;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jiangqiao.api.ApiChapter;
import org.jiangqiao.api.ApiDocument;
import org.jiangqiao.api.ApiPart;
import org.jiangqiao.ui.Page;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Describes what programs may do with every register, from the register's own description. */
@Component
class RegisterApiPart implements ApiPart {

  private final Registers registers;
  private final ApiTypes types;

  RegisterApiPart(Registers registers, ApiTypes types) {
    this.registers = registers;
    this.types = types;
  }

  @Override
  public int order() {
    return 10;
  }

  @Override
  public Set<String> rights() {
    Set<String> rights = new TreeSet<>();
    registers.all().forEach(r -> rights.addAll(List.of(r.spec().read(), r.spec().manage())));
    return rights;
  }

  @Override
  public List<ApiChapter> chapters(Page page) {
    return registers.all().stream()
        .map(Register::spec)
        .map(spec ->
            new ApiChapter(
                page.t(spec.text("title")),
                spec.href(),
                spec.read(),
                spec.manage(),
                spec.columns().stream().map(column -> field(page, spec, column)).toList()))
        .toList();
  }

  private ApiChapter.Field field(Page page, RegisterSpec spec, Column column) {
    List<String> traits = new ArrayList<>();
    for (Column.Trait trait :
        List.of(
            Column.Trait.REQUIRED,
            Column.Trait.FILTERABLE,
            Column.Trait.SORTABLE,
            Column.Trait.PERSONAL)) {
      if (column.is(trait)) {
        traits.add(page.t("register.api.trait." + trait));
      }
    }
    if (!column.is(Column.Trait.EDITABLE)) {
      traits.add(page.t("register.api.trait.COMPUTED"));
    }
    return new ApiChapter.Field(
        column.name(), page.t(spec.label(column)), types.words(page, column.type()), traits);
  }

  @Override
  public void describe(Page page, ApiDocument document) {
    registers.all().forEach(register -> describe(page, document, register.spec()));
  }

  private void describe(Page page, ApiDocument document, RegisterSpec spec) {
    String name = name(spec);
    document.schema(name + "Values", schema(properties(page, spec, false)));
    document.schema(name + "Input", schema(properties(page, spec, true)));
    document.schema(name, record(page, name));
    document.schema(
        name + "Page",
        schema(object("items", list(ref(name)), "next", object("type", "string")), "items"));
    document.path(
        spec.href(),
        object(
            "get",
            reading(page, document, spec, name),
            "post",
            creating(page, document, spec, name)));
    document.path(
        spec.href() + "/{id}",
        object(
            "get",
            document.operation(
                "get" + name,
                page.t(spec.text("title")),
                page.t("register.api.one"),
                List.of(id(page)),
                document.answer(200, ref(name)),
                404),
            "patch",
            changing(page, document, spec, name)));
    document.path(spec.href() + "/{id}/withdrawal", withdrawing(page, document, spec, name));
  }

  /** {@code directory/people} is called DirectoryPeople. */
  static String name(RegisterSpec spec) {
    return Arrays.stream(spec.path().split("[/-]"))
        .map(StringUtils::capitalize)
        .collect(Collectors.joining());
  }

  private Map<String, Object> properties(Page page, RegisterSpec spec, boolean input) {
    Map<String, Object> properties = new LinkedHashMap<>();
    for (Column column : spec.columns()) {
      if (!input || column.is(Column.Trait.EDITABLE)) {
        String label = page.t(spec.label(column));
        Map<String, Object> type = input ? types.taken(column.type()) : types.given(column);
        type.put("description", label + "。" + types.words(page, column.type()));
        properties.put(column.name(), type);
      }
    }
    return properties;
  }

  private static Map<String, Object> record(Page page, String name) {
    Map<String, Object> text = object("type", "string");
    Map<String, Object> time = object("type", "string", "format", "date-time");
    return schema(
        object(
            "id", object("type", "string", "format", "uuid"),
            "version", object("type", "integer", "description", page.t("register.api.version")),
            "values", ref(name + "Values"),
            "texts",
                object(
                    "type",
                    "object",
                    "additionalProperties",
                    text,
                    "description",
                    page.t("register.api.texts")),
            "masked",
                object(
                    "type", "array", "items", text, "description", page.t("register.api.masked")),
            "createdAt", time,
            "createdBy", text,
            "withdrawal", schema(object("at", time, "by", text, "reason", text)),
            "href", text),
        "id",
        "version",
        "values",
        "texts",
        "masked",
        "createdAt",
        "createdBy",
        "href");
  }

  private Map<String, Object> reading(
      Page page, ApiDocument document, RegisterSpec spec, String name) {
    Map<String, Object> text = object("type", "string");
    List<Map<String, Object>> all = new ArrayList<>();
    all.add(parameter("query", "q", text, page.t("register.api.q")));
    List<String> sorts = spec.with(Column.Trait.SORTABLE).stream().map(Column::name).toList();
    all.add(
        parameter(
            "query", "sort", object("type", "string", "enum", sorts), page.t("register.api.sort")));
    all.add(
        parameter(
            "query",
            "dir",
            object("type", "string", "enum", List.of("asc", "desc")),
            page.t("register.api.sort")));
    all.add(
        parameter(
            "query",
            "withdrawn",
            object("type", "string", "enum", List.of("0", "1")),
            page.t("register.api.withdrawnOnly")));
    all.add(
        parameter(
            "query",
            "limit",
            object("type", "integer", "minimum", 1, "maximum", ApiQuery.MOST, "default", 100),
            page.t("register.api.limit")));
    all.add(parameter("query", "after", text, page.t("register.api.after")));
    for (Column column : spec.with(Column.Trait.FILTERABLE)) {
      String label = page.t(spec.label(column));
      ApiQuery.names(column).forEach(n -> all.add(parameter("query", n, text, label)));
    }
    return document.operation(
        "list" + name,
        page.t(spec.text("title")),
        page.t("register.api.list"),
        all,
        document.answer(200, ref(name + "Page")),
        422);
  }

  private static Map<String, Object> creating(
      Page page, ApiDocument document, RegisterSpec spec, String name) {
    Map<String, Object> operation =
        document.operation(
            "create" + name,
            page.t(spec.text("title")),
            page.t("register.api.create"),
            List.of(
                confirmed(page),
                parameter(
                    "header",
                    "Idempotency-Key",
                    object("type", "string", "format", "uuid"),
                    page.t("register.api.request"))),
            both(document.answer(201, ref(name)), document.answer(200, ref(name))),
            409,
            422);
    List<String> required = spec.with(Column.Trait.REQUIRED).stream().map(Column::name).toList();
    Map<String, Object> values =
        object("allOf", List.of(ref(name + "Input"), object("required", required)));
    return body(operation, schema(object("values", values), "values"));
  }

  private static Map<String, Object> changing(
      Page page, ApiDocument document, RegisterSpec spec, String name) {
    Map<String, Object> operation =
        document.operation(
            "change" + name,
            page.t(spec.text("title")),
            page.t("register.api.change"),
            List.of(id(page), confirmed(page)),
            document.answer(200, ref(name)),
            404,
            409,
            422);
    return body(
        operation,
        schema(
            object("version", object("type", "integer"), "values", ref(name + "Input")),
            "version",
            "values"));
  }

  private static Map<String, Object> withdrawing(
      Page page, ApiDocument document, RegisterSpec spec, String name) {
    Map<String, Object> operation =
        document.operation(
            "withdraw" + name,
            page.t(spec.text("title")),
            page.t("register.api.withdraw"),
            List.of(id(page)),
            document.answer(200, ref(name)),
            404,
            409,
            422);
    Map<String, Object> reason = object("type", "string", "minLength", 1, "maxLength", 200);
    return object("post", body(operation, schema(object("reason", reason), "reason")));
  }

  private static Map<String, Object> body(Map<String, Object> operation, Map<String, Object> of) {
    operation.put("requestBody", object("required", true, "content", json(of)));
    return operation;
  }

  private static Map<String, Object> both(Map<String, Object> one, Map<String, Object> other) {
    one.putAll(other);
    return one;
  }

  private static Map<String, Object> id(Page page) {
    return parameter(
        "path", "id", object("type", "string", "format", "uuid"), page.t("register.api.id"));
  }

  private static Map<String, Object> confirmed(Page page) {
    return parameter(
        "query", "confirmed", object("type", "boolean"), page.t("register.api.confirmed"));
  }
}
