package org.jiangqiao.evidence;

import static org.jiangqiao.api.ApiDocument.list;
import static org.jiangqiao.api.ApiDocument.object;
import static org.jiangqiao.api.ApiDocument.parameter;
import static org.jiangqiao.api.ApiDocument.ref;
import static org.jiangqiao.api.ApiDocument.schema;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiangqiao.api.ApiChapter;
import org.jiangqiao.api.ApiDocument;
import org.jiangqiao.api.ApiPart;
import org.jiangqiao.ui.Page;
import org.springframework.stereotype.Component;

/** Describes what programs may read of figures. */
@Component
class FigureApiPart implements ApiPart {

  private static final String RIGHT = "figures.read";
  private final Indicators indicators;

  FigureApiPart(Indicators indicators) {
    this.indicators = indicators;
  }

  @Override
  public int order() {
    return 20;
  }

  @Override
  public Set<String> rights() {
    return Set.of(RIGHT);
  }

  @Override
  public List<ApiChapter> chapters(Page page) {
    List<ApiChapter.Field> fields =
        indicators.all().stream()
            .map(indicator ->
                new ApiChapter.Field(
                    indicator.id(),
                    page.t(indicator.nameKey()),
                    page.t(indicator.unitKey()),
                    List.of()))
            .toList();
    return List.of(new ApiChapter(page.t("figure.nav"), "/figures", RIGHT, "", fields));
  }

  @Override
  public void describe(Page page, ApiDocument document) {
    Map<String, Object> text = object("type", "string");
    Map<String, Object> day = object("type", "string", "format", "date");
    Map<String, Object> whole = object("type", "integer");
    document.schema(
        "Figure",
        schema(
            object(
                "id",
                text,
                "version",
                whole,
                "name",
                text,
                "unit",
                text,
                "from",
                day,
                "until",
                day,
                "value",
                object("type", List.of("number", "null")),
                "rows",
                whole,
                "href",
                text),
            "id",
            "value"));
    document.schema(
        "FigureRow",
        schema(
            object(
                "date",
                day,
                "weight",
                object("type", "number"),
                "grade",
                text,
                "cells",
                object("type", "object", "additionalProperties", text))));
    List<Map<String, Object>> period =
        List.of(
            parameter("query", "from", day, page.t("figure.api.from")),
            parameter("query", "until", day, page.t("figure.api.until")));
    document.path("/figures", object("get", values(page, document, period)));
    document.path("/figures/{id}", object("get", rows(page, document, period)));
  }

  private static Map<String, Object> values(
      Page page, ApiDocument document, List<Map<String, Object>> period) {
    return document.operation(
        "listFigures",
        page.t("figure.nav"),
        page.t("figure.api.list"),
        period,
        document.answer(200, schema(object("items", list(ref("Figure"))), "items")),
        422);
  }

  private Map<String, Object> rows(
      Page page, ApiDocument document, List<Map<String, Object>> period) {
    Map<String, Object> text = object("type", "string");
    List<String> ids = indicators.all().stream().map(Indicator::id).toList();
    Map<String, Object> slice =
        schema(
            object("figure", ref("Figure"), "items", list(ref("FigureRow")), "next", text),
            "figure",
            "items");
    return document.operation(
        "getFigure",
        page.t("figure.nav"),
        page.t("figure.api.one"),
        List.of(
            parameter("path", "id", object("type", "string", "enum", ids), page.t("figure.api.id")),
            period.getFirst(),
            period.getLast(),
            parameter(
                "query",
                "limit",
                object("type", "integer", "minimum", 1, "maximum", 500, "default", 100),
                page.t("figure.api.limit")),
            parameter("query", "after", text, page.t("figure.api.after"))),
        document.answer(200, slice),
        404,
        422);
  }
}
